import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import ajvFormats, { type FormatsPlugin } from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contextDocument } from '../../openbadges/contexts.ts'

const file = '../vectors/ob3/schema/achievement-credential.json'
const official = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as {
  readonly $id: string
}
const ajv = new Ajv2019({ allErrors: true, strict: false })
const addFormats = ajvFormats as unknown as FormatsPlugin
addFormats(ajv)
const validate = ajv
  .addSchema(official)
  .compile({ $ref: `${official.$id}#/$defs/EndorsementCredential` })

/** What 1EdTech's own schema finds wrong with an EndorsementCredential. */
export function endorsementFaults(credential: unknown): readonly string[] {
  validate(credential)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Whether `@digitalbazaar/vc` accepts an endorsement that was signed by a did:key. */
export async function isAcceptedOfKey(
  credential: object,
  did: string,
  now: string,
): Promise<boolean> {
  const { verified } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: async (url: string) => {
      const document = documentOf(did, url)
      if (document === undefined) throw new Error('not loaded')
      return { contextUrl: null, documentUrl: url, document: structuredClone(document) }
    },
    now: new Date(now),
    checkStatus: () => ({ verified: true }),
  })
  return verified
}

/** What a loader knows of a did:key. */
function documentOf(did: string, url: string): object | undefined {
  const key = did.slice('did:key:'.length)
  const method = {
    ...{ id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key },
  }
  if (url === method.id) return { '@context': 'https://w3id.org/security/multikey/v1', ...method }
  if (url !== did) return contextDocument(url)
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    ...{ id: did, verificationMethod: [method], assertionMethod: [method.id] },
  }
}
