import { badgePathOf, type RegisterLine } from '../../awarding/register/register.ts'
import { isDate } from '../../model/fields/dates.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { findBoxes, type ClaimSite, type FoundBoxes } from '../claim/find-boxes.ts'
import { readAward, type ShownState } from '../claim/read-award.ts'

/** How an award stands by the site, or why that is not known. */
export type SiteState =
  ShownState | 'not-published' | 'unreachable' | 'no-code' | 'no-file' | 'unclear'

/** What asking needs. */
export interface Asking extends ClaimSite {
  /** YYYY-MM-DD on this device. */
  readonly today: string
  /** Told after each code: how the lines of it stand, and how many codes have been asked for. */
  readonly onProgress: (states: ReadonlyMap<string, SiteState>, done: number, all: number) => void
}

/** Learners who are asked about at the same time: a school's whole register must not crowd a small host. */
const together = 4

/**
 * Asks the site's own files how each award stands, a few learners at a time. A code is in no request: what is asked for is
 * named by a hash of it. What the site does not answer is told as that, and never fails.
 */
export async function askSite(lines: readonly RegisterLine[], asking: Asking): Promise<void> {
  const byCode = new Map<string, RegisterLine[]>()
  for (const line of lines) byCode.set(line.code, [...(byCode.get(line.code) ?? []), line])
  const waiting = [...byCode]
  let done = 0
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const states = await statesOf(next[0], next[1], asking)
      done += 1
      asking.onProgress(states, done, byCode.size)
    }
  }
  await Promise.all(Array.from({ length: together }, work))
}

async function statesOf(
  code: string,
  lines: readonly RegisterLine[],
  asking: Asking,
): Promise<ReadonlyMap<string, SiteState>> {
  const all = (state: SiteState) => new Map(lines.map(({ id }) => [id, state] as const))
  if (code === '') return all('no-code')
  const found = await findBoxes([code], asking)
  if (found.kind !== 'found') return all(found.kind === 'none' ? 'not-published' : 'unreachable')
  const states = lines.map(async (line) => [line.id, await stateOf(line, found, asking)] as const)
  return new Map(await Promise.all(states))
}

/** What lies behind a learner's code. */
type Behind = Pick<Extract<FoundBoxes, { readonly kind: 'found' }>, 'boxes' | 'isWhole'>

async function stateOf(
  line: RegisterLine,
  { boxes, isWhole }: Behind,
  asking: Asking,
): Promise<SiteState> {
  if (badgePathOf(line) === undefined) return 'no-file'
  const alike = boxes.filter((box) => isOf(box, line))
  // It may be the one that is damaged.
  if (alike.length === 0) return isWhole ? 'not-published' : 'unreachable'
  const glances = await Promise.all(alike.map((box) => readAward(box, asking, asking.today)))
  const states = glances.map((glance) => glance?.state ?? 'unreachable')
  // A register's line is the newest of its award: one that was replaced on the same day is another.
  const standing = states.filter((state) => state !== 'superseded')
  const [first = 'superseded', ...others] = standing
  return others.every((state) => state === first) ? first : 'unclear'
}

/** A box holds no id. A spreadsheet may have written the day in a way of its own: then badge and issuer must do. */
function isOf({ issuer, badge, awarded }: ClaimBox, line: RegisterLine): boolean {
  if (badgePathOf(line) !== `${issuer}/${badge}`) return false
  return !isDate(line.awarded) || awarded.slice(0, 10) === line.awarded
}
