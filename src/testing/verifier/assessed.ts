import { assertion2, signedAssertion2 } from './assertions.ts'
import {
  type Json,
  badge3,
  did,
  didDocument,
  didDocumentUrl,
  multikey,
  prove,
  site,
} from './credentials.ts'
import { type TestKey, makeKey, multibase } from './keys.ts'
import { stage } from './stage.ts'
import type { Page } from '../world.ts'

// A badge to which three people agreed, of whom two show what they signed.

export const about = 'urn:uuid:0a3f1c4e-0000-8000-8000-00000000000a'
export const assessors: readonly TestKey[] = await Promise.all(
  [1, 2, 3].map(() => makeKey('EdDSA')),
)
const [first, second] = assessors as [TestKey, TestKey]

export const keyDid = (key: TestKey) => `did:key:${multibase(key)}`

/** What the issuer states as evidence of one who agreed. */
export function evidenceOf(key: TestKey, more: Json = {}): Json {
  return {
    id: `${about}#${multibase(key)}`,
    type: ['Evidence'],
    name: 'Holds First Circuit ® “lamp”',
    narrative: 'Looked at what was done and agreed.',
    genre: 'Peer assessment',
    ...more,
  }
}

export const evidence = assessors.map((key) => evidenceOf(key))

/** The 3.0 badge, not signed. */
export function assessed3(more: Json = {}): Json {
  return badge3({ evidence, ...more })
}

export const assessed2 = (more: Json = {}) => assertion2({ evidence, ...more })
export const signedAssessed2 = (more: Json = {}) => signedAssertion2({ evidence, ...more })

/** What an assessor lets everybody read, not signed. */
export function comment(key: TestKey, more: Json = {}, subject: Json = {}): Json {
  return {
    '@context': badge3()['@context'],
    id: `${about}#${multibase(key)}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Peer assessment',
    issuer: { id: keyDid(key), type: ['Profile'] },
    validFrom: '2026-06-01T00:00:00Z',
    credentialSubject: {
      id: about,
      type: ['EndorsementSubject'],
      endorsementComment: 'Every joint held.',
      ...subject,
    },
    ...more,
  }
}

export async function signedComment(key: TestKey, more: Json = {}, subject: Json = {}) {
  return signedAs(comment(key, more, subject), key)
}

export async function signedAs(document: Json, key: TestKey, by: TestKey = key): Promise<Json> {
  return prove(document, key, { method: `${keyDid(by)}#${multibase(by)}` })
}

export const twoComments = async (): Promise<readonly Json[]> => [
  await signedComment(first),
  await signedComment(second),
]

export const listUrl = `${site}awards/1/endorsements.json`
export const listOf = (...endorsement: readonly unknown[]) => ({
  type: 'EndorsementList',
  endorsement,
})

/** The issuer says that there are lists, and this is that of the award. */
export function pagesWithList(list: Page): Readonly<Record<string, Page>> {
  const service = [
    { id: `${did}#endorsements`, type: 'EndorsementLists', serviceEndpoint: [`${site}awards/`] },
  ]
  const { ed } = stage
  return { [didDocumentUrl]: didDocument([multikey(ed)], { service }), [listUrl]: list }
}
