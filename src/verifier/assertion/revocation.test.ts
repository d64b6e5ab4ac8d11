import { describe, expect, test } from 'vitest'
import {
  assertion1,
  assertion2,
  profile2,
  revocationList2,
  signedAssertion2,
  urls,
} from '../../testing/verifier/assertions.ts'
import { signToken } from '../../testing/verifier/keys.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import type { Page } from '../../testing/world.ts'
import { verifyBadge } from '../verify-badge.ts'

const { rsa } = stage
const id = 'urn:uuid:0d6a1d2c-7d9e-4a5f-8c35-7b0b6f3d8f10'
const second = await signToken({ alg: 'RS256' }, signedAssertion2(), rsa)
const first = await signToken(
  { alg: 'RS256' },
  assertion1({ verify: { type: 'signed', url: urls.keyPem } }),
  rsa,
)

async function statusOf(token: string, pages: Record<string, Page>): Promise<string> {
  const [report] = await verifyBadge(token, worldWith(pages))
  const code = report?.checks.find((check) => check.id === 'status')?.code ?? ''
  return `${report?.verdict ?? ''}: ${code}`
}

const asList2 = (page: Page) => statusOf(second, { [urls.revocations]: page })
const asList1 = (page: Page) => statusOf(first, { [urls.oldRevocations]: page })
const cannotTell = 'could-not-check: status-list-malformed'

const other = (body: unknown): Page => ({ status: 200, body: JSON.stringify(body) })

/** What stands at addresses of lists that is no list, whatever the version. */
const noLists: Record<string, Page> = {
  'the error of a program': { message: 'Unauthorized' },
  'the error of another program': { error: 'invalid_token', error_description: 'expired' },
  'an error with its own object': { errors: [{ code: 5 }] },
  'the badge, named elsewhere': { revoked: [id, 'f2c20'] },
  'the issuer': profile2(),
  'another badge': assertion2(),
  'an array of nothing': other([]),
  'an array of badges': other([assertion2(), assertion2({ id: `${urls.assertion}2` })]),
  'a text': other('none'),
  'a number': other(0),
  null: other(null),
  'a page': '<!doctype html><title>Log in</title>',
  'nothing at all': { status: 200, body: '' },
  'a list in words': { revokedAssertions: 'none' },
  'a list of nothing in particular': { revokedAssertions: [{ revocationReason: 'x' }] },
  'a list of numbers': { type: 'RevocationList', revokedAssertions: [5] },
  'a list of null': { type: 'RevocationList', revokedAssertions: null },
  'something else with the member of a list': { type: 'BadgeClass', revokedAssertions: [] },
}

describe('what is not a list of withdrawn badges says nothing about a badge', () => {
  test.each(Object.entries(noLists))('%s', async (_, page) => {
    expect([await asList2(page), await asList1(page)]).toEqual([cannotTell, cannotTell])
  })

  test('an empty object is no list of 2.0', async () => {
    expect(await asList2({})).toBe(cannotTell)
  })

  test('two lists of which one is read', async () => {
    const revocationList = [urls.revocations, `${urls.revocations}2`]
    expect(await statusOf(second, { [urls.profile]: profile2({ revocationList }) })).toBe(
      cannotTell,
    )
  })
})

describe('a list without the badge clears it', () => {
  test.each<[string, Page]>([
    ['nobody', revocationList2([])],
    ['without its type', revocationList2([], { type: undefined })],
    ['others', revocationList2(['urn:uuid:1', { id: 'urn:uuid:2' }, { uid: '7' }])],
    ['taken back', revocationList2([{ id, revoked: false }])],
  ])('2.0: %s', async (_, page) => {
    expect(await asList2(page)).toBe('valid: status-clear')
  })

  test.each<[string, Page]>([
    ['nobody', {}],
    ['others', { a1: 'A mistake', f2c201: '' }],
    ['in the words of 2.0', revocationList2(['urn:uuid:1'], { issuer: urls.oldIssuer })],
  ])('1.0: %s', async (_, page) => {
    expect(await asList1(page)).toBe('valid: status-clear')
  })
})

describe('a list with the badge withdraws it, however odd the list is', () => {
  test.each<[string, Page]>([
    ['one entry without its array', revocationList2([], { revokedAssertions: { id } })],
    ['one id without its array', revocationList2([], { revokedAssertions: id })],
    ['beside rubbish', revocationList2([5, { id }])],
    ['taken back and withdrawn again', revocationList2([{ id, revoked: false }, { id }])],
    ['by the name of the format below', revocationList2([{ '@id': id }])],
    ['in a list of another type', revocationList2([id], { type: 'List' })],
  ])('2.0: %s', async (_, page) => {
    expect(await asList2(page)).toBe('invalid: revoked')
  })

  test.each<[string, Page]>([
    ['by its uid', { f2c20: 'Issued in error' }],
    ['without words', { f2c20: null }],
    ['beside rubbish', { f2c20: 'x', message: 'y' }],
    ['by its key', { [urls.keyPem]: 'The key was stolen' }],
    ['by its key at http', { [urls.keyPem.replace('https', 'http')]: 'The key was stolen' }],
  ])('1.0: %s', async (_, page) => {
    expect(await asList1(page)).toBe('invalid: revoked')
  })
})
