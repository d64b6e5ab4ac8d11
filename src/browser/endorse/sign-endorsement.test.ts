import { expect, test } from 'vitest'
import { endorsementCredentialSchema } from '../../openbadges/v3/schema.ts'
import { endorsementFaults, isAcceptedOfKey } from '../../testing/openbadges/judged-endorsement.ts'
import { makeKeyPair, signerOf } from '../key-pair.ts'
import { signEndorsement } from './sign-endorsement.ts'

const pair = await makeKeyPair()
if (pair === undefined) throw new RangeError('no Ed25519 here')
const { did, text } = await signEndorsement({
  said: {
    about: 'https://city.example/badges/bakery/loaf/v/0123456789abcdef/achievement.json',
    name: 'Mill Lane Bakers',
    comment: 'We ask for it.\nAnd we mean it: “well” ✓',
    on: '2026-03-02',
  },
  signer: await signerOf(pair),
  created: '2026-03-03T10:00:00Z',
  random: new Uint8Array(16),
})
const credential = JSON.parse(text) as { readonly credentialSubject: object }
const now = '2026-04-01T00:00:00Z'

test('what a device signs is an endorsement by the schema of Open Badges 3.0 and by ours', () => {
  expect(endorsementFaults(credential)).toEqual([])
  expect(endorsementCredentialSchema.safeParse(credential).success).toBe(true)
  const about = { ...credential, credentialSubject: { type: ['EndorsementSubject'] } }
  expect(endorsementFaults(about)).not.toEqual([])
})

test('@digitalbazaar/vc accepts it, and not with another word in it, nor before its day', async () => {
  expect(await isAcceptedOfKey(credential, did, now)).toBe(true)
  const other = { ...credential.credentialSubject, endorsementComment: 'Bad.' }
  expect(await isAcceptedOfKey({ ...credential, credentialSubject: other }, did, now)).toBe(false)
  expect(await isAcceptedOfKey(credential, did, '2026-03-01T00:00:00Z')).toBe(false)
})
