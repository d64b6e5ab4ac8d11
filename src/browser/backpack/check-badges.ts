import { checkOf, newerCheck } from '../../backpack/arrive.ts'
import type { KeptBadge } from '../../backpack/kept.ts'
import { verdictsOf } from '../../verifier/verdict.ts'
import { makeProgress } from './progress.ts'
import type { BackpackStore } from './store.ts'
import type { TakeInPorts } from './take-in.ts'
import type { BackpackWords } from './texts.ts'

/** Has badges checked anew, one after the other in one worker, which asks each issuer once; it can be stopped. */
export async function checkBadges(
  badges: readonly KeptBadge[],
  {
    store,
    verify,
    words,
    news,
  }: Pick<TakeInPorts, 'verify'> & {
    readonly store: BackpackStore
    readonly words: BackpackWords
    readonly news: HTMLElement
  },
): Promise<void> {
  const { nodes, ended, tell } = makeProgress(words)
  news.replaceChildren(...nodes)
  try {
    for (const [done, badge] of badges.entries()) {
      if (ended.aborted) break
      tell(done, badge.facts.name)
      const [first] = badge.files
      const bytes = first && (await store.file(first.sha256))
      // A verifier that gave up on one badge says nothing of the next.
      const reports = bytes && (await verify(bytes).catch(() => undefined))
      const verdict = reports && verdictsOf(reports)[first.position]
      if (verdict === undefined) continue
      const check = checkOf(verdict)
      await store.update(badge.id, (now) => ({ ...now, check: newerCheck(now.check, check) }))
    }
  } finally {
    news.replaceChildren()
  }
}
