import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeWhole } from '../state/write-whole.ts'

const digestLength = 32

/** What `writeChecked` wrote; nothing when the file is not there or not what was written: damage must reach no output. */
export async function readChecked(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const content = bytes.subarray(digestLength)
  return bytes.subarray(0, digestLength).equals(digestOf(content)) ? content : undefined
}

/** Writes a file that carries the SHA-256 of its content before it, readable by its owner only, in one step. */
export async function writeChecked(path: string, content: Uint8Array): Promise<void> {
  await writeWhole(path, Buffer.concat([digestOf(content), content]), { mode: 0o600 })
}

function digestOf(content: Uint8Array): Buffer {
  return hash('sha256', content, 'buffer')
}
