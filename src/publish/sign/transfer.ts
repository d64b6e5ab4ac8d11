import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishFailure, type PublishFailure } from '../failure.ts'

/**
 * Packs the files of a folder for the way from one job to another. What lies between jobs of a public repository can
 * be downloaded by anybody, so it is encrypted (AES-256-GCM) with a key that both jobs hold and that opens nothing
 * else.
 *
 * @param key - 32 bytes, base64url: the secret CINQUEFOIL_TRANSFER_KEY
 */
export async function pack(folder: string, file: string, key: string | undefined): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => [])
  const files: [string, string][] = []
  for (const name of names.toSorted())
    files.push([name, (await readFile(join(folder, name))).toString('base64')])
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', transferKey(key), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(files)), cipher.final()])
  await writeFile(file, Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

/** Where the ledger lies open in a private repository there is nothing to carry, and no key. */
export async function packNothing(file: string): Promise<void> {
  await writeFile(file, '')
}

/** Unpacks into a folder. @throws PublishFailure `carriage` when it was packed with another key, or damaged */
export async function unpack(file: string, folder: string, key: string | undefined): Promise<void> {
  const packed = await readFile(file)
  if (packed.length === 0) return
  const decipher = createDecipheriv('aes-256-gcm', transferKey(key), packed.subarray(0, 12))
  await mkdir(folder, { recursive: true })
  for (const [name, content] of opened(packed, decipher)) {
    if (!/^[0-9a-f]{64}$/.test(name)) throw damaged()
    await writeFile(join(folder, name), Buffer.from(content, 'base64'), { mode: 0o600 })
  }
}

/**
 * The transfer key that an environment holds, as text: under its name, or under the one that it had before. An empty one is none.
 */
export function transferKeyIn(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return environment['CINQUEFOIL_TRANSFER_KEY'] || environment['CINQUEFOIL_CARRIAGE']
}

/** @throws PublishFailure `carriage` when there is no key, or it is none */
export function transferKey(text: string | undefined): Buffer {
  const key = Buffer.from((text ?? '').trim(), 'base64url')
  if (key.length === 32) return key
  throw publishFailure(
    'carriage',
    'The ledger of a public repository is sealed, and the secret CINQUEFOIL_TRANSFER_KEY is missing or not 32 bytes: run "npm run keys -- transfer-key".',
  )
}

function opened(
  packed: Buffer,
  decipher: ReturnType<typeof createDecipheriv>,
): readonly (readonly [string, string])[] {
  try {
    const gcm = decipher as ReturnType<typeof createDecipheriv> & { setAuthTag(tag: Buffer): void }
    gcm.setAuthTag(packed.subarray(12, 28))
    const text = Buffer.concat([decipher.update(packed.subarray(28)), decipher.final()])
    return JSON.parse(text.toString()) as readonly (readonly [string, string])[]
  } catch (cause) {
    throw damaged(cause)
  }
}

function damaged(cause?: unknown): PublishFailure {
  return publishFailure('carriage', 'What the signing job handed over cannot be opened here.', {
    cause,
  })
}
