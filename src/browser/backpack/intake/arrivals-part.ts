import type { Origin } from '../../../backpack/kept.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { createKeyMaker } from '../storing/key-maker.ts'
import { makeProgress } from '../progress.ts'
import { takeIn, type TakeInPorts, type TakenIn } from './take-in.ts'
import type { BackpackWords } from '../texts.ts'
import { makeUnlockForm } from './unlock-form.ts'

export interface ArrivalsContext {
  readonly words: BackpackWords
  /** Read out when it changes. */
  readonly news: HTMLElement
  readonly ports: Omit<TakeInPorts, 'progress' | 'ended'>
  /** Something has come in. */
  readonly changed: () => Promise<void>
  readonly bringBack: (file: GivenFile) => Promise<void>
  /** Says what went wrong. */
  readonly say: (error: unknown) => void
  /** One after the other: two at once would write over what the other says. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
}

/** Takes in what came behind codes by itself: what was said of the visitor's own doing stays beside what is said of it. */
export function showUnasked(files: readonly GivenFile[], context: ArrivalsContext): Promise<void> {
  return showBeside([...context.news.children], { files, origin: { kind: 'claim' } }, context)
}

/** Takes files in while it says how far it is, and can be stopped; then says what became of them. */
export function showArrivals(
  files: readonly (GivenFile | File)[],
  origin: Origin,
  context: ArrivalsContext,
  passphrase?: string,
): Promise<void> {
  const waiting = [...context.news.querySelectorAll('.kept-unlock')]
  return showBeside(waiting, { files, origin, passphrase }, context)
}

interface Arriving {
  readonly files: readonly (GivenFile | File)[]
  readonly origin: Origin
  readonly passphrase?: string | undefined
}

async function showBeside(
  standing: readonly Element[],
  { files, origin, passphrase }: Arriving,
  context: ArrivalsContext,
): Promise<void> {
  const { words, news, ports, changed, bringBack, say, inTurn } = context
  const open = (file: GivenFile) => (given: string) =>
    void inTurn(() => showArrivals([file], origin, context, given))
  const { nodes, ended, tell } = makeProgress(words)
  news.replaceChildren(...nodes, ...standing)
  const progress = (done: number, name: string) => tell(done, shortName(name))
  const keys = createKeyMaker(ended)
  const taking = { ...ports, progress, ended, derive: keys.derive }
  const taken = await takeIn(files, origin, taking, passphrase).finally(keys.close).finally(changed)
  news.replaceChildren(
    ...(ended.aborted ? [makeNode('p', {}, words.stopped)] : []),
    ...resultNodes(taken, words),
    ...taken.locked.map((file) => makeUnlockForm(file.name, words, open(file))),
    ...standing,
  )
  if (taken.failure !== undefined) say(taken.failure)
  for (const file of taken.exports) await bringBack(file)
}

function resultNodes(taken: TakenIn, words: BackpackWords): readonly HTMLElement[] {
  const { added, joined, refused, secrets, changed } = taken
  const line = (text: string) => makeNode('p', {}, text)
  const isNothing =
    added + joined + refused.length + taken.locked.length + taken.exports.length === 0
  return [
    ...(added > 0 ? [line(filled(words.added, { count: `${added}` }))] : []),
    ...(joined > 0 ? [line(filled(words.joined, { count: `${joined}` }))] : []),
    ...(isNothing ? [line(words.nothingNew)] : []),
    ...secrets.map((name) => line(filled(words.secrets, { name }))),
    ...changed.map((name) => line(filled(words.packChanged, { name }))),
    ...(refused.length > 0 ? [line(words.notKept), refusedList(taken, words)] : []),
  ]
}

function refusedList({ refused }: TakenIn, words: BackpackWords): HTMLElement {
  const items = refused.map(({ name, reason }) => {
    return makeNode('li', {}, makeNode('bdi', {}, name), `: ${words.reasons[reason]}`)
  })
  return makeNode('ul', { class: 'kept-refused' }, ...items)
}

function shortName(name: string): string {
  return name.length > 60 ? `…${name.slice(-59)}` : name
}
