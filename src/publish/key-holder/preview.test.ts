import { expect, test } from 'vitest'
import { claimKeysOf } from '../../proof/sealing/claim-box.ts'
import { openClr } from '../../proof/sealing/claim-clr.ts'
import { cityKeyLines, citySealingLine } from '../../testing/publish/canaries.ts'
import { aBadge } from '../../testing/ledger/entries.ts'
import { productionSecrets } from './held-keys.ts'
import { createKeyHolder } from './holder.ts'

// A preview says in all that it signs that it proves nothing, and only a preview says so.

const lines = [...cityKeyLines, citySealingLine].join('\n')
const site = 'https://badges.tiny.example/'
const by = 'oakfield'
const day = '2026-05-01'
const code = 'a'.repeat(26)
const recipient = { identities: [{ type: 'claim', value: code }] } as const
const { text, profile, badge, version } = aBadge()
const forms = { templates: [], finished: {} }

async function holderIn(mode: 'production' | 'preview') {
  const holder = createKeyHolder(() => productionSecrets({ CINQUEFOIL_KEYS: lines }), mode)
  const { keys, preview } = await holder.keys({ issuers: [] })
  await holder.begin({
    site: { url: site },
    issuers: [{ slug: by, profile }],
    badges: [{ issuer: by, slug: badge, version, badge: text }],
    publicKeys: keys.map((key) => ({ ...key, from: '2020-01-01' })),
    on: day,
    taken: {},
  })
  return { holder, preview }
}

const modes = [
  ['production', (name: string) => name],
  ['preview', (name: string) => `Preview: ${name}`],
] as const

test.each(modes)('a holder in %s answers with its mode when it is asked for keys', async (mode) => {
  expect((await holderIn(mode)).preview).toBe(mode === 'preview')
})

test.each(modes)('an award in %s has the name of what it is', async (mode, named) => {
  const { holder } = await holderIn(mode)
  await holder.open({ recipients: [{ id: 'one', recipient }] })
  const order = {
    ...{ id: 'one', issuer: by, badge, version, file: 'awards/one.yml', digest: 'd', fields: {} },
    ...{
      recipient,
      issuedOn: day,
      validFrom: `${day}T00:00:00Z`,
      verbatim: { evidence: [], results: [] },
    },
  }
  const { missing } = await holder.issue({ orders: [order], forms })
  expect(missing).toMatchObject([{ document: { name: named(text.name) } }])
})

test.each(modes)('an endorsement in %s has the name of what it is', async (mode, named) => {
  const { holder } = await holderIn(mode)
  const urn = 'urn:uuid:0b2f7f6e-6d0c-4c58-9a52-1f3c2b7e8d90'
  const order = { file: 'endorsements/one.yml', by, about: { issuer: by }, urn, on: day }
  const orders = [{ ...order, comment: 'Good work.', digest: 'd' }]
  const { missing } = await holder.endorse({ orders, forms })
  expect(missing).toMatchObject([{ document: { name: named('Endorsement') } }])
})

test.each(modes)('a record in %s has the name of what it is', async (mode, named) => {
  const { holder } = await holderIn(mode)
  const keys = await claimKeysOf(code, site)
  const order = {
    ...{ issuer: by, lookup: keys.lookup, awards: ['one'], validFrom: `${day}T00:00:00Z` },
    ...{ partial: false, associations: [], digest: 'd', recipient },
  }
  const credentials = [
    JSON.stringify({ issuer: { id: `did:web:badges.tiny.example:issuers:${by}` } }),
  ]
  const { entries } = await holder.clrs({ calls: [{ order, credentials }] })
  const [, payload = ''] = (await openClr(entries[0]!.document, keys)).split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    name: named(`Learner record: ${profile.name}`),
  })
})
