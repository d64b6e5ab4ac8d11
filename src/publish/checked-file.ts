import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeOwnFile } from './write-file.ts'

const digestLength = 32

/** What `writeChecked` wrote; nothing when the file is not there or not what was written: damage must reach no output. */
export async function readChecked(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const content = bytes.subarray(digestLength)
  return bytes.subarray(0, digestLength).equals(digestOf(content)) ? content : undefined
}

/**
 * Writes a file that carries the SHA-256 of its content before it, readable by its owner only, in one step. Any number
 * may write the same file at once: each has a draft of its own.
 */
export async function writeChecked(path: string, content: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`
  await mkdir(dirname(path), { recursive: true })
  await writeOwnFile(draft, Buffer.concat([digestOf(content), content]))
  await rename(draft, path)
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
