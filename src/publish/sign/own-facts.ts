import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publicJwkOf, type PublicJwk } from '../../proof/keys/jwk.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'

/** Who may read the repository, and to whom its secrets are sealed. */
export interface OwnFacts {
  readonly repository: 'public' | 'private'
  readonly sealingKey?: PublicJwk
}

/**
 * Reads from the repository itself whether the ledger is sealed and to whom: told otherwise by a job with other
 * people's code in it, a signer would hand the ledger to a stranger. So that no parser of YAML is needed here, the line
 * stands for itself, at the margin.
 *
 * @throws PublishFailure `keys-missing` when it says neither or twice, or when the key is none or missing
 */
export async function readOwnFacts(root: string): Promise<OwnFacts> {
  const repository = repositoryIn(await textIn(root, 'site.yml'))
  const text = await textIn(root, 'sealing-key.json')
  if (text !== undefined) return { repository, sealingKey: sealingKeyIn(text) }
  if (repository === 'private') return { repository }
  throw publishFailure(
    'keys-missing',
    'A public repository needs a sealing key: run "npm run keys -- sealing".',
  )
}

function repositoryIn(text: string | undefined): OwnFacts['repository'] {
  const lines = (text ?? '').replace(/^\ufeff/, '').split(/\r?\n/)
  const named = lines.filter((line) => /^(?:\?\s*)?["']?repository\b/.test(line))
  const [, , word] =
    /^(["']?)repository\1[ \t]*:[ \t]+["']?(public|private)["']?[ \t]*(?:#.*)?$/.exec(
      named[0] ?? '',
    ) ?? []
  if (named.length === 1 && (word === 'public' || word === 'private')) return word
  throw publishFailure(
    'keys-missing',
    'badges/site.yml must say in one line of its own who can read the repository: "repository: public" or "repository: private".',
  )
}

function sealingKeyIn(text: string): PublicJwk {
  try {
    const key = publicJwkOf(parseStrictJson(text))
    if (key.crv === 'P-256') return key
  } catch {
    throw keyless()
  }
  throw keyless()
}

function keyless(): PublishFailure {
  return publishFailure(
    'keys-missing',
    'badges/sealing-key.json holds no key that can be sealed to: run "npm run keys -- sealing".',
  )
}

/** A link is not followed: it may lead out of the repository. */
async function textIn(root: string, name: string): Promise<string | undefined> {
  const path = join(root, 'badges', name)
  const isFile = await lstat(path).then(
    (at) => at.isFile(),
    () => false,
  )
  return isFile ? readFile(path, 'utf8') : undefined
}
