import { expect, test } from 'vitest'
import { type Json, badge3, did, jwtOf, prove, site } from '../testing/verifier/credentials.ts'
import {
  achievementId,
  awardId,
  beside,
  endorser,
  guild,
  guildDid,
  guildDidUrl,
  listOf,
  look,
  revocations,
  said,
  signed,
  status,
} from '../testing/verifier/endorsed.ts'
import { part } from '../testing/verifier/keys.ts'
import { stage } from '../testing/verifier/stage.ts'
import type { Page } from '../testing/world.ts'

// Endorsements that somebody stole, replayed, altered or made up. None is believed, and none spoils the badge.

const { ed, evilEd } = stage

const forged: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['stolen from another badge', async () => signed(said(`${site}other/achievement.json`))],
  [
    'of an id that differs in a letter',
    async () => signed(said(achievementId.replace('json', 'jsom'))),
  ],
  [
    'without anything that it speaks of',
    async () =>
      signed(said(achievementId, { credentialSubject: { type: ['EndorsementSubject'] } })),
  ],
  ['of the award, replayed as one of the badge', async () => signed(said(awardId))],
  ['of the issuer, replayed as one of the badge', async () => signed(said(did))],
  ['expired', async () => signed(said(achievementId, { validUntil: '2026-04-02T00:00:00Z' }))],
  ['not yet begun', async () => signed(said(achievementId, { validFrom: '2056-04-02T00:00:00Z' }))],
  [
    'with other words than were signed',
    async () => ({ ...(await signed(said(achievementId))), name: 'Praise' }),
  ],
  [
    'with another comment than was signed',
    async () => {
      const good = await signed(said(achievementId))
      return {
        ...good,
        credentialSubject: {
          ...(good['credentialSubject'] as Json),
          endorsementComment: 'The best.',
        },
      }
    },
  ],
  [
    'pointed at this badge after it was signed',
    async () => {
      const good = await signed(said(`${site}other/achievement.json`))
      return {
        ...good,
        credentialSubject: { ...(good['credentialSubject'] as Json), id: achievementId },
      }
    },
  ],
  ['signed with the key of another', async () => signed(said(achievementId), ed)],
  ['in the name of another', async () => signed({ ...said(achievementId), issuer: guild(did) })],
  ['not signed', async () => said(achievementId)],
  ['with an empty proof', async () => ({ ...said(achievementId), proof: [] })],
  ['of a type that is no endorsement', async () => signed(badge3({ issuer: guild(endorser) }))],
  ['the badge itself', async () => prove(badge3(), ed)],
  ['a text', async () => 'Everybody says so.'],
  ['a number', async () => 7],
  ['nothing', async () => null],
  ['a token that was cut off', async () => (await jwtOf(said(achievementId), evilEd)).slice(0, -9)],
  [
    'signed for another purpose',
    async () =>
      prove(said(achievementId), evilEd, {
        method: `${endorser}#guild`,
        more: { proofPurpose: 'authentication' },
      }),
  ],
  [
    'signed by the issuer of the badge in the name of the guild',
    async () => prove(said(achievementId), ed, { method: `${endorser}#guild` }),
  ],
  [
    'signed by the guild with the name of the issuer’s key',
    async () => prove(said(achievementId), evilEd),
  ],
  [
    'with the proof of something else that the guild signed',
    async () => {
      const { proof } = await signed(said(awardId))
      return { ...said(achievementId), proof }
    },
  ],
  [
    'with another name of the guild than was signed',
    async () => altered({ issuer: { ...guild(endorser), name: 'University' } }),
  ],
  ['of another day than was signed', async () => altered({ validFrom: '2026-05-01T00:00:00Z' })],
  [
    'without the status that was signed',
    async () => {
      const { credentialStatus: _, ...rest } = await signed(
        said(achievementId, { credentialStatus: status }),
      )
      return rest
    },
  ],
  [
    'with words that nobody signed, under a name that no context knows',
    async () => altered({ praise: 'The best.' }),
  ],
  [
    'with its words under another name, and others under their own',
    async () => {
      const subject = said(achievementId)['credentialSubject'] as Json
      const meaning = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementComment'
      const context = { praise: meaning, endorsementComment: null }
      const words = { praise: subject['endorsementComment'], endorsementComment: 'The best.' }
      return altered({ credentialSubject: { '@context': context, ...subject, ...words } })
    },
  ],
  [
    'of this badge and another at once',
    async () => {
      const subject = said(achievementId)['credentialSubject'] as Json
      return signed(
        said(achievementId, { credentialSubject: [{ ...subject, id: awardId }, subject] }),
      )
    },
  ],
  ['of an id with a mark behind it', async () => signed(said(`${achievementId}#`))],
  ['of an id in http', async () => signed(said(achievementId.replace('https:', 'http:')))],
  [
    'of an id whose host is in capitals',
    async () => signed(said(achievementId.replace('makers', 'MAKERS'))),
  ],
  [
    'that ends before it begins',
    async () => signed(said(achievementId, { validUntil: '2026-03-01T00:00:00Z' })),
  ],
  [
    'of a day that is none',
    async () => signed(said(achievementId, { validFrom: '2026-02-30T00:00:00Z' })),
  ],
  [
    'a token without an algorithm',
    async () => {
      const token = await jwtOf(said(achievementId), evilEd)
      return `${part({ alg: 'none' })}.${token.split('.')[1]}.`
    },
  ],
  ['a token of the guild signed with the issuer’s key', async () => jwtOf(said(achievementId), ed)],
  [
    'a token whose words were changed',
    async () => {
      const [head, , tail] = (
        await jwtOf(said(achievementId), evilEd, { kid: `${endorser}#guild` })
      ).split('.')
      const [, body] = (await jwtOf(said(achievementId, { name: 'Praise' }), evilEd)).split('.')
      return [head, body, tail].join('.')
    },
  ],
]

