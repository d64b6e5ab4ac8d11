import { decode } from '@digitalbazaar/cborld'
import { objectOf } from '../../bytes/json.ts'
import { cborShape } from './cbor-shape.ts'
import { codeBytes } from './code-bytes.ts'
import { type ContextEdition, contextIn, editions } from './context-editions.ts'

/**
 * Why the code of a wallet gives no credential:
 *
 * - `damaged`: it is no CBOR-LD, some of it is missing, or it was read wrongly;
 * - `too-large`: it holds, or unpacks to, more than any badge;
 * - `table-unknown`: it was shortened with a table of which this software knows the number only;
 * - `context-unknown`: it names a vocabulary that this software does not carry;
 * - `own-context`: it brings a vocabulary of its own, which is not read.
 */
export type VpCodeFault =
  'damaged' | 'too-large' | 'table-unknown' | 'context-unknown' | 'own-context'

export type VpCodeReading =
  | { readonly kind: 'read'; readonly document: string }
  | {
      readonly kind: 'refused'
      readonly reason: VpCodeFault
      /** What is not known: an address or a number, as the code has it. */
      readonly unknown?: string
    }

/** In characters: more than the largest QR code holds (4,296, version 40-L); of the JSON; of an unknown name that is told. */
const limits = { code: 4500, document: 65_536, unknown: 120 } as const

/**
 * The presentation or credential in a QR code that begins with `VP1-`, as JSON: CBOR-LD as wallets write it (tags 0x0500
 * and 0x0501), under a registry entry in the tag (0x0600 to 0x06ff), and of version 1.0 (0xcb1d). Whether it is genuine is
 * for the verifier to say. Fetches nothing and never throws.
 *
 * Not read: tables of registry entries other than 0 and 1, since none of them is for badges and each would bring contexts
 * of its own; numbers that an app gave to contexts by itself; contexts written out in the code.
 */
export async function readVpCode(text: string): Promise<VpCodeReading> {
  if (text.length > limits.code) return { kind: 'refused', reason: 'too-large' }
  const bytes = codeBytes(text)
  const shape = bytes === undefined ? 'damaged' : cborShape(bytes)
  if (bytes === undefined || shape === 'damaged') return damaged
  if (shape !== 'plain') return { kind: 'refused', reason: shape }
  const readings: VpCodeReading[] = []
  for (const edition of editions) {
    const { reading, isEdited } = await readUnder(bytes, edition)
    if (!isEdited || holdsAchievement(reading)) return reading
    readings.push(reading)
  }
  const [first = damaged] = readings
  return readings.find(({ kind }) => kind === 'read') ?? first
}

const damaged: VpCodeReading = { kind: 'refused', reason: 'damaged' }

interface EditionReading {
  readonly reading: VpCodeReading
  /** Whether another edition may read something else. */
  readonly isEdited: boolean
}

async function readUnder(bytes: Uint8Array, edition: ContextEdition): Promise<EditionReading> {
  let isEdited = false
  let refusal: VpCodeReading | undefined
  const documentLoader = async (address: string) => {
    const found = contextIn(edition, address)
    if (found === undefined) refusal = notKnown('context-unknown', address)
    if (found === undefined) throw new RangeError('no such context')
    isEdited ||= found.isEdited
    return found
  }
  const typeTableLoader = async ({ registryEntryId }: { readonly registryEntryId: number }) => {
    refusal = notKnown('table-unknown', registryEntryId)
    return undefined
  }
  try {
    const decoded = await decode({ cborldBytes: bytes, documentLoader, typeTableLoader })
    return { reading: readingOf(decoded), isEdited }
  } catch (error) {
    return { reading: refusal ?? refusalFor(error), isEdited }
  }
}

function notKnown(reason: VpCodeFault, unknown: unknown): VpCodeReading {
  // It stands in a sentence: nothing in it may turn the letters around it about.
  const plain = String(unknown).replaceAll(/[^\x21-\x7e]/g, '')
  return { kind: 'refused', reason, unknown: plain.slice(0, limits.unknown) }
}

/** A number in the place of a context is told by the library in its message alone. */
function refusalFor(error: unknown): VpCodeReading {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  const [number] = /\d+/.exec(String(message)) ?? []
  return code === 'ERR_UNDEFINED_COMPRESSED_CONTEXT' ? notKnown('context-unknown', number) : damaged
}

function readingOf(decoded: unknown): VpCodeReading {
  if (typeof decoded !== 'object' || decoded === null || !isJson(decoded)) return damaged
  const document = JSON.stringify(decoded)
  if (document.length > limits.document) return { kind: 'refused', reason: 'too-large' }
  return { kind: 'read', document }
}

/** CBOR has more kinds of values than JSON: bytes, big numbers, nothing at all. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null)
    return value === null || ['string', 'boolean'].includes(typeof value)
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return isPlain && Object.values(value).every(isJson)
}

/** Read with the words of another edition, an achievement has neither its name nor its criteria. */
function holdsAchievement(reading: VpCodeReading): boolean {
  return reading.kind === 'read' && isAchieved(JSON.parse(reading.document))
}

function isAchieved(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { name, criteria } = objectOf(objectOf(value)['achievement'])
  return (name !== undefined && criteria !== undefined) || Object.values(value).some(isAchieved)
}
