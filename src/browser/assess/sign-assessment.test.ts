import { compactVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { readAssessment } from '../../kinds/assessment/assessment.ts'
import { contextDocument } from '../../openbadges/contexts.ts'
import { openEntitlement, verifyAssessment } from '../../proof/assessment.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { publicJwkOf } from '../../proof/keys/jwk.ts'
import { didKeyOf } from '../../proof/keys/multikey.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { endorsementFaults, isAcceptedOfKey } from '../../testing/openbadges/judged-endorsement.ts'
import { makeKeyPair, signerOf } from '../key-pair.ts'
import { signJudgement, type Judgement } from './sign-assessment.ts'

const code = 'kq5ywzqxlz4ngc3ria4hkrkvju'
const about = 'urn:uuid:0f1e2d3c-4b5a-8697-8877-665544332211'
const judgement: Judgement = {
  request: { issuer: 'canal-street', badge: 'fixer', about },
  ...{ made: '2026-09-12', levels: { safe: 'always' }, isClose: false },
}
const praise = { comment: 'Every lamp is safe.' }
const pair = await makeKeyPair()
if (pair === undefined) throw new RangeError('no Ed25519 here')
const signer = await signerOf(pair)
const did = didKeyOf(signer.publicKeyJwk)
const key = did.slice('did:key:'.length)
const sign = ({ shown, code: own, ...more }: Partial<Judgement> = { code, shown: praise }) =>
  signJudgement(
    {
      ...{ ...judgement, ...more },
      ...(shown === undefined ? {} : { shown }),
      ...(own === undefined ? {} : { code: own }),
    },
    {
      ...{ signer, site: 'https://city.example/', sealingKey: publicJwkOf(openingKey) },
      canonize: () => Promise.resolve(createCanonize(contextDocument)),
      created: '2026-09-12T10:00:00Z',
    },
  )
const token = await sign()
const assessment = readAssessment(token)!.assessment

describe('what an assessor signs', () => {
  test('is read back, and proven by its own key, to us and to another library', async () => {
    const { endorsement, entitlement, ...said } = assessment
    expect(said).toEqual({
      ...{ version: 1, site: 'https://city.example/', issuer: 'canal-street', badge: 'fixer' },
      ...{ about, made: '2026-09-12', levels: { safe: 'always' } },
    })
    expect([typeof endorsement, typeof entitlement]).toEqual(['object', 'string'])
    expect((await verifyAssessment(token)).did).toBe(did)
    const { protectedHeader } = await compactVerify(
      token,
      await importJWK({ ...signer.publicKeyJwk }, 'EdDSA'),
    )
    expect(protectedHeader.kid).toBe(`${did}#${key}`)
  })

  test('holds the code for the publisher alone, bound to this key and this request', async () => {
    expect(Buffer.from(token.split('.')[1]!, 'base64url').toString()).not.toContain(code)
    const opened = await openEntitlement(assessment.entitlement!, openingKey)
    expect(opened).toEqual({ code, did, about })
  })

  test.each<[string, Partial<Judgement>, readonly string[]]>([
    ['without consent shows nothing', { code }, ['entitlement']],
    ['by staff has no code', { shown: praise }, ['endorsement']],
    ['of a friend says so', { code, isClose: true }, ['conflict', 'entitlement']],
  ])('%s', async (_, change, members) => {
    const read = readAssessment(await sign(change))
    const odd = ['conflict', 'endorsement', 'entitlement']
    expect(Object.keys(read?.assessment ?? {}).filter((each) => odd.includes(each))).toEqual(
      members,
    )
  })
})

describe('what everybody may read of it', () => {
  const endorsement = assessment.endorsement as Readonly<Record<string, unknown>>

  test('says which key said what of what, and names nobody who did not want it', async () => {
    expect(endorsement).toMatchObject({
      id: `${about}#${key}`,
      issuer: { id: did, type: ['Profile'] },
      credentialSubject: { id: about, endorsementComment: 'Every lamp is safe.' },
    })
    expect(Object.keys(endorsement['issuer'] as object)).toEqual(['id', 'type'])
    const named = readAssessment(
      await sign({ code, shown: { comment: 'Good.', name: 'A. Fixer' } }),
    )
    expect(named?.assessment.endorsement).toMatchObject({ issuer: { name: 'A. Fixer' } })
  })

  test('is a credential to an independent library, and not with another word in it', async () => {
    const judge = (credential: object) => isAcceptedOfKey(credential, did, '2026-09-13T00:00:00Z')
    expect(await judge(endorsement)).toBe(true)
    const other = { ...(endorsement['credentialSubject'] as object), endorsementComment: 'Bad.' }
    expect(await judge({ ...endorsement, credentialSubject: other })).toBe(false)
  })

  test('fits the schema of Open Badges 3.0', () => {
    expect(endorsementFaults(endorsement)).toEqual([])
  })
})
