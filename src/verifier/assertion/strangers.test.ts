import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../testing/verifier/credentials.ts'
import {
  assertion05,
  assertion1,
  assertion11,
  assertion2,
  badgeClass1,
  badgeClass2,
  home,
  issuer1,
  profile2,
  signedAssertion2,
  urls,
} from '../../testing/verifier/assertions.ts'
import { chunk, goodPng } from '../../testing/pictures/make-png.ts'
import { signToken } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { type FakeWorld, type Page, fakeWorld } from '../../testing/world.ts'
import type { VerificationReport } from '../reporting/report.ts'
import { verifyBadge } from '../verify-badge.ts'

const folder = new URL('../../testing/verifier/strangers/', import.meta.url)
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))

/** The addresses that answer, as a folder of samples tells them. */
function pagesOf(name: string): Record<string, Page> {
  const text = new TextDecoder().decode(read(`${name}/pages.json`))
  const pages = JSON.parse(text) as Record<string, Record<string, string>>
  return Object.fromEntries(
    Object.entries(pages).map(([url, page]) => {
      const location = page['→']
      return [url, location === undefined ? page : to(location)]
    }),
  )
}

const to = (location: string): Page => ({ status: 302, headers: { location } })

async function look(
  input: Uint8Array | string | object,
  world: FakeWorld = worldWith(),
  holder?: string,
): Promise<VerificationReport> {
  const shown =
    typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input)
  const [report] = await verifyBadge(shown, { ...world, holder })
  if (report === undefined) throw new Error('no report')
  return report
}

const codes = ({ checks }: VerificationReport) => checks.map(({ code }) => code)
const troubles = ({ verdict, checks }: VerificationReport) => [
  verdict,
  ...checks
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
    .map(({ code, detail }) => `${code} ${JSON.stringify(detail)}`),
]
const now = '2026-06-20T00:00:00Z'

describe('an honest badge of a stranger is valid', () => {
  test.each<[string, string, string?]>([
    ['backpack/baked.png', '1.0', 'robin@school.example'],
    ['backpack/baked.json', '1.0', 'robin@school.example'],
    ['backpack/as-issued.json', '1.0', 'robin@school.example'],
    ['http/http-0.5.png', '0.5'],
    ['http/https-0.5.png', '0.5'],
    ['http/http-1.0-address.png', '1.0'],
    ['http/http-1.0-embedded.png', '1.0', 'robin@school.example'],
    ['moodle/assertion.json', '2.0'],
    ['empty-evidence/assertion.json', '2.0'],
    ['null-and-empty/assertion.json', '2.0', 'a@b.example'],
    ['open-recipient/assertion.json', '2.0', 'robin.lee@school.example'],
    ['version-number/assertion.json', '2.0'],
    ['urn-badge-class/assertion.json', '2.0'],
    ['badge-redirects/assertion.json', '2.0'],
    ['key-at-http/assertion.jwt', '2.0'],
    ['basic-date/assertion.json', '1.0'],
  ])('%s', async (name, standard, holder) => {
    const world = fakeWorld(pagesOf(name.split('/')[0] ?? ''), { now })
    const report = await look(read(name), world, holder)
    expect([report.standard, ...troubles(report)]).toEqual([standard, 'valid'])
  })
})

const at2 = (change: Json, inHand: object = assertion2(change)) =>
  look(inHand, worldWith({ [urls.assertion]: assertion2(change) }))

