import { expect, test } from 'vitest'
import { badgeClass2, home, profile2, urls } from '../testing/verifier/assertions.ts'
import { type Json, badge3, claims3, did, jwtOf, prove } from '../testing/verifier/credentials.ts'
import { signToken } from '../testing/verifier/keys.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { verify } from './verify.ts'

const { ed, rsa } = stage

function clr(inside: readonly unknown[]): Json {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:c1',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'A year of making',
    issuer: { id: did, type: ['Profile'], name: 'Soar Valley Makers' },
    validFrom: '2026-07-01T00:00:00Z',
    credentialSubject: { id: 'urn:uuid:s', type: ['ClrSubject'], verifiableCredential: inside },
  }
}

const inner = async (name: string) => prove(badge3({ id: `urn:uuid:${name}`, name }), ed)
const verdicts = (reports: readonly { readonly verdict: string }[]) =>
  reports.map(({ verdict }) => verdict)

test('a CLR and each badge inside it are examined', async () => {
  const good = await inner('one')
  const bad = { ...(await inner('two')), name: 'Doctor' }
  const [proven] = await verify(JSON.stringify(await prove(clr([good]), ed)), worldWith())
  expect([proven?.standard, proven?.verdict, verdicts(proven?.contains ?? [])]).toEqual([
    'clr-2.0',
    'valid',
    ['valid'],
  ])
  const token = await signToken(
    { alg: 'RS256' },
    claims3(clr([good, bad, await jwtOf(badge3(), rsa)])),
    rsa,
  )
  const [signed] = await verify(token, worldWith())
  expect(signed?.verdict).toBe('valid')
  expect(verdicts(signed?.contains ?? [])).toEqual(['valid', 'invalid', 'valid'])
})

test('an empty CLR is not a CLR', async () => {
  const [report] = await verify(
    await signToken({ alg: 'RS256' }, claims3(clr([])), rsa),
    worldWith(),
  )
  expect(report?.checks.map(({ code }) => code)).toContain('not-standard')
})

test('a presentation is unwrapped, whatever form its badges have', async () => {
  const token = await jwtOf(badge3(), rsa)
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [
      await inner('one'),
      token,
      {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${token}`,
      },
    ],
  }
  const reports = await verify(JSON.stringify(presentation), worldWith())
  expect(verdicts(reports)).toEqual(['valid', 'valid', 'valid'])
  expect(
    verdicts(await verify(JSON.stringify([await inner('one'), { hello: 1 }]), worldWith())),
  ).toEqual(['valid', 'could-not-check'])
})

test('no more badges are looked at than the limit allows', async () => {
  const many = JSON.stringify(Array.from({ length: 50 }, () => ({ hello: 1 })))
  expect(await verify(many, worldWith({}, { limits: { badges: 5 } }))).toHaveLength(5)
})

test('a 2.0 endorsement is examined where it stands', async () => {
  const id = `${home}endorsements/1.json`
  const endorsement = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Endorsement',
    id,
    claim: { id: urls.badge, endorsementComment: 'Well made' },
    issuer: urls.profile,
    issuedOn: '2026-06-12T00:00:00Z',
    verification: { type: 'HostedBadge' },
  }
  const look = async (given: Json) => {
    const pages = {
      [urls.badge]: badgeClass2({ endorsement: id }),
      [urls.profile]: profile2(),
      [id]: given,
    }
    const [report] = await verify(urls.assertion, worldWith(pages))
    return [report?.verdict, verdicts(report?.endorsements ?? [])]
  }
  expect(await look(endorsement)).toEqual(['valid', ['valid']])
  expect(await look({ ...endorsement, claim: { id: `${home}other` } })).toEqual([
    'valid',
    ['invalid'],
  ])
  expect(await look({ ...endorsement, issuer: 'https://evil.example/' })).toEqual([
    'valid',
    ['could-not-check'],
  ])
})
