import type { Origin } from '../../../backpack/kept.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { isPart, readPhoto, readScanned, type ScanContext } from './from-scan.ts'
import type { PartTaker } from './part-taker.ts'
import { makeOffer } from './shared-inbox.ts'

/** What taking in what codes say takes. */
export interface ScannedContext extends Omit<ScanContext, 'from'> {
  readonly news: HTMLElement
  /** Where the visitor is asked. */
  readonly asking: HTMLElement
  readonly take: (files: readonly GivenFile[], origin: Origin) => Promise<void>
  /** Takes what is no QR code's own. */
  readonly others: (text: string) => Promise<void>
  readonly parts: PartTaker
}

/** How a text came here: a link can be somebody else's, and one that was opened nobody has looked into. */
export type Way = ScanContext['from'] | 'link'

/** A badge's own QR code, one of several, or what such a code says. */
export async function takeScanned(text: string, way: Way, context: ScannedContext): Promise<void> {
  const { news, asking, take, others, words } = context
  const sorted = await sort([text], way === 'link' ? 'text' : way, context)
  const { files, texts, sentences } = sorted
  if (way === 'link' && files.length > 0) {
    const clear = () => asking.replaceChildren()
    const keep = async () => {
      clear()
      await take(files, { kind: 'scan' })
    }
    asking.replaceChildren(makeOffer(files.length, words, keep, clear))
    return
  }
  if (files.length > 0) await take(files, { kind: 'scan' })
  for (const each of texts) await others(each)
  if (sentences.length > 0) news.replaceChildren(...sentences.map(line))
}

/** Photos of codes: what is in them comes in at once, and after that it is said of each other what is wrong with it. */
export async function takePhotos(photos: readonly File[], context: ScannedContext): Promise<void> {
  const { news, take, others, words } = context
  const read: string[] = []
  const empty: HTMLElement[] = []
  for (const photo of photos) {
    const text = (await readPhoto(photo))?.trim()
    if (text !== undefined) read.push(text)
    else if (photos.length === 1) empty.push(line(words.scanned.noCode))
    else empty.push(makeNode('p', {}, makeNode('bdi', {}, photo.name), ': ', words.scanned.noCode))
  }
  const { files, texts, sentences } = await sort([...new Set(read)], 'scan', context)
  news.replaceChildren()
  if (files.length > 0) await take(files, { kind: 'scan' })
  for (const each of texts) await others(each)
  news.append(...sentences.map(line), ...empty)
}

/** What is said of a code before the camera that is not all; undefined where it is to be taken. */
export async function followPart(
  text: string,
  { words, parts }: Pick<ScannedContext, 'words' | 'parts'>,
): Promise<string | undefined> {
  if (!isPart(text)) return undefined
  const answer = await parts(text)
  if (answer.kind === 'files') return undefined
  const isOther = answer.kind === 'more' && answer.isOther
  return isOther ? `${words.scanned.partOther} ${answer.sentence}` : answer.sentence
}

interface Sorted {
  readonly files: readonly GivenFile[]
  readonly texts: readonly string[]
  readonly sentences: readonly string[]
}

async function sort(
  texts: readonly string[],
  from: ScanContext['from'],
  context: ScannedContext,
): Promise<Sorted> {
  const files: GivenFile[] = []
  const others: string[] = []
  const sentences: string[] = []
  const links: string[] = []
  for (const text of texts) {
    const found = await readScanned(text, { ...context, from })
    if (found.kind === 'badge') files.push(found.file)
    else if (found.kind === 'text') others.push(found.text)
    else if (found.kind === 'refused') sentences.push(found.sentence)
    else links.push(found.text)
  }
  const come = await joinParts(links, context)
  return {
    files: [...files, ...come.files],
    texts: others,
    sentences: [...new Set([...sentences, ...come.sentences])],
  }
}

/** What came of parts: of those of one sequence the last says what is missing. */
async function joinParts(
  links: readonly string[],
  { words, parts }: Pick<ScannedContext, 'words' | 'parts'>,
): Promise<Omit<Sorted, 'texts'>> {
  const files = new Map<string, readonly GivenFile[]>()
  const waiting = new Map<string, string>()
  const sentences: string[] = []
  for (const link of links) {
    const answer = await parts(link)
    if (answer.kind === 'refused') sentences.push(answer.sentence)
    else if (answer.kind === 'more') waiting.set(answer.series, answer.sentence)
    else {
      waiting.delete(answer.series)
      files.set(answer.series, answer.files)
    }
    if (links.length === 1 && answer.kind === 'more' && answer.isOther)
      sentences.push(words.scanned.partOther)
  }
  if (waiting.size > 0 && waiting.size + files.size > 1) sentences.push(words.scanned.partMixed)
  if (waiting.size > 0)
    waiting.set('', filled(words.scanned.partHow, { scan: words.verifier.scan }))
  return { files: [...files.values()].flat(), sentences: [...sentences, ...waiting.values()] }
}

const line = (text: string) => makeNode('p', {}, text)
