import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directoryStorage } from '../../ledger/directory-storage.ts'
import type { StatusListEntry } from '../../ledger/entry.ts'
import type { EntryRef } from '../../ledger/facts.ts'
import { versionsOf } from '../../ledger/ledger-index.ts'
import { openLedger, type Ledger } from '../../ledger/ledger.ts'
import { publicJwkOf, type PublicJwk } from '../../proof/keys/jwk.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { statusListKey } from '../../ledger/ledger-index.ts'
import { suspensionsOf } from '../plan/status-lists.ts'
import { openedCodec } from '../gather/segment-codec.ts'
import { readOwnFacts } from '../sign/own-facts.ts'
import type { IssuerKeys } from './prove-award.ts'
import { hold, proveEntry } from './prove-entry.ts'
import { sealingFault } from '../sign/sealed-segments.ts'

export interface ProveOptions {
  /** The repository, whose published keys decide. */
  readonly root: string
  /** Folder with the ledger as it was signed. */
  readonly ledger: string
  /** Folder with the ledger as it was before; a segment that has not changed is not looked at again. */
  readonly before: string
  /** Where the segments of a sealed ledger lie open. */
  readonly opened: string
}

export interface ProveOutcome {
  readonly awards: number
  readonly lists: number
}

/**
 * Holds whatever is new in a ledger against the keys that the repository publishes, before the ledger is kept: each
 * award’s four forms, each status list, each endorsement, each catalogue. The signer was handed canonical forms by a process with other people’s code in
 * it; here they are made anew. Of packages only those for JSON-LD are loaded, and no key is at hand.
 *
 * @throws PublishFailure `not-proven` for the first that does not hold; LedgerFailure when the chain does not
 */
export async function prove(options: ProveOptions): Promise<ProveOutcome> {
  const codec = openedCodec(options.opened)
  const ledger = await openLedger({ storage: directoryStorage(options.ledger), codec })
  const { refs, segments } = await newParts(ledger, options.before)
  hold(
    'A segment of the ledger',
    await sealingFault(segments, await readOwnFacts(options.root), ledger.source.storage),
  )
  const keysOf = publishedKeys(options.root)
  let [awards, lists] = [0, 0]
  for await (const { entry } of ledger.bodies(refs)) {
    await proveEntry(entry, keysOf, (list) => suspensionsNamed(list, ledger))
    if (entry.kind === 'award') awards += 1
    if (entry.kind === 'status-list') lists += 1
  }
  return { awards, lists }
}

/** The newest suspension list that belongs to a revocation list. */
async function suspensionsNamed(
  entry: StatusListEntry,
  { index, read }: Ledger,
): Promise<string | undefined> {
  const own = index.statusLists.get(statusListKey(suspensionsOf(entry)))
  if (own === undefined) return undefined
  return ((await read(own.ref)) as StatusListEntry).document
}

interface NewParts {
  readonly segments: Ledger['segments']
  readonly refs: readonly EntryRef[]
}

/** The segments that are new, or not what they were, and where the awards and lists lie in them. */
async function newParts(ledger: Ledger, before: string): Promise<NewParts> {
  const old = directoryStorage(before)
  const known = new Set<string>()
  for (const { name } of await old.list()) known.add(`${name} ${sha256Hex(await old.read(name))}`)
  const segments = ledger.segments.filter(({ name, sha256 }) => !known.has(`${name} ${sha256}`))
  const fresh = new Set(segments.map(({ segment }) => segment))
  const { index } = ledger
  const awards = [...index.awards.values()].flatMap((newest) => versionsOf(index, newest))
  const endorsements = [...index.endorsements.values()].flat()
  const documents = [...index.statusLists.values(), ...endorsements, ...index.catalogues.values()]
  const all = [...awards, ...documents].map(({ ref }) => ref)
  return { segments, refs: all.filter(({ segment }) => fresh.has(segment)) }
}

/** Keys as they stand in the repository. The file is named by the key's thumbprint, and that is made anew. */
function publishedKeys(root: string): IssuerKeys {
  const known = new Map<string, Promise<PublicJwk | undefined>>()
  return (issuer, keyId) => {
    const name = `${issuer}/keys/${keyId}`
    if (!/^[a-z0-9-]+\/keys\/[\w-]{43}$/.test(name)) return Promise.resolve(undefined)
    const read = known.get(name) ?? keyIn(join(root, 'badges', `${name}.json`), keyId)
    known.set(name, read)
    return read
  }
}

async function keyIn(path: string, keyId: string): Promise<PublicJwk | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { publicKeyJwk } = JSON.parse(text) as { readonly publicKeyJwk?: unknown }
  const key = publicJwkOf(publicKeyJwk)
  return (await thumbprintOf(key)) === keyId ? key : undefined
}
