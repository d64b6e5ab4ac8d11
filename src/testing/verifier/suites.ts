import { createHash } from 'node:crypto'
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018'
import { decode, encode } from 'cborg'
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

/**
 * A document with the proof of another, whose statements it repeats: each of its blank nodes is called as the one that
 * was signed with the same words, so that two of them may have one name.
 */
export async function relabelled(shown: Json, document: Json): Promise<Json> {
  const { proofValue, ...proof } = shown['proof'] as Json
  const [baseSignature, publicKey, signatures, labels] = partsOf(String(proofValue))
  const valueWith = (own: readonly Uint8Array[], map: ReadonlyMap<number, Uint8Array>) => {
    const cbor = encode([baseSignature, publicKey, own, map, []])
    return `u${Buffer.concat([Buffer.from([0xd9, 0x5d, 0x01]), cbor]).toString('base64url')}`
  }
  const statements = await statementsOf(shown, { ...proof, proofValue })
  const signatureOf = new Map(statements.map((text, index) => [text, signatures[index]!]))
  const numbers = Array.from({ length: 40 }, (_, number) => number)
  const plain = new Map(numbers.map((number) => [number, Uint8Array.of(number)]))
  const found = await statementsOf(document, { ...proof, proofValue: valueWith([], plain) })
  const named = new Map<number, Uint8Array>()
  // Again and again: what is said of a node may name another whose label is found later.
  for (const _ of found) {
    for (const text of found) {
      const nodes = [...text.matchAll(/_:u([\w-]+)/g)].map(([, code = '']) => code)
      const ways = [...labels.values()].flatMap((label) => {
        const open = nodes.find((code) => !named.has(numberOf(code)))
        if (open === undefined) return []
        const tried = new Map([...named, [numberOf(open), label] as const])
        const said = text.replaceAll(/_:u([\w-]+)/g, (same, code: string) => {
          const name = tried.get(numberOf(code))
          return name === undefined ? same : `_:u${Buffer.from(name).toString('base64url')}`
        })
        return signatureOf.has(said) ? [[numberOf(open), label] as const] : []
      })
      if (ways.length === 1) named.set(...ways[0]!)
    }
  }
  const said = await statementsOf(document, { ...proof, proofValue: valueWith([], named) })
  const own = said.map((text) => signatureOf.get(text) ?? new Uint8Array(64))
  return { ...document, proof: { ...proof, proofValue: valueWith(own, named) } }
}

const numberOf = (code: string) => Buffer.from(code, 'base64url')[0]!

type Parts = readonly [
  Uint8Array,
  Uint8Array,
  readonly Uint8Array[],
  ReadonlyMap<number, Uint8Array>,
]

function partsOf(proofValue: string): Parts {
  const bytes = Buffer.from(proofValue.slice(1), 'base64url').subarray(3)
  return decode(new Uint8Array(bytes), { useMaps: true }) as Parts
}

async function statementsOf(document: Json, proof: Json): Promise<readonly string[]> {
  const cryptosuite = createVerifyCryptosuite()
  const { proof: _, ...unsigned } = document
  const options = { cryptosuite, document: unsigned, proof, documentLoader }
  return (await cryptosuite.createVerifyData(options)).nonMandatory
}
