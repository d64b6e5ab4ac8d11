import type { Job, Step, Workflow } from './workflow.ts'

/** The only file that is cached: sealed, so that whoever reads a cache reads nothing. */
const cached = 'remembered.bin'
const take = 'node scripts/remember.ts take'
const finish = 'node scripts/remember.ts finish'
const othersCode = ['scripts/prove.ts', 'scripts/build.ts']

/**
 * What one run leaves to the next: sealed, in the cache, by the job that builds and no other; unpacked by our own program
 * before anything of others has run; and not believed at night.
 */
export function rememberingFaults({ jobs }: Workflow): readonly string[] {
  const steps = jobs['build']?.steps ?? []
  const at = (isIt: (step: Step) => boolean) => steps.findIndex(isIt)
  const restore = at((step) => usesCache(step, 'restore'))
  const save = at((step) => usesCache(step, 'save'))
  const taken = at(({ run }) => run?.trim() === take)
  const finished = at(({ run }) => run?.trim() === finish)
  const foreign = at(({ run = '' }) => othersCode.some((script) => run.includes(script)))
  const caching = steps.filter(({ uses }) => uses?.startsWith('actions/cache/'))
  const places = [restore, taken, foreign, finished, save]
  const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1))
  const isSealed = caching.every((step) => step.with?.['path'] === cached)
  const isOwn = /^\$\{\{ steps\.names\.outputs\.own \}\}\$\{\{ github\.run_id \}\}$/
  const secretAt = steps.findLastIndex((step) => JSON.stringify(step).includes('secrets.'))
  return [
    ...(isInOrder ? [] : ['believed-before-proven']),
    ...(isSealed && caching.length === 2 ? [] : ['cached-in-the-open']),
    ...(secretAt < foreign ? [] : ['secret-beside-other-code']),
    ...(steps[restore]?.if === believed ? [] : ['believed-at-night']),
    ...(isOwn.test(String(steps[save]?.with?.['key'])) ? [] : ['cached-under-another-name']),
  ]
}

/** Caches of a job that may have none, or of another kind: one that saves by itself, or what comes with another action. */
export function cacheFaults(place: string, job: Job): readonly string[] {
  const uses = (job.steps ?? []).flatMap((step) => step.uses ?? [])
  const caches = uses.filter((each) => /^actions\/cache\b/.test(each))
  const mayCache = place === 'publish.yml/build'
  const isKnown = (each: string) => /^actions\/cache\/(?:restore|save)@/.test(each)
  return caches.every((each) => mayCache && isKnown(each)) ? [] : ['cache']
}

function usesCache({ uses }: Step, what: 'restore' | 'save'): boolean {
  return uses?.startsWith(`actions/cache/${what}@`) ?? false
}

/** Not at night, and not where the site is built in parts. */
const believed = "github.event_name == 'push' && needs.plan.outputs.shards == ''"
