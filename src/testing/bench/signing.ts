import { hash } from 'node:crypto'
import * as vc from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { contextDocument } from '../../openbadges/contexts.ts'
import { fillShape, type CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { attachProof, type UnsignedDocument } from '../../proof/data-integrity/data-integrity.ts'
import { awardRule, readShape, shapeOf } from '../../proof/canonical/document-shape.ts'
import { makeTemplate } from '../../proof/canonical/make-template.ts'
import { importSigner } from '../../proof/keys/signer.ts'
import { credentialOf } from '../proof/credentials.ts'

export interface SigningResult {
  readonly ours: number
  readonly library: number
  readonly documents: number
  readonly shapes: number
  /** Proofs that differ from the library's. */
  readonly different: number
}

/** Data Integrity signing of the same documents with the same key, by us and by @digitalbazaar/vc: seconds each. */
export async function compareSigning(documents: number): Promise<SigningResult> {
  const created = '2026-06-12T00:00:00Z'
  const { signer, verificationMethod, suite } = await sameKeyTwice(created)
  const credentials = Array.from({ length: documents }, (_, number) => credentialOf(number))
  const templates = await templatesOf(credentials)
  const sha256Hex = (text: string) => hash('sha256', text, 'hex')
  const canonize = createCanonize(contextDocument)
  const signOurs = async (document: UnsignedDocument) => {
    const shape = readShape(document, awardRule)
    const template = templates.get(shape.key)
    const canonicalDocument =
      (template && fillShape(template, shape, sha256Hex)) ?? (await canonize(document))
    return attachProof(document, {
      created,
      verificationMethod,
      canonicalDocument,
      signer,
      sha256Hex,
    })
  }
  const signTheirs = (document: UnsignedDocument) =>
    vc.issue({ credential: structuredClone(document), suite: suite(), documentLoader })
  const theirs = await timed(() => inTurn(credentials, signTheirs))
  const ours = await timed(() => inBatches(credentials, signOurs))
  const different = theirs.result.filter((issued, index) => {
    const [proof] = [issued.proof].flat() as { proofValue: string }[]
    return proof?.proofValue !== ours.result[index]?.proof[0].proofValue
  })
  return {
    ours: ours.seconds,
    library: theirs.seconds,
    documents,
    shapes: templates.size,
    different: different.length,
  }
}

/** The second of two equal rounds: the first is the compiler's, for both alike. */
async function timed<Result>(round: () => Promise<Result>) {
  await round()
  const started = performance.now()
  const result = await round()
  return { result, seconds: (performance.now() - started) / 1000 }
}

/** One after the other: the library gains nothing from several at once, since its work is on one thread. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}

/** As the key holder does it: some at once, so that the signing threads have work while the next are made ready. */
async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += 64) {
    results.push(...(await Promise.all(items.slice(start, start + 64).map(work))))
  }
  return results
}

async function sameKeyTwice(created: string) {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const jwk = await crypto.subtle.exportKey('jwk', (pair as CryptoKeyPair).privateKey)
  const signer = await importSigner({ kty: 'OKP', crv: 'Ed25519', x: jwk.x!, d: jwk.d! })
  const key = await Ed25519Multikey.fromJwk({ jwk, secretKey: true })
  const controller = 'did:web:bench.example'
  const verificationMethod = `${controller}#${key.publicKeyMultibase}`
  Object.assign(key, { id: verificationMethod, controller })
  const suite = () => new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: created })
  return { signer, verificationMethod, suite }
}

async function templatesOf(
  credentials: readonly UnsignedDocument[],
): Promise<ReadonlyMap<string, CanonicalTemplate>> {
  const canonize = createCanonize(contextDocument)
  const templates = new Map<string, CanonicalTemplate>()
  for (const credential of credentials) {
    const shape = shapeOf(credential)
    if (templates.has(shape)) continue
    const template = await makeTemplate(credential, { toNQuads: canonize })
    if (template) templates.set(shape, template)
  }
  return templates
}

async function documentLoader(url: string) {
  const document = contextDocument(url)
  if (!document) throw new Error(`unknown document ${url}`)
  return { contextUrl: null, documentUrl: url, document, tag: 'static' }
}
