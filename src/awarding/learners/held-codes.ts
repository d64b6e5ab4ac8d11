import { plainName } from './plain-name.ts'
import { badgePathOf, newestLines, type RegisterLine } from '../register/register.ts'

/** Somebody in a register: everything that one claim code opens. */
export interface Holder {
  readonly code: string
  readonly name: string
  readonly emails: readonly string[]
  /** Their awards, but for those that others of theirs replace. */
  readonly lines: readonly RegisterLine[]
}

/** A learner of a new list. */
export interface ListedLearner {
  readonly name: string
  readonly email: string
  /** The code that the list itself gives them. */
  readonly code: string
}

/** Who a learner of a list is in the register. */
export type HeldCode =
  | { readonly kind: 'new' }
  | { readonly kind: 'held'; readonly holder: Holder }
  /** More than one person can be meant, or another one of the same name: staff must say. */
  | { readonly kind: 'ask'; readonly holders: readonly [Holder, ...Holder[]] }

/** The people of a register, in its order. Awards without a code are nobody's here. */
export function holdersIn(lines: readonly RegisterLine[]): readonly Holder[] {
  const byCode = new Map<string, RegisterLine[]>()
  for (const line of newestLines(lines)) {
    if (line.code === '') continue
    const known = byCode.get(line.code)
    if (known) known.push(line)
    else byCode.set(line.code, [line])
  }
  return [...byCode].map(([code, own]) => ({
    code,
    name: own.filter(({ name }) => name !== '').at(-1)?.name ?? '',
    emails: [...new Set(own.map(({ email }) => plainEmail(email)).filter((each) => each !== ''))],
    lines: own,
  }))
}

/**
 * Finds the learners of a list among the people of a register: by the code in the list, by e-mail address, or by exactly the
 * same name. Where that leaves a doubt, it is asked about and never guessed: two of one name in the list or in the register,
 * or one name with two addresses.
 */
export function heldCodes(
  learners: readonly ListedLearner[],
  holders: readonly Holder[],
): readonly HeldCode[] {
  const names = countOf(learners.map(({ name }) => plainName(name)))
  return learners.map((learner) => {
    const { code, email } = learner
    const name = plainName(learner.name)
    const ofCode = holders.filter((holder) => holder.code === code)
    if (code !== '') return settled(ofCode, false)
    const ofEmail = holders.filter(({ emails }) => emails.includes(plainEmail(email)))
    if (ofEmail.length > 0) return settled(ofEmail, false)
    const ofName = name === '' ? [] : holders.filter((holder) => plainName(holder.name) === name)
    const isOther = email !== '' && ofName.some(({ emails }) => emails.length > 0)
    return settled(ofName, isOther || (names.get(name) ?? 0) > 1)
  })
}

/** The newest award of a badge that somebody has already. */
export function heldAward(
  { lines }: Holder,
  badge: { readonly issuer: string; readonly slug: string; readonly name: string },
): RegisterLine | undefined {
  const path = `${badge.issuer}/${badge.slug}`
  return lines
    .filter((line) => (badgePathOf(line) ?? '') === path || isNamed(line, badge.name))
    .at(-1)
}

/** An older list says a badge's name alone. */
function isNamed(line: RegisterLine, name: string): boolean {
  return badgePathOf(line) === undefined && line.badge === name
}

function settled(found: readonly Holder[], isDoubtful: boolean): HeldCode {
  const [holder, ...others] = found
  if (holder === undefined) return { kind: 'new' }
  return others.length > 0 || isDoubtful
    ? { kind: 'ask', holders: [holder, ...others] }
    : { kind: 'held', holder }
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function plainEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
