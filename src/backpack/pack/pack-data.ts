import { decodeBase64, encodeBase64 } from '../../bytes/base64.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { hashBytes } from '../../bytes/hash-bytes.ts'
import { hexOf } from '../../bytes/hex.ts'
import { digestText } from '../../bytes/sha256.ts'
import { isObject, parsedJson, type JsonObject } from '../../bytes/json.ts'
import { packFormat, packVersion } from './format.ts'
import type { RecordedAnswer } from './recorded.ts'

/** A file of a badge, as its holder has it. */
export interface PackFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The title and the words of a collection that was packed; either may be empty. */
export interface PackCollection {
  readonly title: string
  readonly words: string
}

/** What a pack holds. */
export interface PackContent {
  /** RFC 3339, UTC: when the issuers were asked. */
  readonly made: string
  readonly files: readonly PackFile[]
  readonly answers: readonly RecordedAnswer[]
  /** What its holder says of all of it together: nobody has proven that. */
  readonly collection?: PackCollection | undefined
  /** Everything the pack says to people, as JSON. */
  readonly words: string
}

/** What a pack holds, as it was read and found whole. */
export interface PackRead extends PackContent {
  /** SHA-256 of the list of all its parts: two packs with the same are the same. */
  readonly digest: string
}

/**
 * What stands in a pack as JSON: a list that names each part by its SHA-256, the SHA-256 of that list, and the parts. It
 * holds no `<`, so that it can stand in a page and end nothing there.
 */
export async function packData(content: PackContent): Promise<string> {
  const { made, files, answers, words, collection } = content
  const contents: Record<string, Part> = {}
  const put = async (bytes: Uint8Array<ArrayBuffer>) => {
    const sha256 = await hashBytes(bytes)
    contents[sha256] = partOf(bytes)
    return sha256
  }
  const listed = {
    ...{ format: packFormat, version: packVersion, made },
    words: await put(new TextEncoder().encode(words)),
    files: [] as unknown[],
    answers: [] as unknown[],
    ...(collection === undefined ? {} : { collection }),
  }
  for (const { name, bytes } of files) listed.files.push({ name, sha256: await put(bytes) })
  for (const { bytes, ...answer } of answers)
    listed.answers.push(bytes === undefined ? answer : { ...answer, sha256: await put(bytes) })
  return written({ contents, digest: await digestOf(listed), manifest: listed })
}

/**
 * Reads what stands in a pack. One text has one reading and one reading has one text: undefined where a character of it
 * is not as it was written.
 */
export async function readPackData(text: string): Promise<PackRead | undefined> {
  const value = parsedJson(text)
  if (!isObject(value) || written(value) !== text) return undefined
  const { contents, digest, manifest } = value
  if (!isObject(contents) || !isObject(manifest) || typeof digest !== 'string') return undefined
  if ((await digestOf(manifest)) !== digest) return undefined
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [sha256, part] of Object.entries(contents)) {
    const bytes = bytesOf(part)
    if (bytes === undefined || (await hashBytes(bytes)) !== sha256) return undefined
    parts.set(sha256, bytes)
  }
  return readManifest(manifest, digest, parts)
}

/** Text where the bytes are the UTF-8 of one, for people who look; base64 else. */
type Part = { readonly text: string } | { readonly base64: string }

function partOf(bytes: Uint8Array<ArrayBuffer>): Part {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { base64: encodeBase64(bytes) }
  }
}

/** Undefined where it is not written as `partOf` writes it. */
function bytesOf(part: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (!isObject(part)) return undefined
  const { text, base64 } = part
  if (typeof text === 'string') return new TextEncoder().encode(text)
  if (typeof base64 !== 'string') return undefined
  try {
    const bytes = decodeBase64(base64)
    return canonicalJson(partOf(bytes)) === canonicalJson(part) ? bytes : undefined
  } catch {
    return undefined
  }
}

function written(value: JsonObject): string {
  return canonicalJson(value).replaceAll('<', '\\u003c')
}

async function digestOf(manifest: JsonObject): Promise<string> {
  return hexOf(await digestText(canonicalJson(manifest)))
}

function readManifest(
  manifest: JsonObject,
  digest: string,
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): PackRead | undefined {
  const { format, version, made, words, files, answers } = manifest
  const said = parts.get(String(words))
  const isOurs = format === packFormat && version === packVersion && typeof made === 'string'
  if (!isOurs || Number.isNaN(Date.parse(made)) || said === undefined) return undefined
  if (!Array.isArray(files) || !Array.isArray(answers)) return undefined
  const found = files.map((each: unknown) => readFile(each, parts))
  const told = answers.map((each: unknown) => readAnswer(each, parts))
  if (!found.every(isThere) || !told.every(isThere)) return undefined
  const collection = readCollection(manifest['collection'])
  if (collection === 'malformed') return undefined
  const spoken = { words: new TextDecoder().decode(said), ...(collection && { collection }) }
  return { digest, made, files: found, answers: told, ...spoken }
}

/** Packs that were made before collections stood in them say nothing of one. */
function readCollection(value: unknown): PackCollection | 'malformed' | undefined {
  if (value === undefined) return undefined
  if (!isObject(value)) return 'malformed'
  const { title, words } = value
  return typeof title === 'string' && typeof words === 'string' ? { title, words } : 'malformed'
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined

function readFile(
  value: unknown,
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): PackFile | undefined {
  if (!isObject(value) || typeof value['name'] !== 'string') return undefined
  const bytes = parts.get(String(value['sha256']))
  return bytes && { name: value['name'], bytes }
}

function readAnswer(
  value: unknown,
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): RecordedAnswer | undefined {
  if (!isObject(value)) return undefined
  const { url, status, type, location, sha256 } = value
  const bytes = sha256 === undefined ? undefined : parts.get(String(sha256))
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined
  if (typeof status !== 'number' || !statuses.includes(status)) return undefined
  if (sha256 !== undefined && bytes === undefined) return undefined
  return {
    ...{ url, status },
    ...(typeof type === 'string' ? { type } : {}),
    ...(typeof location === 'string' ? { location } : {}),
    ...(bytes === undefined ? {} : { bytes }),
  }
}

/** As `recordAnswers` keeps them. */
const statuses: readonly number[] = [200, 302, 404, 410]
