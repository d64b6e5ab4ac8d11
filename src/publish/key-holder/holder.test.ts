import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodeSegment } from '../../ledger/segment.ts'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import { claimKeysOf } from '../../proof/sealing/claim-box.ts'
import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealBytes, sealClaimCode, sealRecipient } from '../../proof/sealing/seal.ts'
import { cityKeyLines, citySealingLine } from '../../testing/publish/canaries.ts'
import { aBadge } from '../../testing/ledger/entries.ts'
import type { BoxOrder } from '../plan/boxes.ts'
import { canonicalForms } from '../issue/canonical-forms.ts'
import { answerOf, callIn } from './answer.ts'
import { nameOfDocument } from './document-name.ts'
import { productionSecrets } from './held-keys.ts'
import { createKeyHolder } from './holder.ts'

const lines = [...cityKeyLines, citySealingLine].join('\n')
const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
const holderOfCity = () =>
  createKeyHolder(() => productionSecrets({ CINQUEFOIL_KEYS: lines }), 'production')

const packed = (text: string | Uint8Array) => sealBytes(gzipSync(text), publicKeyJwk)
const unseal = async (jwe: string) =>
  holderOfCity().unseal({ sealed: Buffer.from(jwe).toString('base64') })

test('a segment of the ledger is opened', async () => {
  const { bytes } = encodeSegment({ segment: 1, first: 1, previous: null }, [])
  const { opened } = await unseal(await packed(bytes))
  expect(Buffer.from(opened, 'base64').equals(gzipSync(bytes))).toBe(true)
})

const identities = [{ type: 'claim', value: 'a'.repeat(26) }] as const

test.each([
  ['a recipient', () => sealRecipient({ identities }, publicKeyJwk)],
  ['a claim code', () => sealClaimCode('b'.repeat(26), publicKeyJwk)],
  ['a recipient that was packed', () => packed(JSON.stringify({ identities }))],
  ['a packed line that begins like a segment', () => packed('{"format":1,"segment":1}\n')],
  ['nothing', () => packed('')],
])('what was sealed to the same key and is no segment stays closed: %s', async (_, sealed) => {
  await expect(unseal(await sealed())).rejects.toMatchObject({ code: 'key-holder-refused' })
})

test.each([
  '{"id":7,"method":"reveal","call":{}}',
  '{"id":7,"method":"constructor","call":{}}',
  '{"id":7,"method":"__proto__","call":{}}',
  '{"id":7,"method":"toString"}',
  '{"id":7,"method":"hasOwnProperty","call":"keys"}',
  '{"id":7,"method":["keys"],"call":{}}',
  '{"id":7}',
  '{"id":7,"method":"issue"}',
  '{"id":7,"method":"open","call":{"recipients":5}}',
  '{"id":7,"method":"unseal","call":null}',
])('what the holder does not do is answered with a failure: %s', async (line) => {
  const answer = await answerOf(holderOfCity(), callIn(line))
  expect(answer).toMatchObject({ id: 7, failure: { code: 'key-holder-refused' } })
})

test.each(['', 'null', '7', '[]', '{"method"', '{"id":"7","method":"none"}'])(
  'a line that is no call is answered, too: %s',
  async (line) => {
    const answer = await answerOf(holderOfCity(), callIn(line))
    expect(answer).toMatchObject({ id: 0, failure: { code: 'key-holder-refused' } })
  },
)

test('a call of its own is answered', async () => {
  const answer = await answerOf(
    holderOfCity(),
    callIn('{"id":8,"method":"keys","call":{"issuers":[]}}'),
  )
  expect(answer).toMatchObject({ id: 8, answer: { preview: false } })
})

const list = {
  issuer: 'oakfield',
  purpose: 'revocation',
  list: 1,
  digest: 'd',
  set: [],
  validFrom: '2026-05-01T00:00:00Z',
  suspensions: `sha256-${'A'.repeat(43)}=`,
} as const

const { text, profile, badge: slug, version } = aBadge()
const named = { slug, version }