describe('a member that holds nothing is not there', () => {
  test.each(['expires', 'evidence', 'image', 'narrative', 'revoked', 'revocationReason'])(
    '%s of a 2.0 Assertion',
    async (name) => {
      for (const value of [null, []]) {
        expect(troubles(await at2({ [name]: value }))).toEqual(['valid'])
      }
    },
  )

  test.each(['alignment', 'tags', 'related', 'version', '@language'])(
    '%s of a BadgeClass',
    async (name) => {
      for (const value of [null, []]) {
        const page = badgeClass2({ [name]: value })
        expect(troubles(await look(assertion2(), worldWith({ [urls.badge]: page })))).toEqual([
          'valid',
        ])
      }
    },
  )

  test('and so in a Profile, in 1.0, 0.5 and in a list of nothing', async () => {
    const profile = profile2({ image: null, verification: [], description: null })
    expect(troubles(await look(assertion2(), worldWith({ [urls.profile]: profile })))).toEqual([
      'valid',
    ])
    const old = assertion1({ expires: null, evidence: [], image: null })
    expect(troubles(await look(old, worldWith({ [urls.oldAssertion]: old })))).toEqual(['valid'])
    const oldest = assertion05({ expires: null, evidence: null })
    const world = worldWith({ [urls.assertion]: oldest })
    expect(troubles(await look(urls.assertion, world))).toEqual(['valid'])
    expect(troubles(await at2({ evidence: [null] }))).toEqual(['valid'])
  })

  test.each(['recipient', 'badge', 'verification', 'issuedOn'])(
    '%s is missed all the same',
    async (name) => {
      for (const value of [null, []]) expect((await at2({ [name]: value })).verdict).toBe('invalid')
    },
  )
})

describe('the words of the 2.0 context are read under all their names', () => {
  const { verification, id, type, badge, ...rest } = assertion2()
  test.each<[string, Json]>([
    ['verify', { ...rest, id, type, badge, verify: verification }],
    ['hosted', { ...rest, id, type, badge, verify: { type: 'hosted', url: id } }],
    ['@id and @type', { ...rest, '@id': id, '@type': type, badge, verification }],
    [
      'compact',
      { ...rest, id, type: 'obi:Assertion', 'obi:badge': badge, 'obi:verify': verification },
    ],
    [
      'in full',
      {
        ...rest,
        id,
        type: ['https://w3id.org/openbadges#Assertion'],
        badge,
        'https://w3id.org/openbadges#verify': { '@type': 'obi:HostedBadge' },
      },
    ],
    ['both', { ...assertion2(), verify: { type: 'hosted' } }],
  ])('%s', async (_, page) => {
    expect(troubles(await look(page, worldWith({ [urls.assertion]: page })))).toEqual(['valid'])
  })

  test('a signed badge by its other name is still to be signed', async () => {
    const page = { ...rest, id, type, badge, verify: { type: 'signed', creator: urls.key } }
    expect(codes(await look(page, worldWith({ [urls.assertion]: page })))).toContain(
      'proof-missing',
    )
  })

  test('a withdrawn badge under another name stays withdrawn', async () => {
    const page = { ...assertion2(), 'obi:revoked': true }
    expect(codes(await look(page, worldWith({ [urls.assertion]: page })))).toContain('revoked')
  })
})

describe('a copy in hand that tells something else than the website does not agree', () => {
  const embedded = (change: Json, ofIssuer: Json = {}) =>
    assertion2({ badge: badgeClass2({ issuer: profile2(ofIssuer), ...change }) })
  test.each<[string, Json]>([
    ['the name of the badge', embedded({ name: 'Doctor of Medicine' })],
    ['its description', embedded({ description: 'With first-class honours.' })],
    ['its picture', embedded({ image: `${home}badges/doctor.png` })],
    ['its criteria', embedded({ criteria: { narrative: 'Heal people.' } })],
    [
      'an alignment that is not there',
      embedded({ alignment: [{ targetName: 'x', targetUrl: home }] }),
    ],
    ['the name of the issuer', embedded({}, { name: 'Another University' })],
    ['the address of the issuer', embedded({}, { id: 'https://university.example/' })],
    ['the website of the issuer', embedded({}, { url: 'https://university.example/' })],
    ['the issuer, by its address', embedded({ issuer: 'https://university.example/' })],
    ['evidence', assertion2({ evidence: 'https://evil.example/thesis' })],
    ['a picture', assertion2({ image: 'https://evil.example/doctor.png' })],
    ['the day', assertion2({ issuedOn: '2026-06-11T00:00:00Z' })],
  ])('%s', async (_, inHand) => {
    const report = await look(inHand)
    expect(report.verdict).toBe('invalid')
    expect(codes(report)).toContain('picture-differs')
  })

  test('evidence that says more than the link on the website', async () => {
    const address = `${home}work`
    const inHand = assertion2({ evidence: { id: address, narrative: 'Summa cum laude' } })
    expect(codes(await at2({ evidence: address }, inHand))).toContain('picture-differs')
    const link = assertion2({ evidence: [{ id: address, type: 'Evidence' }] })
    expect(codes(await at2({ evidence: address }, link))).toContain('picture-agrees')
  })

  test('the sample of both', async () => {
    const report = await look(
      read('another-badge-in-hand/assertion.json'),
      fakeWorld(pagesOf('another-badge-in-hand'), { now }),
    )
    expect(codes(report)).toContain('picture-differs')
    expect(report.verdict).toBe('invalid')
  })

  test.each<[string, Json]>([
    ['the badge as the website tells it', embedded({})],
    ['the badge with its issuer as a link', embedded({ issuer: urls.profile })],
    ['the day in other words', assertion2({ issuedOn: '2026-06-12T01:00:00+01:00' })],
    ['less than the website', assertion2({ narrative: undefined, expires: undefined })],
  ])('what agrees: %s', async (_, inHand) => {
    expect(troubles(await look(inHand))).toEqual(['valid'])
    expect(codes(await look(inHand))).toContain('picture-agrees')
  })

  test('a badge that cannot be asked for agrees with nothing', async () => {
    const report = await look(embedded({}), worldWith({ [urls.badge]: 'offline' }))
    expect([report.verdict, codes(report).includes('picture-agrees')]).toEqual([
      'could-not-check',
      false,
    ])
  })
})

