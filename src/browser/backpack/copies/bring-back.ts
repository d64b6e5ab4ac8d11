import { mergeCollections } from '../../../backpack/collection.ts'
import { mergeExport } from '../../../backpack/export/merge-export.ts'
import { recheckIn } from '../../../backpack/export/recheck-export.ts'
import { readExport, type ExportRead } from '../../../backpack/export/read-export.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { filled } from '../../../model/text/filled.ts'
import { verdictsOf } from '../../../verifier/reporting/verdict.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { makeProgress } from '../progress.ts'
import type { BackpackStore } from '../storing/store.ts'
import type { TakeInPorts } from '../intake/take-in.ts'
import { nameOf, type BackpackWords } from '../texts.ts'
import { makeUnlockForm } from '../intake/unlock-form.ts'

/** What bringing a copy back needs. */
export interface BringBackContext {
  readonly words: BackpackWords
  readonly store: BackpackStore
  readonly news: HTMLElement
  readonly changed: () => Promise<void>
  readonly verify: TakeInPorts['verify']
  /** One after the other, and what goes wrong is told. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
}

/**
 * Adds what an export holds to what is here, says how far it is, can be stopped, and says what became of it. What was
 * done by then is kept.
 */
export async function bringBack(
  file: GivenFile,
  context: BringBackContext,
  passphrase?: string,
): Promise<void> {
  const { words, news, changed } = context
  const { nodes, ended, tell } = makeProgress(words)
  news.append(...nodes)
  tell(0, file.name)
  try {
    const read = await readExport(file.bytes, passphrase === undefined ? {} : { passphrase })
    const line = (text: string) => news.append(makeNode('p', {}, text))
    if (read.kind === 'locked') return askPassphrase(file, context, '')
    if (read.kind === 'wrong-passphrase-or-altered')
      return askPassphrase(file, context, `${file.name}: ${words.reasons['wrong-passphrase']}`)
    if (read.kind !== 'read') {
      const reason = words.reasons[read.kind === 'newer' ? 'newer' : 'damaged']
      return line(`${file.name}: ${reason}`)
    }
    const { added, joined } = await merge(read, { ...context, ended, tell }).finally(changed)
    if (passphrase !== undefined) await keepCodes(read, context)
    if (ended.aborted) line(words.stopped)
    line(filled(words.keeping.brought, { added: `${added}`, joined: `${joined}` }))
    for (const name of read.damaged) line(`${name}: ${words.reasons.damaged}`)
  } finally {
    for (const node of nodes) node.remove()
  }
}

/** In a copy that nobody locked there are none of ours: what stands there a stranger has put in. */
async function keepCodes({ codes }: ExportRead, { store }: BringBackContext): Promise<void> {
  for (const code of codes) await store.putCode(code)
}

/** So many are merged at once: each time all that is here is read. */
const atOnce = 500

async function merge(
  read: ExportRead,
  {
    store,
    verify,
    words,
    ended,
    tell,
  }: BringBackContext & Pick<ReturnType<typeof makeProgress>, 'ended' | 'tell'>,
) {
  const recheck = recheckIn(read.files, async (bytes) => verdictsOf(await verify(bytes)))
  const sum = { added: 0, joined: 0 }
  const moved = new Map<string, string>()
  const keep = (badges: readonly KeptBadge[], lost: readonly KeptBadge[] = []) =>
    store.revise((kept) => {
      const merged = mergeExport({ ...read, badges, lost }, kept)
      sum.added += merged.counts.added + merged.counts.binned
      sum.joined += merged.counts.joined
      for (const [from, to] of merged.moved) moved.set(from, to)
      return { put: merged.badges, files: merged.files }
    })
  let checked: KeptBadge[] = []
  for (const [done, badge] of read.badges.entries()) {
    if (ended.aborted) break
    tell(done, nameOf(badge.facts, words))
    checked.push(...(await recheck(badge)))
    if (checked.length < atOnce) continue
    await keep(checked)
    checked = []
  }
  await keep(checked, ended.aborted ? [] : read.lost)
  await store.reviseCollections((kept) => mergeCollections(read.collections, kept, moved))
  return sum
}

/** What was wrong the last time is said until the next try. */
function askPassphrase(file: GivenFile, context: BringBackContext, fault: string): void {
  const former = fault === '' ? [] : [makeNode('p', {}, fault)]
  const open = (given: string) => {
    for (const node of former) node.remove()
    void context.inTurn(() => bringBack(file, context, given))
  }
  const form = makeUnlockForm(file.name, context.words, open)
  context.news.append(...former, form)
  form.querySelector('input')?.focus()
}
