import type { Context } from './expressions.ts'
import { hubRepository } from './hub-api.ts'
import type { Happening, Hub } from './runner.ts'
import type { Job } from './workflow.ts'

/** What expressions of a job may name, but for what other jobs told. */
export function contextOf(hub: Hub, happening: Happening, job: Job): Context {
  const { ref, eventName = 'push', payload = {}, inputs = {}, isFork = false } = happening
  const environment = typeof job.environment === 'object' ? job.environment.name : job.environment
  const own = Object.entries(hub.secrets[environment ?? ''] ?? {})
  return {
    'github.ref': ref,
    'github.event_name': eventName,
    'github.repository': hubRepository,
    'github.token': hub.api.tokenFor(isFork ? {} : job.permissions),
    ...Object.fromEntries(own.map(([name, value]) => [`secrets.${name}`, value])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])),
    ...namesIn(payload, 'github.event'),
  }
}

function namesIn(value: object, name: string): Context {
  const members = Object.entries(value) as readonly (readonly [string, unknown])[]
  return Object.assign(
    {},
    ...members.map(([key, member]) =>
      typeof member === 'object' && member !== null
        ? namesIn(member, `${name}.${key}`)
        : { [`${name}.${key}`]: String(member) },
    ),
  ) as Context
}

/** How other jobs went, as expressions name it. */
export function resultsIn(jobs: Readonly<Record<string, string>>): Context {
  const pairs = Object.entries(jobs).map(([name, result]) => [`needs.${name}.result`, result])
  return Object.fromEntries(pairs) as Context
}
