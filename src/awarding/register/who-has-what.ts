import { holdersIn, type Holder } from '../learners/held-codes.ts'
import { tableText } from '../../bytes/table-text.ts'
import { badgePathOf, newestLines, type RegisterLine } from './register.ts'

/** A badge of a register. */
export interface HeldBadge {
  /** `issuer/badge`; where a register does not say that, the badge's name. */
  readonly key: string
  readonly name: string
}

export interface WhoHasWhat {
  /** By name. */
  readonly badges: readonly HeldBadge[]
  /** By name, each with the newest line of every award. */
  readonly learners: readonly Holder[]
}

/** How an award stands, in words; nothing where nobody has asked. */
export type StandingOf = (line: RegisterLine) => string | undefined

/**
 * Who has what, by registers that have been joined. Awards without a code are put together where name and e-mail address
 * are the same: they are never taken for those of somebody with a code.
 */
export function whoHasWhat(lines: readonly RegisterLine[]): WhoHasWhat {
  const newest = newestLines(lines)
  const badges = new Map<string, HeldBadge>()
  for (const line of newest) {
    const key = badgeKeyOf(line)
    badges.set(key, { key, name: line.badge || badges.get(key)?.name || key })
  }
  const learners = [...holdersIn(lines), ...holdersWithoutCode(newest)]
  return { badges: inOrder([...badges.values()]), learners: inOrder(learners) }
}

/** Which badge a line is of. */
export function badgeKeyOf(line: RegisterLine): string {
  return badgePathOf(line) ?? line.badge
}

/** The awards of one badge that a learner has, the oldest first. */
export function awardsOf({ lines }: Holder, { key }: HeldBadge): readonly RegisterLine[] {
  return lines
    .filter((line) => badgeKeyOf(line) === key)
    .toSorted((a, b) => compared(a.awarded, b.awarded))
}

/** Every badge with everybody who has it, in order. */
export function byBadge({
  badges,
  learners,
}: WhoHasWhat): readonly (readonly [HeldBadge, Holder, RegisterLine])[] {
  return badges.flatMap((badge) =>
    learners.flatMap((learner) =>
      awardsOf(learner, badge).map((line) => [badge, learner, line] as const),
    ),
  )
}

/**
 * Who has what as comma-separated values for a spreadsheet, one award a row. It holds names, and neither codes nor links:
 * it may be shown to more people than a register.
 *
 * @param headings of learner, e-mail address, badge, day and how it stands
 */
export function whoHasWhatText(
  known: WhoHasWhat,
  headings: readonly string[],
  standing: StandingOf,
): string {
  const rows = byBadge(known).map(([badge, { name, emails }, line]) => [
    name,
    emails.join(' '),
    badge.name,
    line.awarded,
    standing(line) ?? '',
  ])
  return tableText([headings, ...rows])
}

function holdersWithoutCode(lines: readonly RegisterLine[]): readonly Holder[] {
  const groups = new Map<string, RegisterLine[]>()
  for (const line of lines.filter(({ code }) => code === '')) {
    // Nobody knows whether two without a name are the same.
    const isNobody = line.name === '' && line.email === ''
    const key = isNobody ? line.id : `${line.name.toLowerCase()}\n${line.email.toLowerCase()}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((own) => ({
    code: '',
    name: own[0]?.name ?? '',
    emails: own[0]?.email ? [own[0].email.trim().toLowerCase()] : [],
    lines: own,
  }))
}

const collator = new Intl.Collator('en')

function inOrder<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.toSorted((a, b) => collator.compare(a.name, b.name))
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
