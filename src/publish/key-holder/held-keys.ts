import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleSealingSentence } from '../../model/sample.ts'
import { generateIssuerKeys } from '../../proof/keys/generate-keys.ts'
import {
  parseKeyLines,
  publishedKeysOf,
  sealingKeyOf,
  type KeyLines,
  type PublishedKey,
  type SealingKey,
} from '../../proof/keys/key-line.ts'
import { sampleSealingKey } from '../../proof/keys/sample-sealing-key.ts'
import { importSigner, type Signer } from '../../proof/keys/signer.ts'
import { writeWhole } from '../../state/write-whole.ts'
import { publishFailure } from '../failure.ts'
import type { PublishOptions } from '../options.ts'

/** Private keys, ready to use. They never leave the process. */
export interface HeldSecrets {
  readonly signers: readonly HeldSigner[]
  readonly sealing: readonly SealingKey[]
}

export interface HeldSigner {
  readonly issuer: string
  readonly signer: Signer
  readonly published: PublishedKey
  /** What slugs, salts and slots are derived from: the same for both keys of a pair. */
  readonly entropy: Uint8Array
}

/** `CINQUEFOIL_KEYS` with the lines of keys, or `CINQUEFOIL_KEYS_FILE` with the path of a file that holds them. */
export type KeyEnvironment = Readonly<Record<string, string | undefined>>

/**
 * The keys of a production publish, from the environment variable `CINQUEFOIL_KEYS` or the file that
 * `CINQUEFOIL_KEYS_FILE` names.
 *
 * @throws PublishFailure `keys-missing`; ProofFailure for damaged lines, saying nothing of their content
 */
export async function productionSecrets(environment: KeyEnvironment): Promise<HeldSecrets> {
  const file = environment['CINQUEFOIL_KEYS_FILE']
  const text =
    environment['CINQUEFOIL_KEYS'] ?? (file === undefined ? undefined : await readKeyFile(file))
  if (text === undefined || text.trim() === '') {
    throw publishFailure(
      'keys-missing',
      'A production publish needs keys: put the lines that "npm run keys -- new" printed into CINQUEFOIL_KEYS, or into a file named by CINQUEFOIL_KEYS_FILE.',
    )
  }
  const lines = await parseKeyLines(text)
  const sample = await sealingKeyOf(await sampleSealingKey(sampleSealingSentence))
  if (lines.sealing.some((key) => key.keyId === sample.keyId)) {
    throw publishFailure(
      'keys-missing',
      'The sample city’s sealing key is public: make your own with "npm run keys -- sealing".',
    )
  }
  return { signers: await signersOf(lines), sealing: lines.sealing }
}

/** Throw-away keys for these issuers, kept in the working state so that a second preview changes nothing. */
export async function previewSecrets(
  { state }: PublishOptions,
  issuers: readonly string[],
): Promise<HeldSecrets> {
  const path = join(state, 'preview', 'keys.txt')
  const written = await readFile(path, 'utf8').catch(() => '')
  const lines = await parseKeyLines(written).catch((): KeyLines => ({ issuers: [], sealing: [] }))
  const known = new Set(lines.issuers.map(({ issuer }) => issuer))
  const fresh: string[] = []
  for (const issuer of issuers) {
    if (!known.has(issuer)) fresh.push((await generateIssuerKeys(issuer)).line)
  }
  const kept = known.size > 0 ? written.trim().split(/\s+/) : []
  const text = [...kept, ...fresh].join('\n')
  if (fresh.length > 0) await writeWhole(path, `${text}\n`, { mode: 0o600 })
  const sample = await sealingKeyOf(await sampleSealingKey(sampleSealingSentence))
  return { signers: await signersOf(await parseKeyLines(text)), sealing: [sample] }
}

async function readKeyFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw publishFailure(
      'keys-missing',
      'The file that CINQUEFOIL_KEYS_FILE names cannot be read.',
      { cause },
    )
  })
}

async function signersOf(lines: KeyLines): Promise<readonly HeldSigner[]> {
  const signers: HeldSigner[] = []
  for (const { issuer, secrets } of lines.issuers) {
    const { ed25519, rsa, entropy } = secrets.reveal()
    const published = await publishedKeysOf({ ed25519, rsa })
    for (const jwk of [ed25519, rsa]) {
      const signer = await importSigner(jwk)
      signers.push({
        issuer,
        signer,
        published: published.find(({ id }) => id === signer.keyId)!,
        entropy,
      })
    }
  }
  return signers
}