describe('a badge that the Mozilla Backpack baked again', () => {
  const text = new TextDecoder().decode(read('backpack/baked.json'))
  const baked = JSON.parse(text) as Json & { badge: Json }
  const backpack = (change: Json, pages: Record<string, Page> = {}) =>
    look({ ...baked, ...change }, fakeWorld({ ...pagesOf('backpack'), ...pages }, { now }))

  test.each<[string, Json]>([
    ['another name', { badge: { ...baked.badge, name: 'Doctor' } }],
    ['another place', { badge: { ...baked.badge, _location: 'https://makers.example/2.json' } }],
    ['another recipient', { recipient: `sha256$${'00'.repeat(32)}` }],
    ['another day', { issuedOn: 1_399_404_881 }],
    ['another day under the old name', { issued_on: 1 }],
  ])('and that was changed: %s', async (_, change) => {
    expect((await backpack(change)).verdict).toBe('invalid')
  })

  test('of which the original recipient was lost', async () => {
    expect(troubles(await backpack({ _originalRecipient: undefined }))).toEqual(['valid'])
  })

  test('that says that it stands on the attacker’s website', async () => {
    const url = 'https://evil.example/1'
    const verify = { type: 'hosted', url }
    const report = await backpack({ verify }, { [url]: { ...baked, verify } })
    expect([report.verdict, codes(report).includes('scope-outside')]).toEqual(['invalid', true])
  })

  test('of the first version, for which it wrote down the address', async () => {
    const inHand = assertion05({ verify: { type: 'hosted', url: urls.assertion } })
    const good = await look(inHand, worldWith({ [urls.assertion]: assertion05() }))
    expect([good.standard, ...troubles(good)]).toEqual(['0.5', 'valid'])
    const evil = { type: 'hosted', url: 'https://evil.example/1' }
    const pages = { 'https://evil.example/1': assertion05() }
    expect((await look(assertion05({ verify: evil }), worldWith(pages))).verdict).toBe('invalid')
  })
})

