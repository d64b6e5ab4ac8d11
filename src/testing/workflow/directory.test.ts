import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueCopyPath } from '../../kinds/publisher/catalogue-copy.ts'
import { layOutRiverbank, riverbank, riverbankSite } from '../riverbank.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'
import { runWorkflow, type Hub, type WorkflowRun } from './runner.ts'
import type { Staff } from './staff.ts'

// From a publisher's site to a pull request, by the very `run:` lines of the workflow. The tests follow each other.

let hub: Hub
let checkout: Checkout
let staff: Staff
let web: string

beforeAll(async () => {
  ;({ hub, checkout, staff } = await openHub())
  web = join(hub.folder, 'web')
  await layOutRiverbank(web, await riverbankSite())
  await checkout.write('badges/directory.yml', JSON.stringify({ publishers: [riverbank] }))
  await checkout.commit('Another publisher')
  await checkout.git('push', '--quiet', 'origin', 'HEAD:main')
})
afterAll(() => hub.api.close())

function run(): Promise<WorkflowRun> {
  const eventName = 'schedule'
  return runWorkflow(hub, { workflow: 'directory.yml', ref: 'refs/heads/main', eventName, web })
}

const copy = catalogueCopyPath('riverbank')
const proposed = { read: 'success', propose: 'success', look: 'skipped' }

test('what a publisher offers is proposed as a pull request, which is checked, and main is left alone', async () => {
  const done = await run()
  expect(done.jobs, done.log).toEqual(proposed)
  await checkout.git('fetch', '--quiet', 'origin')
  expect(await checkout.git('diff', '--name-only', 'origin/main', 'origin/directory')).toBe(copy)
  expect(await checkout.git('show', `origin/directory:${copy}`)).toContain('Water Sampler')
  expect(hub.api.pullRequests).toMatchObject([
    { number: 100, title: 'What other publishers offer', head: 'directory' },
  ])
  expect(hub.api.dispatches).toEqual([
    { workflow: 'check.yml', ref: 'directory', inputs: { number: '100', asker: 'teacher' } },
  ])
})

test('read again meanwhile nothing is pushed, and nothing is opened or checked a second time', async () => {
  const before = await checkout.git('ls-remote', 'origin')
  const done = await run()
  expect(done.jobs, done.log).toEqual(proposed)
  expect(done.log).toContain('pushed=no')
  expect(await checkout.git('ls-remote', 'origin')).toBe(before)
  expect([hub.api.pullRequests.length, hub.api.dispatches.length]).toEqual([1, 1])
})

test('merged, a publisher whose words nobody signed proposes nothing, and somebody is called', async () => {
  await staff.merge('origin/directory')
  const forged = [...(await riverbankSite())].map(
    ([path, text]) => [path, text.replaceAll('Water Sampler', 'Doctor')] as const,
  )
  await layOutRiverbank(web, new Map(forged))
  const done = await run()
  expect(done.jobs, done.log).toEqual({ read: 'success', propose: 'skipped', look: 'failure' })
  expect(done.log).toContain('riverbank: what an issuer is said to have signed is not signed by it')
})