/** What the guild signed, with something changed since. */
const altered = async (changes: Json) => ({ ...(await signed(said(achievementId))), ...changes })

test.each(forged)('one that is %s does not stand, and the badge does', async (_, make) => {
  const found = await look({ [beside(achievementId)]: listOf(await make()) })
  expect(found.verdict).toBe('valid')
  expect(found.verdicts).not.toContain('valid')
  expect(found.codes).not.toContain('endorsements-good')
})

/** What lies elsewhere, where what the guild signed is good. */
const worlds: readonly (readonly [string, string, Page])[] = [
  [
    'taken back',
    revocations,
    { issuer: endorser, revokedCredential: [{ id: said('')['id'], revoked: true }] },
  ],
  [
    'taken back, with a reason',
    revocations,
    {
      issuer: endorser,
      revokedCredential: [{ id: said('')['id'], revoked: true, revocationReason: 'Ended.' }],
    },
  ],
  ['of which nobody can say whether it was taken back', revocations, { status: 503 }],
  ['whose list is somebody else’s', revocations, { issuer: did, revokedCredential: [] }],
  ['whose list is a web page', revocations, '<html></html>'],
  [
    'signed with a key that the guild has taken off',
    guildDidUrl,
    guildDid({ verificationMethod: [], assertionMethod: [] }),
  ],
  [
    'signed with a key that the guild keeps for something else',
    guildDidUrl,
    guildDid({ assertionMethod: [], authentication: [`${endorser}#guild`] }),
  ],
  ['of a guild whose document is somebody else’s', guildDidUrl, guildDid({ id: did })],
  ['of a guild that is gone', guildDidUrl, { status: 404 }],
  ['of a guild that does not answer', guildDidUrl, 'offline'],
]

test.each(worlds)('one that is %s does not stand, and the badge does', async (_, url, page) => {
  const endorsement = await signed(said(achievementId, { credentialStatus: status }))
  const found = await look({ [beside(achievementId)]: listOf(endorsement), [url]: page })
  expect(found.verdict).toBe('valid')
  expect(found.verdicts).toHaveLength(1)
  expect(found.verdicts).not.toContain('valid')
})

test('what was taken back is told of otherwise than what was made up', async () => {
  const endorsement = await signed(said(achievementId, { credentialStatus: status }))
  const codesOf = async (page: Page, ...more: readonly unknown[]) => {
    const list = listOf(endorsement, ...more)
    return (await look({ [beside(achievementId)]: list, [revocations]: page })).codes
  }
  const [, , page] = worlds[0]!
  expect(await codesOf(page)).toEqual(['endorsement-ended'])
  expect(await codesOf(page, said(achievementId))).toEqual(['endorsement-bad'])
  expect(await codesOf({ issuer: endorser, revokedCredential: [] })).toEqual(['endorsements-good'])
})

test('these are more than forty', () => {
  expect(forged.length + worlds.length).toBeGreaterThan(40)
})
