import { expect, test } from 'vitest'
import { badgeClass2, home, profile2, urls } from '../testing/verifier/assertions.ts'
import { type Json, badge3, claims3, did, jwtOf, prove } from '../testing/verifier/credentials.ts'
import { signToken } from '../testing/verifier/keys.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { verifyBadge } from './verify-badge.ts'

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
  const [proven] = await verifyBadge(JSON.stringify(await prove(clr([good]), ed)), worldWith())
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
  const [signed] = await verifyBadge(token, worldWith())
  // A record with something forged inside is not to be believed, whoever signed it.
  expect(signed?.verdict).toBe('invalid')
  expect(verdicts(signed?.contains ?? [])).toEqual(['valid', 'invalid', 'valid'])
})

test('an empty CLR is not a CLR', async () => {
  const [report] = await verifyBadge(
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
  const reports = await verifyBadge(JSON.stringify(presentation), worldWith())
  expect(verdicts(reports)).toEqual(['valid', 'valid', 'valid'])
  expect(
    verdicts(await verifyBadge(JSON.stringify([await inner('one'), { hello: 1 }]), worldWith())),
  ).toEqual(['valid', 'could-not-check'])
})

test('no more badges are looked at than the limit allows, and it is said that there are more', async () => {
  const found = async (count: number, wrap = (inside: readonly unknown[]): unknown => inside) => {
    const many = JSON.stringify(wrap(Array.from({ length: count }, () => ({ hello: 1 }))))
    const reports = await verifyBadge(many, worldWith({}, { limits: { badges: 5 } }))
    return reports.map(({ checks }) => checks[0]?.code)
  }
  const five = Array.from({ length: 5 }, () => 'not-a-badge')
  expect(await found(5)).toEqual(five)
  expect(await found(6)).toEqual([...five, 'too-many-badges'])
  const inPresentation = (inside: readonly unknown[]) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    ...{ type: ['VerifiablePresentation'], verifiableCredential: inside },
  })
  expect(await found(50, inPresentation)).toEqual([...five, 'too-many-badges'])
})

test('a CLR says that more is in it than was looked at', async () => {
  const token = await signToken(
    { alg: 'RS256' },
    claims3(clr(await Promise.all(['one', 'two', 'three'].map(inner)))),
    rsa,
  )
  const [report] = await verifyBadge(token, worldWith({}, { limits: { badges: 2 } }))
  expect(report?.contains.map(({ checks }) => checks[0]?.code)).toEqual([
    ...['format-good', 'format-good', 'too-many-badges'],
  ])
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
    const [report] = await verifyBadge(urls.assertion, worldWith(pages))
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

test('3.0 endorsements as tokens are signed and examined, beside an embedded proof as in a token', async () => {
  const about = badge3()
  const endorsement = {
    '@context': about['@context'],
    id: `${home}endorsements/3.json`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsed',
    issuer: about['issuer'],
    validFrom: '2026-06-12T00:00:00Z',
    credentialSubject: {
      id: about['id'],
      type: ['EndorsementSubject'],
      endorsementComment: 'Well made.',
    },
  }
  const token = await jwtOf(endorsement, rsa, { kid: `${did}#rsa` })
  const broken = `${token.slice(0, -8)}AAAAAAAA`
  const look = async (given: string) => {
    const [report] = await verifyBadge(given, worldWith())
    return [report?.verdict, verdicts(report?.endorsements ?? [])]
  }
  const embedded = await prove(badge3({ endorsementJwt: [token] }), ed)
  expect(await look(JSON.stringify(embedded))).toEqual(['valid', ['valid']])
  const swapped = { ...embedded, endorsementJwt: [broken] }
  expect(await look(JSON.stringify(swapped))).toEqual(['invalid', ['invalid']])
  const { endorsementJwt: _, ...without } = embedded
  expect(await look(JSON.stringify(without))).toEqual(['invalid', []])
  const inToken = (held: string) => jwtOf(badge3({ endorsementJwt: [held] }), ed)
  expect(await look(await inToken(token))).toEqual(['valid', ['valid']])
  expect(await look(await inToken(broken))).toEqual(['valid', ['invalid']])
})

test('a list of revocations in the form that 1EdTech gave up is read all the same, or the badge could not be checked', async () => {
  const list = `${home}revoked.json`
  const extended = [
    ...(badge3()['@context'] as string[]),
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ]
  const credentialStatus = { id: list, type: '1EdTechRevocationList' }
  const text = JSON.stringify(await prove(badge3({ '@context': extended, credentialStatus }), ed))
  const look = async (page: Json) => {
    const [report] = await verifyBadge(text, worldWith({ [list]: page }))
    return report?.verdict
  }
  const listed = (revokedCredential: readonly Json[]): Json => ({
    id: list,
    issuer: did,
    revokedCredential,
  })
  const { id } = badge3()
  expect(await look(listed([]))).toBe('valid')
  expect(await look(listed([{ id: `${home}other` }]))).toBe('valid')
  expect(await look(listed([{ id }]))).toBe('invalid')
  expect(await look(listed([{ id, revoked: true }]))).toBe('invalid')
  for (const nothing of [{ status: 404 }, { status: 500 }, {}, { message: 'gone' }])
    expect(await look(nothing), JSON.stringify(nothing)).toBe('could-not-check')
})
