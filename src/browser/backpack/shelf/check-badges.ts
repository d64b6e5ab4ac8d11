import { checkOf, checkOfForms, factsOf, moreFacts, newerCheck } from '../../../backpack/arrive.ts'
import { identitiesOf } from '../../../backpack/identities.ts'
import { joinSame } from '../../../backpack/join-same.ts'
import type { KeptBadge, KeptFile } from '../../../backpack/kept.ts'
import { isOpen } from '../../../backpack/same.ts'
import { standingOf } from '../../../backpack/search.ts'
import { filled } from '../../../model/text/filled.ts'
import { pluralForm, type PluralWords } from '../../../model/text/plural.ts'
import { type BadgeVerdict, verdictsOf } from '../../../verifier/reporting/verdict.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { makeProgress } from '../progress.ts'
import { showNews } from '../show-news.ts'
import type { BackpackStore } from '../storing/store.ts'
import type { TakeInPorts } from '../intake/take-in.ts'
import type { BackpackWords } from '../texts.ts'

type Finding = BadgeVerdict['finding']

/** What checking needs. */
export interface CheckPorts {
  readonly store: Pick<BackpackStore, 'file' | 'update' | 'revise'>
  readonly verify: TakeInPorts['verify']
  /** Told before each badge. */
  readonly progress: (done: number, name: string) => void
  readonly ended: AbortSignal
}

/** Has badges checked anew, shows them as they are then, and says what was found out. */
export type CheckAnew = (badges: readonly KeptBadge[], after: () => Promise<void>) => Promise<void>

/** What is said with, where it is being said. */
export interface CheckShowing extends Pick<CheckPorts, 'store' | 'verify'> {
  readonly words: BackpackWords
  readonly news: HTMLElement
}

/**
 * Has badges checked anew, says how far it is, and can be stopped; then says what was found out.
 *
 * @param after - shows the badges as they are then, before anything is said of them
 */
export function showCheck(
  badges: readonly KeptBadge[],
  after: () => Promise<void>,
  { words, news, store, verify }: CheckShowing,
): Promise<void> {
  return showNews(news, async () => {
    const { nodes, ended, tell } = makeProgress(words)
    news.replaceChildren(...nodes)
    const findings = await checkBadges(badges, { store, verify, ended, progress: tell }).finally(
      () => news.replaceChildren(),
    )
    await after()
    const stopped = ended.aborted ? [makeNode('p', {}, words.stopped)] : []
    news.replaceChildren(...stopped, ...foundNodes(findings, words))
  })
}

/**
 * Checks all forms of each badge, one after the other in one worker, which asks each issuer once. Those that turn out to
 * be the same award as another are joined to it in the end.
 *
 * @returns what was found out of each that was looked at
 */
export async function checkBadges(
  badges: readonly KeptBadge[],
  { store, verify, progress, ended }: CheckPorts,
): Promise<readonly Finding[]> {
  const checkFile = fileChecker({ store, verify })
  const checked: string[] = []
  const findings: Finding[] = []
  try {
    for (const [done, { id, files, facts }] of badges.entries()) {
      if (ended.aborted) break
      progress(done, facts.name)
      const found: BadgeVerdict[] = []
      for (const file of files) found.push(...(await checkFile(file)))
      const check = checkOfForms(found.map(checkOf))
      findings.push(check?.finding ?? 'unchecked')
      if (check === undefined) continue
      await store.update(id, (now) => ({
        ...now,
        identities: [...new Set([...now.identities, ...found.flatMap(identities)])].sort(),
        facts: found.map(factsOf).reduce(moreFacts, now.facts),
        check: newerCheck(now.check, check),
      }))
      checked.push(id)
    }
  } finally {
    if (checked.length > 0) await store.revise((all) => joinSame(all, checked))
  }
  return findings
}

const identities = ({ reports }: BadgeVerdict) => identitiesOf(reports)

/** How many stand in which way, and of how many nobody said so. */
function foundNodes(findings: readonly Finding[], words: BackpackWords): readonly HTMLElement[] {
  const { locale, rechecked, standings } = words
  const settled = findings.filter((each) => !isOpen(each)).map(standingOf)
  const open = findings.length - settled.length
  const line = (text: PluralWords, count: number) =>
    makeNode('p', {}, filled(pluralForm(locale, count, text), { count: `${count}` }))
  const items = [...new Set(settled)].map((standing) => {
    const count = settled.filter((each) => each === standing).length
    return makeNode('li', {}, `${standings[standing]}: ${count}`)
  })
  return [
    ...(settled.length > 0
      ? [line(rechecked.found, settled.length), makeNode('ul', {}, ...items)]
      : []),
    ...(open > 0 ? [line(rechecked.unanswered, open)] : []),
  ]
}

/** Of a file with many badges in it, which come one after the other, all are found at once. */
function fileChecker({ store, verify }: Pick<CheckPorts, 'store' | 'verify'>) {
  let last: { readonly sha256: string; readonly verdicts: readonly BadgeVerdict[] } | undefined
  return async ({ sha256, position }: KeptFile): Promise<readonly BadgeVerdict[]> => {
    if (last?.sha256 !== sha256) {
      const bytes = await store.file(sha256)
      // A verifier that gave up on one file says nothing of the next.
      const reports = bytes && (await verify(bytes).catch(() => undefined))
      last = { sha256, verdicts: reports ? verdictsOf(reports) : [] }
    }
    const verdict = last.verdicts[position]
    return verdict === undefined ? [] : [verdict]
  }
}
