import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { filled } from '../../../model/text/filled.ts'
import type { Client } from '../../verifier/client.ts'
import { openCode, refusalText } from '../../verifier/open-code.ts'
import type { ServedCopy } from '../../verifier/served-copy.ts'
import { loadQrReader } from '../../verifier/read-qr.ts'
import { isAskable } from './from-address.ts'
import type { BackpackWords } from '../texts.ts'

/** What opening what a QR code says takes. */
export interface ScanContext {
  readonly words: BackpackWords
  readonly copy: ServedCopy | undefined
  readonly own: ServedCopy
  readonly client: Pick<Client, 'mayAsk'>
  /** Nobody can read a QR code before it is opened, so an address in it is asked about as others are. */
  readonly from: 'text' | 'scan'
}

/** What was in a QR code: a badge, a part of some, something that the other ways in take, or a sentence on why it is not taken. */
export type Scanned =
  | { readonly kind: 'badge'; readonly file: GivenFile }
  | { readonly kind: 'text'; readonly text: string }
  /** One of several codes that belong together. */
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string }

/** What is meant by a text that stood in a QR code, or was pasted. */
export async function readScanned(text: string, context: ScanContext): Promise<Scanned> {
  const { words, own } = context
  if (isPart(text)) return { kind: 'part', text }
  const [, page = '', code] = /^(https?:\/\/[^\s#]+\/)claim\/#([^\s#]+)$/.exec(text) ?? []
  if (code !== undefined && [own.site, own.base].includes(page)) return { kind: 'text', text: code }
  const opened = await openCode(text, context)
  if (opened === undefined) return (await unasked(text, context)) ?? { kind: 'text', text }
  if (opened.kind === 'refused')
    return { kind: 'refused', sentence: refusalText(opened, words.verifier.code.refused) }
  const bytes = new TextEncoder().encode(opened.credential)
  return { kind: 'badge', file: { name: 'qr.json', bytes } }
}

/** Whether a text says that it is one of several codes. */
export function isPart(text: string): boolean {
  return /^https?:\/\/[^\s#]+\/backpack\/#part=/.test(text)
}

async function unasked(
  text: string,
  { words, client, copy, from }: ScanContext,
): Promise<Scanned | undefined> {
  if (from === 'text' || !/^https?:/i.test(text) || !isAskable(text, copy)) return undefined
  const { host } = new URL(text)
  if (await client.mayAsk(host)) return undefined
  return { kind: 'refused', sentence: filled(words.scanned.notAsked, { host }) }
}

/** The text of the QR code in a picture or photograph; undefined where there is none. */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (bitmap === undefined) return undefined
  const readQr = await loadQrReader()
  return readQr(bitmap).finally(() => bitmap.close())
}
