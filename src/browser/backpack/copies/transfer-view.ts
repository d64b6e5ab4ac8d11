import type { KeptBadge, KeptFile } from '../../../backpack/kept.ts'
import { type HoldingFile, smallestCarrier } from '../../../backpack/transfer/carriers.ts'
import { type Transfer, writeTransfer } from '../../../backpack/transfer/write-transfer.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { hashBytes } from '../../../bytes/hash-bytes.ts'
import { hexOf } from '../../../bytes/hex.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeQr } from '../../holding/qr.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { randomBytes } from '../../random-bytes.ts'
import type { BackpackStore } from '../storing/store.ts'
import type { BackpackWords } from '../texts.ts'

/** Milliseconds for which a code stands: a slow camera has looked twice by then. */
const standing = 1200

/** What showing badges to another device takes. */
export interface TransferContext {
  readonly words: BackpackWords
  readonly store: Pick<BackpackStore, 'file'>
  /** Its backpack reads the codes. */
  readonly site: string
}

/** What the codes are shown with; they stop when it is ended. */
export interface TransferShowing extends TransferContext {
  readonly ended: AbortSignal
}

/**
 * Shows badges as QR codes, one after the other, until it is ended or taken away. Whoever wants no movement steps by hand.
 * What they hold is what their badges came with: all files, or where these are too much, of each badge the
 * smallest or the text in its picture.
 */
export async function showTransfer(
  place: HTMLElement,
  badges: readonly KeptBadge[],
  showing: TransferShowing,
): Promise<void> {
  const { words, ended } = showing
  const texts = words.transfer
  const { isWhole, made } = await writeBadges(badges, showing)
  if (ended.aborted) return
  const line = (text: string, look = '') => makeNode('p', { class: look }, text)
  if (made.kind === 'too-much') {
    const said = makeNode('p', { role: 'status' })
    place.replaceChildren(said)
    const sentence = badges.length === 1 ? texts.tooMuchOfOne : texts.tooMuch
    said.append(filled(sentence, { title: words.keeping.title }))
    return
  }
  place.replaceChildren(
    line(filled(texts.lead, { scan: words.verifier.scan })),
    ...(isWhole ? [] : [line(texts.smallest)]),
    line(filled(texts.inside, { count: `${badges.length}` })),
    ...codeNodes(made.links, showing),
    line(texts.warning, 'small'),
  )
}

/** All files of some badges where there is room, else what carries each of them in the least. */
async function writeBadges(
  badges: readonly KeptBadge[],
  { store, site }: TransferShowing,
): Promise<{ readonly isWhole: boolean; readonly made: Transfer }> {
  const write = (files: readonly GivenFile[]) => {
    const transfer = hexOf(randomBytes(4))
    return writeTransfer({ files, site, transfer })
  }
  const held = await Promise.all(badges.map(({ files }) => readFiles(files, store)))
  const keyed = held.flat().map(({ sha256, name, bytes }) => [sha256, { name, bytes }] as const)
  // A file can hold several badges.
  const made = await write([...new Map(keyed).values()])
  if (made.kind === 'codes') return { isWhole: true, made }
  const smallest = new Map<string, GivenFile>()
  for (const files of held) {
    const carrier = await smallestCarrier(files)
    if (carrier !== undefined) smallest.set(await hashBytes(carrier.bytes), carrier)
  }
  return { isWhole: false, made: await write([...smallest.values()]) }
}

async function readFiles(
  files: readonly KeptFile[],
  store: TransferContext['store'],
): Promise<readonly (HoldingFile & Pick<KeptFile, 'sha256'>)[]> {
  const read = await Promise.all(
    files.map(async ({ sha256, name, position }) => {
      const bytes = await store.file(sha256)
      return bytes === undefined ? [] : [{ sha256, name, position, bytes }]
    }),
  )
  return read.flat()
}

/** The code, which it is, and the buttons. */
function codeNodes(
  links: readonly string[],
  { words, ended }: TransferShowing,
): readonly HTMLElement[] {
  const texts = words.transfer
  const code = makeNode('div', { class: 'kept-transfer-code' })
  const status = makeNode('p', { role: 'status', class: 'kept-transfer-line' })
  let [at, isPlaying] = [0, false]
  const show = (next: number) => {
    at = (next + links.length) % links.length
    const label = filled(texts.code, { number: `${at + 1}`, count: `${links.length}` })
    code.replaceChildren(makeQr(links[at] ?? '', label))
    status.textContent = label
  }
  const turn = makeButton('', () => play(isPlaying ? 'no' : 'yes'))
  // What moves by itself is not read out.
  const play = (wanted: 'yes' | 'no') => {
    isPlaying = wanted === 'yes'
    turn.textContent = isPlaying ? texts.pause : texts.play
    status.setAttribute('aria-live', isPlaying ? 'off' : 'polite')
  }
  const step = (by: -1 | 1) => () => {
    play('no')
    show(at + by)
  }
  const timer = setInterval(() => {
    if (ended.aborted || !code.isConnected) clearInterval(timer)
    else if (isPlaying && isSeen(code)) show(at + 1)
  }, standing)
  play(links.length > 1 && !wantsStillness() ? 'yes' : 'no')
  show(0)
  const before = makeButton(texts.before, step(-1), 'button button-quiet')
  const next = makeButton(texts.next, step(1), 'button button-quiet')
  const tools = makeNode('p', { class: 'kept-tools' }, before, turn, next)
  return [code, status, ...(links.length > 1 ? [tools] : [])]
}

/** What stands in a part of the page that is hidden, or in a window behind others, has time. */
function isSeen(node: HTMLElement): boolean {
  return !document.hidden && node.getClientRects().length > 0
}

function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
