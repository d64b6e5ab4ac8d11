import { bakingFailure, isBakingFailure } from '../failure.ts'
import { type BakedXml, readBakedXml } from '../svg/baked-xml.ts'
import { inflateWhole } from '../png/inflate.ts'
import { KEYWORDS } from '../keyword.ts'
import { latin1 } from '../png/latin1.ts'
import { decodePdfText, readPdfString } from './pdf-string.ts'

const LIMITS = {
  bytes: 32 * 1024 * 1024,
  /** Streams that may hold objects or metadata. */
  streams: 256,
  /** Of all of them together, unpacked. */
  unpacked: 32 * 1024 * 1024,
  /** Of one text. */
  text: 1024 * 1024,
  /** Places where a text may begin. */
  places: 16,
  credentials: 16,
}

/** One credential found in a PDF: a text, or the address or token beside it. */
export type BakedPdf = Pick<BakedXml, 'verify' | 'text'>

/**
 * Reads every credential out of a PDF, as Open Badge Factory puts it there: under `openbadges` in the document
 * information dictionary, or in an `openbadges:assertion` element of the XMP metadata (ISO 32000-1, sections 14.3.3
 * and 14.3.2). Looks for these and reads nothing else: no page, no script, no attachment, nothing encrypted.
 *
 * @returns the texts and addresses found, each once; empty for a document without any
 * @throws BakingFailure `too-large` beyond the limits
 */
export async function extractPdf(pdf: Uint8Array): Promise<readonly BakedPdf[]> {
  if (pdf.length > LIMITS.bytes) throw bakingFailure('too-large')
  const plain = latin1(pdf)
  const parts = [plain, ...(await unpackStreams(pdf, plain))]
  const isEncrypted = /\/Encrypt[\s<]/.test(plain)
  const found = [
    ...(isEncrypted ? [] : parts.flatMap((part) => readInformation(part, plain))),
    ...parts.flatMap(readMetadata),
  ]
  const once = new Map(found.map((baked) => [baked.verify ?? baked.text, baked]))
  if (once.size > LIMITS.credentials) throw bakingFailure('too-large')
  return [...once.values()]
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** Entries of a dictionary: `/openbadges (text)`, `/openbadges <hex>` or `/openbadges 12 0 R`. */
function readInformation(part: string, plain: string): readonly BakedPdf[] {
  return KEYWORDS.flatMap((keyword) => placesOf(part, `/${keyword}`))
    .map((end) => readValue(part, end, plain))
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ({ text: text ?? '' }))
}

function readValue(part: string, end: number, plain: string): string | undefined {
  const direct = readPdfString(part, end, LIMITS.text)
  if (direct !== undefined) return decodePdfText(direct).trim()
  const [, number, generation] =
    /^\s+(\d{1,10})\s+(\d{1,5})\s+R\b/.exec(part.slice(end, end + 40)) ?? []
  if (number === undefined) return undefined
  const [object] = placesOf(plain, `\n${number} ${generation ?? '0'} obj`)
  const text = object === undefined ? undefined : readPdfString(plain, object, LIMITS.text)
  return text && decodePdfText(text).trim()
}

/** XMP is UTF-8, and stands between these tags (ISO 16684-1). */
function readMetadata(part: string): readonly BakedPdf[] {
  let read = 0
  return placesOf(part, '<rdf:RDF').flatMap((end) => {
    const close = part.indexOf('</rdf:RDF>', end)
    if (end < read || close < 0 || close - end > LIMITS.text) return []
    read = close
    const body = part.slice(end - '<rdf:RDF'.length, close + '</rdf:RDF>'.length)
    if (!/openbadges|imsglobal/.test(body)) return []
    return readPacket(new TextDecoder().decode(bytesOf(body)))
  })
}

function readPacket(xml: string): readonly BakedPdf[] {
  const known = 'xmlns:openbadges="http://openbadges.org"'
  const whole = xml.includes('xmlns:openbadges')
    ? xml
    : xml.replace('<openbadges:assertion', `<openbadges:assertion ${known}`)
  try {
    return readBakedXml(whole, () => undefined)
  } catch (error) {
    if (isBakingFailure(error) && error.code !== 'too-large') return []
    throw error
  }
}

/** Where the ends of a word stand, so many of them at most. */
function placesOf(text: string, word: string): readonly number[] {
  const ends: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (ends.length >= LIMITS.places) throw bakingFailure('too-large')
    // Not the beginning of a longer word.
    if (!/[\w-]/.test(text.charAt(at + word.length))) ends.push(at + word.length)
  }
  return ends
}

/** What is in the streams of objects and of metadata that are packed in the usual way. */
async function unpackStreams(pdf: Uint8Array, plain: string): Promise<readonly string[]> {
  const unpacked: string[] = []
  let left = LIMITS.unpacked
  for (const { start, end } of streamsOf(plain)) {
    const bytes = await inflateStream(pdf.subarray(start, end), left)
    if (bytes === undefined) continue
    left -= bytes.length
    unpacked.push(latin1(bytes))
  }
  return unpacked
}

/** A line end stands between the data and `endstream`, mostly. */
async function inflateStream(packed: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  for (const length of endsOf(packed)) {
    const bytes = await inflateWhole(packed.subarray(0, length), limit)
    if (bytes === 'too-long') throw bakingFailure('too-large')
    if (bytes !== 'broken') return bytes
  }
  return undefined
}

function endsOf(packed: Uint8Array): readonly number[] {
  const { length } = packed
  if (packed[length - 1] === 10) {
    return packed[length - 2] === 13 ? [length - 2, length - 1, length] : [length - 1, length]
  }
  return packed[length - 1] === 13 ? [length - 1, length] : [length]
}

interface Stream {
  readonly start: number
  readonly end: number
}

function streamsOf(plain: string): readonly Stream[] {
  const streams: Stream[] = []
  let at = plain.indexOf('stream')
  while (at >= 0) {
    const end = plain.indexOf('endstream', at + 6)
    if (end < 0) break
    const dictionary = plain.slice(Math.max(0, at - 1024), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (/\/(?:ObjStm|Metadata)\b/.test(own) && /\/(?:FlateDecode|Fl)\b/.test(own)) {
      if (streams.length >= LIMITS.streams) throw bakingFailure('too-large')
      const start = at + 6 + (plain.startsWith('\r\n', at + 6) ? 2 : 1)
      streams.push({ start, end })
    }
    at = plain.indexOf('stream', end + 9)
  }
  return streams
}