describe('a BadgeClass may have moved on its own website', () => {
  const old = `${home}old-badge.json`
  const award = assertion2({ badge: old })
  const moved = (page: Page, pages: Record<string, Page> = {}) =>
    look(award, worldWith({ [urls.assertion]: award, [old]: page, ...pages }))

  test('sent on, or served under its own id', async () => {
    expect(troubles(await moved(to(urls.badge)))).toEqual(['valid'])
    expect(troubles(await moved(to(urls.badge.replace('https', 'http'))))).not.toEqual(['valid'])
    expect(troubles(await moved(badgeClass2()))).toEqual(['valid'])
    expect(troubles(await moved(badgeClass2({ id: urls.badge.replace('https', 'http') })))).toEqual(
      ['valid'],
    )
  })

  test('what is served under another id does not speak for that id', async () => {
    const report = await moved(badgeClass2({ name: 'Doctor' }))
    expect([report.verdict, report.claims.name]).toEqual(['valid', 'First Circuit'])
  })

  const elsewhere = 'https://evil.example/badge.json'
  test.each<[string, Page, Record<string, Page>]>([
    ['sent to another website', to(elsewhere), { [elsewhere]: badgeClass2({ id: elsewhere }) }],
    ['sent there and back in words', to(elsewhere), { [elsewhere]: badgeClass2({ id: old }) }],
    ['sent there, named as here', to(elsewhere), { [elsewhere]: badgeClass2() }],
    [
      'named after another website',
      badgeClass2({ id: elsewhere }),
      { [elsewhere]: badgeClass2({ id: elsewhere }) },
    ],
    ['named after what is not there', badgeClass2({ id: `${home}none.json` }), {}],
    [
      'named after a third',
      badgeClass2(),
      { [urls.badge]: badgeClass2({ id: `${home}third.json` }) },
    ],
  ])('not: %s', async (_, page, pages) => {
    expect((await moved(page, pages)).verdict).not.toBe('valid')
  })
})

describe('a BadgeClass inside', () => {
  const inside = { badge: badgeClass2({ id: 'urn:uuid:ce0985da-4a71-43be-9c4a-f41b22eeb81b' }) }

  test('counts in the website’s copy, and not in the one in hand', async () => {
    expect(troubles(await at2(inside))).toEqual(['valid'])
    expect((await look(assertion2(inside))).verdict).toBe('invalid')
    const forged = assertion2({ badge: { ...inside.badge, name: 'Doctor' } })
    expect((await at2(inside, forged)).verdict).toBe('invalid')
  })

  test('does not bring a badge to somebody else’s website', async () => {
    const id = 'https://evil.example/1'
    const page = assertion2({ ...inside, id })
    expect((await look(page, worldWith({ [id]: page }))).verdict).toBe('invalid')
  })
})

describe('addresses of the time before https', () => {
  test.each([urls.assertion, urls.oldAssertion])('%s is asked over https', async (url) => {
    for (const typed of [
      url.replace('https:', 'http:'),
      url.replace('https://makers.example', 'HTTP://makers.example:80'),
    ]) {
      const world = worldWith()
      expect(troubles(await look(typed, world))).toEqual(['valid'])
      expect(world.asked.every((asked) => asked.startsWith('https://'))).toBe(true)
    }
  })

  test('and so are the keys of signed badges', async () => {
    const creator = urls.key.replace('https', 'http')
    const world = worldWith({ [urls.profile]: profile2({ publicKey: creator }) })
    const token = await signToken(
      { alg: 'RS256' },
      signedAssertion2({ verification: { type: 'signed', creator } }),
      stage.rsa,
    )
    expect(troubles(await look(token, world))).toEqual(['valid'])
    const forged = await signToken({ alg: 'RS256' }, signedAssertion2(), stage.evilRsa)
    expect((await look(forged, world)).verdict).toBe('invalid')
  })

  test('an odd port and a private place are not asked all the same', async () => {
    for (const typed of ['http://makers.example:8080/1', 'http://router.local/1']) {
      const world = worldWith()
      expect([(await look(typed, world)).verdict, world.asked]).toEqual(['could-not-check', []])
    }
  })
})

test('a picture with the misspelt keyword, and a PDF, are read like any other', async () => {
  const picture = goodPng(undefined, chunk('tEXt', `openbadge\0${urls.assertion}`))
  const entry = `1 0 obj\n<< /openbadges (${urls.assertion}) >>\nendobj`
  const document = new TextEncoder().encode(`%PDF-1.4\n${entry}\n%%EOF`)
  for (const [input, container] of [
    [picture, 'png'],
    [document, 'pdf'],
  ] as const) {
    const report = await look(input)
    expect([report.source.container, ...troubles(report)]).toEqual([container, 'valid'])
  }
  const stranger = goodPng(undefined, chunk('tEXt', `openbadged\0${urls.assertion}`))
  expect(codes(await look(stranger))).toContain('picture-without-badge')
})

