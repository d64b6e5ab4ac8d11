import { createCipheriv, createHmac } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { claimKeysOf, sealClaimBox } from '../../proof/sealing/claim-box.ts'
import { sealClrBox } from '../../proof/sealing/claim-clr.ts'
import { sealForClaim, type BoxCrypto } from '../../proof/sealing/claim-seal.ts'
import { askSite, type SiteState } from '../award/ask-site.ts'
import { findBoxes } from './find-boxes.ts'

const site = 'https://badges.example/'
const code = 'au2l6dhmln2rm7xqcj3v5raify'
const keys = await claimKeysOf(code, site)
const others = await claimKeysOf('bu2l6dhmln2rm7xqcj3v5raify', site)
const node: BoxCrypto = {
  base64url: (bytes) => Buffer.from(bytes).toString('base64url'),
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  encrypt(key, iv, plaintext, additional) {
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additional)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { ciphertext, tag: cipher.getAuthTag() }
  },
}
const boxOf = (letter: string) => ({
  ...{ slug: letter.repeat(26), issuer: 'oak', badge: 'robot' },
  ...{ version: '0'.repeat(16), awarded: '2026-06-12' },
})
const [first, second] = [sealClaimBox(boxOf('a'), keys, node), sealClaimBox(boxOf('b'), keys, node)]
const clr = { clr: 'c'.repeat(26), issuer: 'oak', name: 'Oak', badges: 2, upTo: '2026-06-12' }
const record = sealClrBox(clr, keys, node)
const newer = sealForClaim('{"kind":"of later"}', keys, node, (length) => length)
const changed = `${second.slice(0, -1)}${second.endsWith('A') ? 'Q' : 'A'}`

/** The site with a claim file of these lines. */
function serve(lines: readonly string[]): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const isThere = url === `${site}claims/${keys.lookup}`
    return isThere ? new Response(`${lines.join('\n')}\n`) : new Response('', { status: 404 })
  })
}
afterEach(() => void vi.unstubAllGlobals())

const found = (slugs: string, isWhole: boolean) => ({
  ...{ kind: 'found', isWhole },
  boxes: [...slugs].map((each) => boxOf(each)),
})

test.each<[string, readonly string[], object]>([
  ['all lines open', [first, second, record], found('ab', true)],
  ['one is of a kind that only newer readers know', [first, newer], found('a', true)],
  ['one is cut', [first, second.slice(0, 100)], found('a', false)],
  ['one is changed', [changed, first], found('a', false)],
  ['one is of another code', [first, sealClaimBox(boxOf('b'), others, node)], found('a', false)],
  ['the beginning of one is gone', [second.slice(9), first], found('a', false)],
  ['that of a record is cut', [first, record.slice(0, 99)], found('a', false)],
  ['the only one is cut', [first.slice(0, 100)], found('', false)],
  ['there is a record alone', [record], { kind: 'none' }],
  ['a page of the host comes in its place', ['<!doctype html>', '<p>Hello</p>'], { kind: 'none' }],
  ['there is nothing in it', [], { kind: 'none' }],
])('where %s, what opens is shown, and what is damaged is noticed', async (_, lines, expected) => {
  serve(lines)
  expect(await findBoxes([code], { site, base: site })).toMatchObject(expected)
})

test.each<[string, readonly string[], SiteState]>([
  ['is damaged', [second.slice(0, 100)], 'unreachable'],
  [
    'is not there',
    [record, newer, sealClaimBox({ ...boxOf('d'), badge: 'sea' }, keys, node)],
    'not-published',
  ],
])('of an award whose line %s staff are told that it is %s', async (_, lines, expected) => {
  serve(lines)
  let states: ReadonlyMap<string, SiteState> = new Map()
  const line = { id: '1', code, awarded: '2026-06-12', file: 'awards/oak/robot/a.yml' }
  await askSite([line] as unknown as Parameters<typeof askSite>[0], {
    ...{ site, base: site, today: '2026-07-01' },
    onProgress: (all) => (states = all),
  })
  expect(states.get('1')).toBe(expected)
})
