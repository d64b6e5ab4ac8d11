import { createHash } from 'node:crypto'
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018'
import jsonld from 'jsonld'
import jsigs from 'jsonld-signatures'
import { contextDocument } from '../../openbadges/contexts.ts'
import type { Json } from './credentials.ts'
import type { TestKey } from './keys.ts'

const {
  extendContextLoader,
  purposes: { AssertionProofPurpose },
} = jsigs
const documentLoader = extendContextLoader(async (documentUrl: string) => ({
  documentUrl,
  document: contextDocument(documentUrl),
}))

/** The published types know neither the algorithm nor the safe mode. */
interface JsonLd {
  canonize(document: Json, options: object): Promise<string>
}

export interface Signer {
  readonly key: TestKey
  /** Its name as verification method. */
  readonly id: string
}

const date = '2026-06-12T00:00:00Z'
const rawSigner = ({ key, id }: Signer, algorithm: string) => ({
  id,
  algorithm,
  sign: async ({ data }: { readonly data: Uint8Array }) => key.sign(Uint8Array.from(data)),
})

/** Signed by the library of the suite’s authors. */
export async function signedWith2018(credential: Json, signer: Signer): Promise<Json> {
  const suite = new Ed25519Signature2018({
    signer: rawSigner(signer, 'EdDSA'),
    date,
    proof: { verificationMethod: signer.id },
  })
  const purpose = new AssertionProofPurpose()
  return jsigs.sign({ ...credential }, { suite, purpose, documentLoader })
}

/** Signed as the suite says, by jsonld and Node: no library for it is kept by anybody. */
export async function signedWithJws2020(credential: Json, { key, id }: Signer): Promise<Json> {
  const proof = {
    type: 'JsonWebSignature2020',
    created: date,
    verificationMethod: id,
    proofPurpose: 'assertionMethod',
  }
  const digestOf = async (document: Json) => {
    const options = { algorithm: 'RDFC-1.0', safe: true, documentLoader }
    const canonical = await (jsonld as unknown as JsonLd).canonize(document, options)
    return createHash('sha256').update(canonical).digest()
  }
  const payload = Buffer.concat([
    await digestOf({ ...proof, '@context': credential['@context'] }),
    await digestOf(credential),
  ])
  const header = { alg: key.alg, b64: false, crit: ['b64'] }
  const head = Buffer.from(JSON.stringify(header)).toString('base64url')
  const input = Buffer.concat([Buffer.from(`${head}.`), payload])
  const signature = await key.sign(Uint8Array.from(input))
  return {
    ...credential,
    proof: { ...proof, jws: `${head}..${Buffer.from(signature).toString('base64url')}` },
  }
}

/** What the issuer gives the holder: all of it, and what may never be left out. */
export async function signedSelectively(
  credential: Json,
  signer: Signer,
  mandatoryPointers: readonly string[],
): Promise<Json> {
  const suite = new DataIntegrityProof({
    signer: rawSigner(signer, 'P-256'),
    date,
    cryptosuite: createSignCryptosuite({ mandatoryPointers }),
  })
  const purpose = new AssertionProofPurpose()
  return jsigs.sign({ ...credential }, { suite, purpose, documentLoader })
}

/** What the holder shows of it. */
export async function disclosed(base: Json, selectivePointers: readonly string[]): Promise<Json> {
  const suite = new DataIntegrityProof({
    cryptosuite: createDiscloseCryptosuite({ selectivePointers }),
  })
  const purpose = new AssertionProofPurpose()
  return jsigs.derive({ ...base }, { suite, purpose, documentLoader })
}
