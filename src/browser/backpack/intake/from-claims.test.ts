import { createCipheriv, createHmac } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import type { KeptBadge } from '../../../backpack/kept.ts'
import { claimKeysOf, sealClaimBox, type ClaimBox } from '../../../proof/sealing/claim-box.ts'
import { sealClr, sealClrBox, type ClrBox } from '../../../proof/sealing/claim-clr.ts'
import type { BoxCrypto } from '../../../proof/sealing/claim-seal.ts'
import { fetchClaims, newBehindCodes } from './from-claims.ts'

const site = 'https://badges.example/'
const place = { site, base: site }
const code = 'au2l6dhmln2rm7xqcj3v5raify'
const keys = await claimKeysOf(code, site)
const node: BoxCrypto = {
  base64url: (bytes) => Buffer.from(bytes).toString('base64url'),
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  encrypt(key, iv, plaintext, additional) {
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additional)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { ciphertext, tag: cipher.getAuthTag() }
  },
}
const slug = (letter: string) => letter.repeat(26)
const boxOf = (letter: string, issuer: string): ClaimBox => ({
  ...{ slug: slug(letter), issuer, badge: 'robot', version: '0'.repeat(16), awarded: '2026-06-12' },
})
const clrOf = (letter: string, issuer: string): ClrBox => ({
  ...{ clr: slug(letter), issuer, name: 'Oak School', badges: 2, upTo: '2026-06-12' },
})
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const lines = [
  sealClaimBox(boxOf('a', 'oak'), keys, node),
  sealClaimBox(boxOf('b', 'oak'), keys, node),
  sealClaimBox(boxOf('c', 'elm'), keys, node),
  sealClrBox(clrOf('d', 'oak'), keys, node),
]
const pages = new Map<string, string | Uint8Array<ArrayBuffer>>([
  [`${site}claims/${keys.lookup}`, `${lines.toSorted().join('\n')}\n`],
  ...['a', 'b', 'c'].map((each) => [`${site}awards/${slug(each)}/badge.png`, png] as const),
])
const sealed = `${sealClr('aa.bb.cc', keys, node)}\n`

function serve(record: string | undefined) {
  vi.stubGlobal('fetch', async (url: string) => {
    const found = url === `${site}claims/records/${slug('d')}` ? record : pages.get(url)
    return found === undefined ? new Response('', { status: 404 }) : new Response(found)
  })
}
afterEach(() => void vi.unstubAllGlobals())

const badges = ['robot-2026-06-12.png', 'robot-2026-06-12-2.png', 'robot-2026-06-12-3.png']
const record = 'record-oak-2026-06-12.clr.jwt'

test.each<[string, string | undefined, readonly string[]]>([
  ['badges and the record that the issuer has signed', sealed, [...badges, record]],
  ['badges alone where the record does not come', undefined, badges],
  ['badges alone where a page of the host comes in its place', '<!doctype html>', badges],
])('a claim code brings %s', async (_, served, names) => {
  serve(served)
  const found = await fetchClaims([code], place)
  expect(found?.files.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  const text = found?.files.find(({ name }) => name === record)?.bytes
  if (text !== undefined) expect(new TextDecoder().decode(text)).toBe('aa.bb.cc')
})

test.each<[string, string, readonly (string | undefined)[], boolean]>([
  ['one of two lines', `${lines[0]}\n${lines[1]?.slice(0, 99)}\n`, [badges[0]], false],
  ['the only line', `${lines[0]?.slice(0, 99)}\n`, [], false],
  ['none of two lines', `${lines[0]}\n${lines[1]}\n`, badges.slice(0, 2), true],
])(
  'a claim code with %s damaged brings what is left, and says so',
  async (_, text, names, isWhole) => {
    const address = `${site}claims/${keys.lookup}`
    vi.stubGlobal('fetch', async (url: string) => new Response(url === address ? text : png))
    const found = await fetchClaims([code], place)
    expect(found).toMatchObject({ code, isWhole })
    expect(found?.files.map(({ name }) => name)).toEqual(names)
  },
)

test.each<[string, string, boolean]>([
  ['comes with a badge more of its issuer', 'b', true],
  ['does not come with a badge of another', 'c', false],
])('behind a code that is kept, a record %s', async (_, fresh, comes) => {
  serve(sealed)
  const here = ['a', 'b', 'c'].filter((each) => each !== fresh)
  const kept = here.map((each) => ({
    identities: [`folder ${site}awards/${slug(each)}/ by badges.example`],
  })) as unknown as readonly KeptBadge[]
  const { files } = await newBehindCodes([{ code, site }], kept, place)
  expect(files.map(({ name }) => name)).toEqual([badges[0], ...(comes ? [record] : [])])
})