async function atWork(begun = holderOfCity, issuers: readonly string[] = []) {
  const holder = begun()
  const { keys } = await holderOfCity().keys({ issuers: [] })
  await holder.begin({
    site: { url: 'https://badges.tiny.example/' },
    issuers: issuers.map((slug) => ({ slug, profile })),
    badges: issuers.map((issuer) => ({ issuer, ...named, badge: text })),
    publicKeys: keys.map((key) => ({ ...key, from: '2020-01-01' })),
    on: '2026-05-01',
    taken: {},
  })
  return holder
}

/** Of 1,200 awards, a sixth of them with a new code that was sealed beside them. */
async function boxOrders(): Promise<readonly BoxOrder[]> {
  const newCode = await sealClaimCode('q'.repeat(26), publicKeyJwk)
  return Array.from({ length: 1200 }, (_, number) => ({
    ...{ id: `award-${number}`, issuer: 'oakfield', badge: 'first-aid', version: 'a'.repeat(16) },
    ...{ slug: 'b'.repeat(26), sealed: `${number}`, awarded: '2026-05-01' },
    ...(number % 6 === 0 ? { newCode } : {}),
  }))
}

/** A holder to whom it was told who earned these awards. */
async function informed(orders: readonly BoxOrder[]) {
  const holder = await atWork()
  const recipients = orders.map(({ id }) => ({ id, recipient: { identities, name: `Of ${id}` } }))
  await holder.open({ recipients })
  return holder
}

test('the same boxes come of one call and of two, in the order of the orders', async () => {
  const orders = await boxOrders()
  const whole = await (await informed(orders)).boxes({ orders })
  const holder = await informed(orders)
  const [first, second] = [orders.slice(0, 600), orders.slice(600)]
  const parts = [await holder.boxes({ orders: first }), await holder.boxes({ orders: second })]
  expect(whole.entries).toEqual(parts.flatMap(({ entries }) => entries))
  expect(whole.entries.map(({ id }) => id)).toEqual(orders.map(({ id }) => id))
  expect(new Set(whole.entries.map(({ lookup }) => lookup)).size).toBe(2)
  expect(new Set(whole.entries.map(({ box }) => box)).size).toBe(1200)
})

test('where it was not told who earned one of the awards, no box is made, not even of the others', async () => {
  const [one, two, three] = (await boxOrders()) as [BoxOrder, BoxOrder, BoxOrder]
  const holder = await informed([one, two])
  const none = await holder.boxes({ orders: [one, three] })
  expect(none).toEqual({ entries: [], unopened: [three.id] })
  const { entries, unopened } = await holder.boxes({ orders: [one, two] })
  expect(unopened).toEqual([])
  expect(entries.map(({ box }) => typeof box)).toEqual(['string', 'string'])
})

test('a recipient whom no key opens has a box in which nothing is, and one is never made for what an order says', async () => {
  const [, order] = (await boxOrders()) as [BoxOrder, BoxOrder]
  const told = { ...order, recipient: { identities, name: 'A lie' }, code: 'a'.repeat(26) }
  const holder = await atWork()
  await holder.open({ recipients: [{ id: order.id, recipient: 'eyJ.not.for.this.key' }] })
  const { id, sealed } = order
  const { entries } = await holder.boxes({ orders: [told] })
  expect(entries).toEqual([{ kind: 'box', id, sealed }])
})

const none = { templates: [], finished: {} }

test('only canonical forms that the holder asked for are signed', async () => {
  const asking = await atWork()
  const { missing } = await asking.signLists({ lists: [list], forms: none })
  const [{ document } = { document: {} }] = missing
  const { templates } = await canonicalForms().make(missing)
  const finished = { [nameOfDocument(document)]: '_:c14n0 <https://lie.example/> "lie" .\n' }
  for (const unasked of [
    { templates, finished: {} },
    { templates: [], finished },
  ]) {
    const holder = await atWork()
    const first = await holder.signLists({ lists: [list], forms: unasked })
    expect(first).toMatchObject({ entries: [], missing: [{ needs: 'template' }] })
    const second = await holder.signLists({ lists: [list], forms: { templates, finished: {} } })
    expect(second).toMatchObject({ entries: [{ kind: 'status-list' }], missing: [] })
  }
})

