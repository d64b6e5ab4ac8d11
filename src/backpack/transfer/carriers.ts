import { isBakingFailure } from '../../baking/failure.ts'
import { recognise } from '../../baking/recognise.ts'
import type { GivenFile } from '../unpack/unpack.ts'
import { packFiles } from './transfer-files.ts'

/** A file that holds a badge, and which of those in it that is, from 0. */
export interface HoldingFile extends GivenFile {
  readonly position: number
}

interface Carrier {
  readonly file: GivenFile
  /** What is not signed is worth only what its issuer's site says of it. */
  readonly isSigned: boolean
}

/** A text in a picture, and by which generation of the standard it is said to be. */
interface Baked {
  readonly generation: '2' | '3'
  readonly text: string
}

/**
 * What carries a badge to another device in the least room: one of the files that hold it, or the text that is baked into
 * one of them, byte for byte, under the file's name with `.json` or `.jwt`. What is signed goes before what is not.
 *
 * @param files - of one badge; undefined comes of none
 */
export async function smallestCarrier(
  files: readonly HoldingFile[],
): Promise<GivenFile | undefined> {
  const all = (await Promise.all(files.map(carriersIn))).flat()
  const signed = all.filter(({ isSigned }) => isSigned)
  const counted = signed.length > 0 ? signed : all
  if (counted.length < 2) return counted[0]?.file
  const weighed = await Promise.all(
    counted.map(async ({ file }) => ({
      file,
      size: (await packFiles([file]))?.length ?? Infinity,
    })),
  )
  return weighed.reduce((least, each) => (each.size < least.size ? each : least)).file
}

/** A picture is carried by what is in it; every other file, and a picture of which that cannot be told, by itself. */
async function carriersIn({ name, bytes, position }: HoldingFile): Promise<readonly Carrier[]> {
  const texts = formsAt(await bakedIn(bytes), position).flatMap(({ text }) => {
    const ending = endingOf(text)
    if (ending === undefined) return []
    const file = { name: withEnding(name, ending), bytes: new TextEncoder().encode(text) }
    return [{ file, isSigned: isSigned(text) }]
  })
  if (texts.length > 0) return texts
  const kind = recognise(bytes)
  const isSignedText =
    kind === 'jws' || (kind === 'json' && isSigned(new TextDecoder().decode(bytes)))
  return [{ file: { name, bytes }, isSigned: isSignedText }]
}

/** The forms of one badge: a picture holds one of each generation, or several badges, which stay together. */
function formsAt(baked: readonly Baked[], position: number): readonly Baked[] {
  if (baked.length < 2) return baked
  const isOneBadge = baked.length === 2 && baked[0]?.generation !== baked[1]?.generation
  return isOneBadge && position === 0 ? baked : []
}

async function bakedIn(bytes: Uint8Array): Promise<readonly Baked[]> {
  const kind = recognise(bytes)
  try {
    if (kind === 'png') return await bakedInPng(bytes)
    return kind === 'svg' ? await bakedInSvg(bytes) : []
  } catch (error) {
    if (isBakingFailure(error)) return []
    throw error
  }
}

async function bakedInPng(bytes: Uint8Array): Promise<readonly Baked[]> {
  const { extractPng } = await import('../../baking/png/extract-png.ts')
  return (await extractPng(bytes)).map(({ keyword, text }) => {
    return { generation: keyword === 'openbadges' ? '2' : '3', text }
  })
}

async function bakedInSvg(bytes: Uint8Array): Promise<readonly Baked[]> {
  const { extractSvg } = await import('../../baking/svg/extract-svg.ts')
  return extractSvg(new TextDecoder().decode(bytes)).map(({ standard, verify = '', text }) => {
    const found = verify.startsWith('ey') ? verify : (text ?? verify)
    return { generation: standard === '2.0' ? '2' : '3', text: found }
  })
}

/** Of what carries a whole badge: an address does not. */
function endingOf(text: string): 'json' | 'jwt' | undefined {
  const start = text.trimStart()
  if (start.startsWith('{')) return 'json'
  return start.startsWith('ey') ? 'jwt' : undefined
}

function isSigned(text: string): boolean {
  if (endingOf(text) !== 'json') return endingOf(text) === 'jwt'
  try {
    return Object.hasOwn(JSON.parse(text) as object, 'proof')
  } catch {
    return false
  }
}

function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.(?:png|svg)$/i, '')}.${ending}`
}
