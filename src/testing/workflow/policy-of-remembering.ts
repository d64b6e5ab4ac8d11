import type { Job, Step, Workflow } from './workflow.ts'

/** The only file that is cached: sealed, so that whoever reads a cache reads nothing. */
const cached = 'remembered.bin'
/** Finishes a site that was made. */
export const finish = 'node scripts/remember.ts finish'
const othersCode = ['scripts/prove.ts', 'scripts/build.ts', 'scripts/merge.ts']
/** What begins with the site of the last run; and what makes the keys and begins with nothing. */
const takes = {
  build: 'node scripts/remember.ts take --at-most "$MOST"',
  merge: 'node scripts/remember.ts take',
} as const

/**
 * What one run leaves to the next: sealed, in the cache, by the jobs that finish a site and no others; unpacked by our own program
 * before anything of others has run; and not believed at night, nor by the job that puts parts together.
 */
export function rememberingFaults({ jobs }: Workflow): readonly string[] {
  const restores = jobs['build']?.steps?.filter((step) => usesCache(step, 'restore')) ?? []
  return [
    ...finishingFaults('build', jobs['build']?.steps ?? []),
    ...finishingFaults('merge', jobs['merge']?.steps ?? []),
    ...(restores.map((step) => step.if).join() === believed ? [] : ['believed-at-night']),
  ]
}

function finishingFaults(name: keyof typeof takes, steps: readonly Step[]): readonly string[] {
  const at = (isIt: (step: Step) => boolean) => steps.findIndex(isIt)
  const save = at((step) => usesCache(step, 'save'))
  const taken = at(({ run }) => run?.trim() === takes[name])
  const finished = at(({ run }) => run?.trim() === finish)
  const foreign = at(({ run = '' }) => othersCode.some((script) => run.includes(script)))
  const restore = name === 'build' ? [at((step) => usesCache(step, 'restore'))] : []
  const caching = steps.filter(({ uses }) => uses?.startsWith('actions/cache/'))
  const places = [...restore, taken, foreign, finished, save]
  const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1))
  const isSealed = caching.every((step) => step.with?.['path'] === cached)
  const isOwn = /^\$\{\{ steps\.names\.outputs\.own \}\}\$\{\{ github\.run_id \}\}$/
  const secretAt = steps.findLastIndex((step) => JSON.stringify(step).includes('secrets.'))
  return [
    ...(isInOrder ? [] : ['believed-before-proven']),
    ...(isSealed && caching.length === restore.length + 1 ? [] : ['cached-in-the-open']),
    ...(secretAt < foreign ? [] : ['secret-beside-other-code']),
    ...(isOwn.test(String(steps[save]?.with?.['key'])) ? [] : ['cached-under-another-name']),
  ]
}

/** Caches of a job that may have none, or of another kind: one that saves by itself, or what comes with another action. */
export function cacheFaults(place: string, job: Job): readonly string[] {
  const uses = (job.steps ?? []).flatMap((step) => step.uses ?? [])
  const caches = uses.filter((each) => /^actions\/cache\b/.test(each))
  const allowed = mayCache[place] ?? []
  return caches.every((each) => allowed.includes(each.split('@')[0] ?? '')) ? [] : ['cache']
}

const mayCache: Readonly<Record<string, readonly string[]>> = {
  'publish.yml/build': ['actions/cache/restore', 'actions/cache/save'],
  'publish.yml/merge': ['actions/cache/save'],
}

function usesCache({ uses }: Step, what: 'restore' | 'save'): boolean {
  return uses?.startsWith(`actions/cache/${what}@`) ?? false
}

/** Not at night, and not where it is known beforehand that too much is due. */
const believed = "github.event_name == 'push' && needs.prepare.outputs.most != '0'"