describe('JSON that its host calls a page', () => {
  const asPage = (body: string): Page => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body,
  })

  test('it is read all the same', async () => {
    const world = worldWith({ [urls.assertion]: asPage(` ${JSON.stringify(assertion2())}`) })
    expect(troubles(await look(urls.assertion, world))).toEqual(['valid'])
    expect(troubles(await look(assertion2(), world))).toEqual(['valid'])
    const token = await signToken({ alg: 'RS256' }, signedAssertion2(), stage.rsa)
    const signed = worldWith({ [`${home}1.jws`]: asPage(token) })
    expect(troubles(await look(`${home}1.jws`, signed))).toEqual(['valid'])
  })

  test('a page is a page, even one with a picture in it', async () => {
    for (const body of ['<p>{}</p>', '<!doctype html><svg xmlns="http://www.w3.org/2000/svg"/>']) {
      const world = worldWith({ [urls.assertion]: asPage(body) })
      expect(codes(await look(urls.assertion, world))).toContain('page-without-badge')
    }
  })
})

describe('old dates and words', () => {
  test.each([
    '20170221',
    '20170221T101112Z',
    '20170221T101112.5+0100',
    '2017-02-21T10:11:12+08',
    '2017-02-21T10:11',
    '1487672400',
    1_487_672_400,
  ])('%s is a day in 1.0', async (issuedOn) => {
    for (const make of [assertion1, assertion11]) {
      const page = make({ issuedOn, expires: null })
      expect(troubles(await look(page, worldWith({ [urls.oldAssertion]: page })))).toEqual([
        'valid',
      ])
    }
  })

  test.each(['20170230', '2017-0221', '2017022', '20171321', '2017-02-21T10:11:12+8', '21.2.2017'])(
    '%s is none',
    async (issuedOn) => {
      const page = assertion1({ issuedOn })
      const report = await look(page, worldWith({ [urls.oldAssertion]: page }))
      expect(report.verdict).toBe('invalid')
    },
  )

  test.each(['true', 'false', 'True'])('hashed as the word %s', async (word) => {
    const isHidden = /true/i.test(word)
    const recipient = isHidden
      ? { ...(assertion1()['recipient'] as Json), hashed: word }
      : { type: 'email', hashed: word, identity: 'learner@school.example' }
    const page = assertion1({ recipient })
    const world = worldWith({ [urls.oldAssertion]: page })
    const report = await look(page, world, 'learner@school.example')
    expect([...troubles(report), codes(report).includes('recipient-matches')]).toEqual([
      'valid',
      true,
    ])
  })

  test('hashed as another word, or hashed and not a hash', async () => {
    for (const recipient of [
      { type: 'email', hashed: 'yes', identity: 'a@b.example' },
      { type: 'email', hashed: 'true', identity: 'a@b.example' },
    ]) {
      const page = assertion1({ recipient })
      const report = await look(page, worldWith({ [urls.oldAssertion]: page }))
      expect(report.verdict).toBe('invalid')
    }
  })

  test('a version that is a number, in every version that has one', async () => {
    const page = assertion05({ badge: { ...(assertion05()['badge'] as Json), version: 0.5 } })
    const oldest = await look(urls.assertion, worldWith({ [urls.assertion]: page }))
    expect(troubles(oldest)).toEqual(['valid'])
    const related = badgeClass2({ related: [{ id: urls.badge, version: 1 }] })
    expect(troubles(await look(assertion2(), worldWith({ [urls.badge]: related })))).toEqual([
      'valid',
    ])
    const wrong = badgeClass2({ version: { major: 1 } })
    expect((await look(assertion2(), worldWith({ [urls.badge]: wrong }))).verdict).toBe('invalid')
  })

  test('a 1.1 badge with its BadgeClass inside, beside its address', async () => {
    const page = assertion11({ badge: { id: urls.oldBadge, ...badgeClass1() } })
    const world = worldWith({ [urls.oldAssertion]: page, [urls.oldIssuer]: issuer1() })
    expect(troubles(await look(page, world))).toEqual(['valid'])
  })
})
