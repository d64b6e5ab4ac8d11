import { addDuration } from '../../model/fields/dates.ts'

/** An award whose badge asks for assessments on its day. */
export interface DueAward {
  /** YYYY-MM-DD, the day of the award. */
  readonly on: string
  /** Whether it has what the badge asks for. */
  readonly fits: boolean
}

/** Awards that a badge asked for less when they were given. */
export interface Overtaken<Each extends DueAward> {
  readonly awards: readonly Each[]
  /** Days of the oldest and the newest of them, and the one from which the badge can ask for what it does. */
  readonly first: string
  readonly last: string
  readonly from: string
}

/**
 * Finds the awards of one badge that were there before its policy was made what it is: those of days before the first that
 * meets it; where none does, all, if they are of several days. One award alone may just be early.
 */
export function overtaken<Each extends DueAward>(
  due: readonly Each[],
): Overtaken<Each> | undefined {
  const [met] = sortedDays(due.filter(({ fits }) => fits))
  const awards = due.filter(({ fits, on }) => !fits && (met === undefined || on < met))
  const days = sortedDays(awards)
  const [first, last] = [days[0], days[days.length - 1]]
  if (first === undefined || last === undefined) return undefined
  if (met === undefined && first === last) return undefined
  return { awards, first, last, from: met ?? addDuration(last, 'P1D') }
}

function sortedDays(due: readonly DueAward[]): readonly string[] {
  return due.map(({ on }) => on).sort()
}
