import { joinBytes } from '../../bytes/join-bytes.ts'
import { inflateWithin } from '../inflate-within.ts'
import type { GivenFile } from '../unpack/unpack.ts'

// Each file is the length of its name (one byte), its name, its size (three bytes) and its bytes; all of them deflated.

/** Of all files together, unpacked: more than any codes carry of badges. */
const mostBytes = 2 ** 20

/** Files as one whole; undefined where they are too large for codes. */
export async function packFiles(
  files: readonly GivenFile[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = files.flatMap(({ name, bytes }) => {
    const short = new TextEncoder().encode(name.slice(-60))
    const { length } = bytes
    const size = Uint8Array.of(length >>> 16, length >>> 8, length)
    return [Uint8Array.of(short.length), short, size, bytes]
  })
  if (parts.reduce((sum, { length }) => sum + length, 0) > mostBytes) return undefined
  const { deflateSync } = await import('fflate')
  return joinBytes([deflateSync(joinBytes(parts), { level: 9 })])
}

/** The files of a whole; undefined where it is none, or unpacks to more than was packed. */
export async function unpackFiles(packed: Uint8Array): Promise<readonly GivenFile[] | undefined> {
  const whole = await inflateWithin(packed, mostBytes).catch(() => undefined)
  if (whole === undefined) return undefined
  const files: GivenFile[] = []
  for (let at = 0; at < whole.length;) {
    const name = at + 1 + (whole[at] ?? 0)
    const [high = 0, middle = 0, low = 0] = whole.subarray(name, name + 3)
    const end = name + 3 + high * 65_536 + middle * 256 + low
    if (end > whole.length) return undefined
    const bytes = whole.slice(name + 3, end)
    files.push({ name: new TextDecoder().decode(whole.subarray(at + 1, name)), bytes })
    at = end
  }
  return files
}
