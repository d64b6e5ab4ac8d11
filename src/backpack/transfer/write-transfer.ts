import { hashBytes } from '../../bytes/hash-bytes.ts'
import type { GivenFile } from '../unpack/unpack.ts'
import { roomIn, writePartLink } from './part-link.ts'
import { packFiles } from './transfer-files.ts'

/** More than somebody holds a telephone still for. */
export const mostParts = 60

/** What goes to another device. */
export interface TransferSource {
  readonly files: readonly GivenFile[]
  /** Root of the site whose backpack the codes lead to: absolute URL, ends in `/`. */
  readonly site: string
  /** Four bytes by chance, as 8 hex digits. */
  readonly transfer: string
}

export type Transfer =
  | { readonly kind: 'codes'; readonly links: readonly string[] }
  /** A file is the better way. */
  | { readonly kind: 'too-much'; readonly parts: number }

/** Files as a sequence of links for QR codes. */
export async function writeTransfer({ files, site, transfer }: TransferSource): Promise<Transfer> {
  const whole = await packFiles(files)
  const room = roomIn(site)
  const count = room > 0 && whole ? Math.ceil(whole.length / room) : Infinity
  if (whole === undefined || count > mostParts) return { kind: 'too-much', parts: count }
  const hash = (await hashBytes(whole)).slice(0, 32)
  const links = Array.from({ length: count }, (_, at) => {
    const piece = whole.subarray(at * room, (at + 1) * room)
    return writePartLink(site, { transfer, number: at + 1, count, hash, piece })
  })
  return { kind: 'codes', links }
}
