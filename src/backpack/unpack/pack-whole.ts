import { decodeBase64, encodeBase64 } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { packPlaces } from '../pack/format.ts'

/** More is no program of a pack. */
const mostBytes = 8 * 1024 * 1024

/**
 * Whether the page of a pack, of whatever version, still has what it proves itself with: the scripts and the style that
 * its policy names by their hashes. A pack looks closer when it is opened; this is what can be known without running it.
 */
export async function canProveItself(page: string): Promise<boolean> {
  const policy = between(page, '<meta http-equiv="Content-Security-Policy" content="', '"')
  const style = between(page, '<style>', '</style>')
  const loader = between(page, ` id="${packPlaces.loader}">`, '</script>')
  const packed = between(page, ` id="${packPlaces.program}">`, '</script>')
  if (policy === undefined || style === undefined || loader === undefined || packed === undefined)
    return false
  const program = await unpackedProgram(packed)
  if (program === undefined) return false
  const parts = [style, loader, program]
  const hashes = await Promise.all(parts.map(async (part) => encodeBase64(await digestText(part))))
  return hashes.every((hash) => policy.includes(`'sha256-${hash}'`))
}

function between(text: string, open: string, close: string): string | undefined {
  const at = text.indexOf(open)
  const from = at + open.length
  const end = at < 0 ? -1 : text.indexOf(close, from)
  return end < 0 ? undefined : text.slice(from, end)
}

/** Undefined where it is not as it was packed. */
async function unpackedProgram(base64: string): Promise<string | undefined> {
  const { Unzlib } = await import('fflate')
  const pieces: Uint8Array[] = []
  let size = 0
  let isWhole = false
  const unzlib = new Unzlib((piece, isLast) => {
    size += piece.length
    pieces.push(piece)
    isWhole = isLast
  })
  try {
    const bytes = decodeBase64(base64)
    // A little may unpack to very much.
    for (let at = 0; at < bytes.length && size <= mostBytes; at += 4096)
      unzlib.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length)
  } catch {
    return undefined
  }
  const isRead = isWhole && size <= mostBytes
  return isRead ? new TextDecoder().decode(joinBytes(pieces)) : undefined
}