test('a template does not take the place of one that is known', async () => {
  const holder = await atWork()
  const { missing } = await holder.signLists({ lists: [list], forms: none })
  const { templates } = await canonicalForms().make(missing)
  const [first] = (await holder.signLists({ lists: [list], forms: { templates, finished: {} } }))
    .entries
  const broken = templates.map((template) => ({ ...template, quads: [] }))
  const [second] = (
    await holder.signLists({ lists: [list], forms: { templates: broken, finished: {} } })
  ).entries
  expect(second).toEqual(first)
})

test.each([[[]], [[7]], [[7, 131_071]]])(
  'the holder itself encodes the bits that were decided: %j',
  async (set) => {
    const holder = await atWork()
    const told = { ...list, set, encodedList: encodeStatusList([5]) }
    const { missing } = await holder.signLists({ lists: [told], forms: none })
    const encodedList = encodeStatusList(set)
    expect(missing).toMatchObject([{ document: { credentialSubject: { encodedList } } }])
  },
)

test.each([-1, 0.5, 131_072])('a list with bit %s is not signed', async (index) => {
  const holder = await atWork()
  const lists = [{ ...list, set: [index] }]
  await expect(holder.signLists({ lists, forms: none })).rejects.toThrow(RangeError)
})

test.each([undefined, '', 'sha256-x', `sha256-${'A'.repeat(43)}= "lie"`])(
  'a revocation list that names its suspensions as %s is not signed',
  async (suspensions) => {
    const { suspensions: _, ...bare } = list
    const named = suspensions === undefined ? bare : { ...bare, suspensions }
    const holder = await atWork()
    await expect(holder.signLists({ lists: [named], forms: none })).rejects.toMatchObject({
      code: 'key-holder-refused',
    })
  },
)

const clrOrder = {
  ...{ issuer: 'oakfield', awards: ['one'], validFrom: '2026-05-01T00:00:00Z', partial: false },
  ...{ associations: [], digest: 'd', recipient: { identities } },
}
const did = 'did:web:badges.tiny.example:issuers:oakfield'
const member = (issuer: unknown) =>
  JSON.stringify({ issuer, credentialSubject: { identifier: [{ salt: 's' }, { hashed: true }] } })

test.each<[string, string, string]>([
  ['under a code that is not theirs', 'x'.repeat(26), member({ id: did })],
  ['with the badge of another issuer', '', member({ id: `${did}s` })],
  ['with what is no badge', '', '{}'],
])('no record is signed %s', async (_, lookup, credential) => {
  const { lookup: own } = await claimKeysOf('a'.repeat(26), 'https://badges.tiny.example/')
  const call = { order: { ...clrOrder, lookup: lookup || own }, credentials: [credential] }
  await expect((await atWork()).clrs({ calls: [call] })).rejects.toMatchObject({
    code: 'key-holder-refused',
  })
})

test('a record is not for whoever has another code by now', async () => {
  const newCode = await sealClaimCode('q'.repeat(26), publicKeyJwk)
  const { lookup } = await claimKeysOf('a'.repeat(26), 'https://badges.tiny.example/')
  const call = { order: { ...clrOrder, lookup, newCode }, credentials: [member({ id: did })] }
  await expect((await atWork()).clrs({ calls: [call] })).rejects.toMatchObject({
    code: 'key-holder-refused',
  })
})

test('of an issuer whose key is not here no catalogue comes, and what an order says of a badge is not heard', async () => {
  const [line = ''] = cityKeyLines
  const one = () =>
    createKeyHolder(() => productionSecrets({ CINQUEFOIL_KEYS: line }), 'production')
  const { keys } = await one().keys({ issuers: [] })
  const own = keys[0]!.issuer
  const other = own === 'council' ? 'oakfield' : 'council'
  const holder = await atWork(one, [own, other])
  const order = { day: '2026-05-01', digest: 'd', badges: [{ ...named, name: 'A lie' }] }
  const orders = [own, other].map((issuer) => ({ ...order, issuer }))
  const { entries } = await holder.signCatalogues({ orders })
  expect(entries).toMatchObject([{ kind: 'catalogue', issuer: own, day: '2026-05-01' }])
  expect(JSON.parse(entries[0]!.document)).toMatchObject({ badges: [{ name: 'First aid' }] })
})
