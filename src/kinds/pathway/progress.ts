import type { PathwayStep } from './schema.ts'

/** A badge that a pathway asks for: `issuer/badge` of its own site, or the address of one elsewhere. */
export type BadgeName = { readonly badge: string } | { readonly url: string }

/** How far somebody is with a step: has it, could work on it now, or has to do something else before. */
export type StepState = 'done' | 'open' | 'later'

/** As much of a step as it takes to say how far somebody is. */
export interface ProgressStep extends Pick<PathwayStep, 'id' | 'needs' | 'after' | 'optional'> {
  readonly of: readonly (BadgeName | { readonly step: string })[]
}

export interface StepProgress<Step extends ProgressStep = PathwayStep> {
  readonly step: Step
  readonly state: StepState
  /** How many of its parts are there, at most as many as it needs. */
  readonly has: number
}

export interface PathwayProgress<Step extends ProgressStep = PathwayStep> {
  readonly steps: readonly StepProgress<Step>[]
  /** Steps that the whole needs, and how many of them are done. */
  readonly needed: number
  readonly done: number
  readonly isDone: boolean
}

/**
 * How far somebody is on a pathway.
 *
 * A step is done as soon as enough of its parts are there, in whatever order they were earned: `after` says what to
 * do next, and takes nothing from anybody.
 * @param holds whether they hold a badge, and it counts.
 * @param pathway a step that waits for itself is never done.
 *
 * @example
 * ```ts
 * import { toPathway } from './schema.ts'
 * import { progressOf } from './progress.ts'
 *
 * const steps = [{ id: 'start', name: 'Start', of: [{ badge: 'yard/safe' }, { badge: 'yard/tools' }] }]
 * const pathway = toPathway({ name: 'Fixer', description: 'To fix.', type: 'informal', steps }, '', 'en')
 * progressOf(pathway, (name) => 'badge' in name && name.badge === 'yard/safe').steps[0]?.has // => 1
 * ```
 */
export function progressOf<Step extends ProgressStep>(
  pathway: { readonly steps: readonly Step[] },
  holds: (name: BadgeName) => boolean,
): PathwayProgress<Step> {
  const stepAt = new Map(pathway.steps.map((step) => [step.id, step]))
  const countOf = new Map<string, number>()
  const isDone = (id: string): boolean => {
    const step = stepAt.get(id)
    return step !== undefined && hasOf(step) >= step.needs
  }
  const isThere = (part: Step['of'][number]) => ('step' in part ? isDone(part.step) : holds(part))
  const hasOf = (step: Step): number => {
    const known = countOf.get(step.id)
    if (known !== undefined) return known
    countOf.set(step.id, 0)
    const has = step.of.filter(isThere).length
    countOf.set(step.id, has)
    return has
  }
  const steps = pathway.steps.map((step) => ({
    step,
    has: Math.min(hasOf(step), step.needs),
    state: isDone(step.id) ? 'done' : step.after.every(isDone) ? 'open' : 'later',
  })) satisfies readonly StepProgress<Step>[]
  const needed = neededSteps(pathway)
  const done = needed.filter(({ id }) => isDone(id)).length
  return { steps, needed: needed.length, done, isDone: done === needed.length }
}

/** The steps that the whole needs: all but the optional, and those that are part of a step that is not optional. */
export function neededSteps<Step extends ProgressStep>({
  steps,
}: {
  readonly steps: readonly Step[]
}): readonly Step[] {
  const inner = new Set(
    steps
      .filter(({ optional }) => !optional)
      .flatMap(({ of }) => of.map((part) => ('step' in part ? part.step : ''))),
  )
  return steps.filter(({ id, optional }) => !optional && !inner.has(id))
}

/** What is left to do: nothing once the whole is done, whatever other steps there are. */
export function stepsLeft<Step extends ProgressStep>({
  isDone,
  steps,
}: PathwayProgress<Step>): readonly Step[] {
  if (isDone) return []
  return steps
    .filter(({ state, step }) => state !== 'done' && !step.optional)
    .map(({ step }) => step)
}

/** Every badge that the steps of a pathway ask for, each once, in the order in which they are written. */
export function badgesOf({
  steps,
}: {
  readonly steps: readonly Pick<ProgressStep, 'of'>[]
}): readonly BadgeName[] {
  const names = new Map<string, BadgeName>()
  for (const part of steps.flatMap(({ of }) => of))
    if (!('step' in part)) names.set(badgeKey(part), part)
  return [...names.values()]
}

/** A badge as one text: its folders, or its address. No folder has a colon, so none is both. */
export function badgeKey(name: BadgeName): string {
  return 'badge' in name ? name.badge : name.url
}
