import { hash } from 'node:crypto'
import * as vc from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { contextDocument } from '../../openbadges/contexts.ts'
import { createDocumentCache } from '../../verifier/fetching/document-cache.ts'
import { verifyBadge, verifyBadges } from '../../verifier/verify-badge.ts'
import type { World } from '../../verifier/world.ts'
import {
  badge3,
  did,
  didDocument,
  jwtOf,
  multikey,
  prove,
  statusEntry,
} from '../verifier/credentials.ts'
import { stage, worldWith } from '../verifier/stage.ts'

/** Seconds a badge. */
export interface VerifyingResult {
  readonly library: number
  /** What the issuer's documents and the badge's shape gave is kept from one badge to the next. */
  readonly kept: number
  /** Everything is asked for, read and canonicalised for every badge anew. */
  readonly fresh: number
  /** Each of a thousand badges of one issuer, in one call. */
  readonly together: number
  /** Each of them in a call of its own. */
  readonly alone: number
}

const rounds = 6
const times = 100
const many = 1000
const { ed, rsa } = stage

/** As the command line makes it. */
const ourWorld = (): World => ({ ...worldWith(), sha256Hex: (text) => hash('sha256', text) })

/** Verifying a 3.0 badge with an embedded proof, by us and by @digitalbazaar/vc, and many badges at once, by us. */
export async function compareVerifying(): Promise<VerifyingResult> {
  const badge = await prove(badge3(), ed)
  const text = JSON.stringify(badge)
  const cache = createDocumentCache()
  const badges = await badgesOfOneIssuer(many)
  const few = badges.slice(0, many / 4)
  const [library = 0, kept = 0, fresh = 0] = await inTurns([
    () => verifyTheirs(badge),
    () => verifyOurs(text, { ...ourWorld(), cache }),
    () => verifyOurs(text, ourWorld()),
  ])
  return {
    library,
    kept,
    fresh,
    together: (await seconds(() => verifyTogether(badges))) / badges.length,
    alone: (await seconds(() => verifyAlone(few))) / few.length,
  }
}

async function verifyOurs(text: string, world: World): Promise<void> {
  const [report] = await verifyBadge(text, world)
  if (report?.verdict !== 'valid') throw new Error('a good badge did not verify')
}

async function verifyTheirs(credential: object): Promise<void> {
  const { verified, error } = await vc.verifyCredential({
    credential: structuredClone(credential),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    now: worldWith().now,
  })
  if (!verified) throw new Error('a good badge did not verify', { cause: error })
}

async function verifyTogether(badges: readonly string[]): Promise<void> {
  const found = (await verifyBadges(badges, ourWorld())).flat()
  if (found.some(({ verdict }) => verdict !== 'valid'))
    throw new Error('a good badge did not verify')
}

async function verifyAlone(badges: readonly string[]): Promise<void> {
  for (const badge of badges) await verifyOurs(badge, ourWorld())
}

/** Half of them with an embedded proof, half as tokens; all with a place in one status list. */
async function badgesOfOneIssuer(count: number): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const badge = badge3({
        id: `https://makers.example/badges/awards/${index}.json`,
        credentialStatus: statusEntry('revocation', index),
      })
      return index % 2 === 0 ? JSON.stringify(await prove(badge, ed)) : jwtOf(badge, rsa)
    }),
  )
}

/** Seconds for one of each, the quickest of several rounds: they take turns, so that a busy machine is so for all. */
async function inTurns(works: readonly (() => Promise<void>)[]): Promise<readonly number[]> {
  const found: number[][] = works.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const started = performance.now()
      for (let turn = 0; turn < times; turn += 1) await work()
      found[index]?.push((performance.now() - started) / times / 1000)
    }
  }
  // The first round is the compiler's, for all alike.
  return found.map((seconds) => Math.min(...seconds.slice(1)))
}

/** The second of two equal rounds: the first is the compiler's, for both sides alike. */
async function seconds(round: () => Promise<void>): Promise<number> {
  await round()
  const started = performance.now()
  await round()
  return (performance.now() - started) / 1000
}

const method = multikey(ed)
const own: Readonly<Record<string, object>> = {
  [did]: didDocument([method]),
  [String(method['id'])]: { '@context': 'https://w3id.org/security/multikey/v1', ...method },
}

/** The contexts that we use too, and the issuer's own document. */
async function documentLoader(url: string) {
  const document = contextDocument(url) ?? own[url]
  if (document === undefined) throw new Error(`not to be loaded: ${url}`)
  return { contextUrl: null, documentUrl: url, document, tag: 'static' }
}
