import { checkOf, checkOfForms, factsOf, moreFacts, newerCheck } from '../../backpack/arrive.ts'
import { joinSame } from '../../backpack/join-same.ts'
import type { KeptBadge, KeptFile } from '../../backpack/kept.ts'
import { type BadgeVerdict, verdictsOf } from '../../verifier/verdict.ts'
import { makeProgress } from './progress.ts'
import type { BackpackStore } from './store.ts'
import type { TakeInPorts } from './take-in.ts'
import type { BackpackWords } from './texts.ts'

/** What checking needs. */
export interface CheckPorts {
  readonly store: Pick<BackpackStore, 'file' | 'update' | 'revise'>
  readonly verify: TakeInPorts['verify']
  /** Told before each badge. */
  readonly progress: (done: number, name: string) => void
  readonly ended: AbortSignal
}

/** Has badges checked anew, says how far it is, and can be stopped. */
export async function showCheck(
  badges: readonly KeptBadge[],
  context: Pick<CheckPorts, 'store' | 'verify'> & {
    readonly words: BackpackWords
    readonly news: HTMLElement
  },
): Promise<void> {
  const { words, news, store, verify } = context
  const { nodes, ended, tell } = makeProgress(words)
  news.replaceChildren(...nodes)
  try {
    await checkBadges(badges, { store, verify, ended, progress: tell })
  } finally {
    news.replaceChildren()
  }
}

/**
 * Checks all forms of each badge, one after the other in one worker, which asks each issuer once. Those that turn out to
 * be the same award as another are joined to it in the end.
 */
export async function checkBadges(
  badges: readonly KeptBadge[],
  { store, verify, progress, ended }: CheckPorts,
): Promise<void> {
  const checkFile = fileChecker({ store, verify })
  const checked: string[] = []
  try {
    for (const [done, { id, files, facts }] of badges.entries()) {
      if (ended.aborted) break
      progress(done, facts.name)
      const found: BadgeVerdict[] = []
      for (const file of files) found.push(...(await checkFile(file)))
      const check = checkOfForms(found.map(checkOf))
      if (check === undefined) continue
      await store.update(id, (now) => ({
        ...now,
        facts: found.map(factsOf).reduce(moreFacts, now.facts),
        check: newerCheck(now.check, check),
      }))
      checked.push(id)
    }
  } finally {
    if (checked.length > 0) await store.revise((all) => joinSame(all, checked))
  }
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
