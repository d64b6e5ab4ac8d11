import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase } from '../state/database.ts'
import { ledgerCache } from './ledger-cache.ts'
import { makeFolder } from '../testing/folder.ts'
import { anAward, genesis } from '../testing/ledger/entries.ts'
import { memoryStorage } from '../testing/ledger/memory-storage.ts'
import { directoryStorage } from './directory-storage.ts'
import { openLedger, type OpenOptions } from './ledger.ts'
import { redactErased } from './redact.ts'
import { verifyLedger } from './verify.ts'

const on = '2026-11-02'
const gone = anAward(1)

async function aLedgerWithAnErasure(more: Partial<OpenOptions> = {}) {
  const folder = await makeFolder()
  const source = {
    ...more,
    storage: directoryStorage(join(folder, 'ledger')),
    cache: ledgerCache(memoryDatabase(), 'ledger'),
  }
  const ledger = await (await openLedger(source)).append([genesis, gone, anAward(2)])
  const anew = await ledger.append([anAward(3), { ...gone, keys: ['key-9'] }])
  return { folder, source, ledger: await anew.append([{ kind: 'erasure', id: gone.id, on }]) }
}

async function everyByteOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((name) => name.isFile())
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  )
  return texts.join('\n')
}

test('an erased award leaves its id, address, slot and subject, and nothing else', async () => {
  const { folder, source, ledger } = await aLedgerWithAnErasure()
  await redactErased(ledger)
  const left = await everyByteOf(folder)
  const { documents, identities, digest } = gone
  for (const trace of [...Object.values(documents), digest]) {
    expect(left).not.toContain(JSON.stringify(trace).slice(1, -1))
  }
  for (const { hash, salt } of identities) {
    expect(left).not.toContain(hash)
    expect(left).not.toContain(salt)
  }
  const { index } = await openLedger(source)
  expect(index.awards.has(gone.id)).toBe(false)
  expect(index.erasures.get(gone.id)?.kept).toMatchObject({
    issuer: gone.issuer,
    slugs: [gone.slug],
    slots: [gone.status],
    subjects: [gone.subject],
  })
  expect(index.remains.size).toBe(0)
})

test('an erasure keeps the address, slot and subject of every entry that the award had', async () => {
  const ledger = await openLedger({ storage: memoryStorage() })
  const anew = { ...gone, slug: 'other', subject: 'urn:uuid:other', status: { list: 2, index: 3 } }
  const { index } = await ledger
    .append([genesis, gone, anew, gone])
    .then((full) => full.append([{ kind: 'erasure', id: gone.id, on }]))
  expect(index.erasures.get(gone.id)?.kept).toMatchObject({
    slugs: [gone.slug, anew.slug],
    slots: [gone.status, anew.status],
    subjects: [gone.subject, anew.subject],
  })
})

test('the chain holds and the head is the same: who knew it before still accepts it', async () => {
  const { source, ledger } = await aLedgerWithAnErasure()
  const redacted = await redactErased(ledger)
  expect(redacted.newest).toEqual(ledger.newest)
  expect(await verifyLedger(source, ledger.newest)).toEqual([])
})

test('every other award still reads as it was', async () => {
  const { ledger } = await aLedgerWithAnErasure()
  const redacted = await redactErased(ledger)
  for (const award of [anAward(2), anAward(3)]) {
    const ref = redacted.index.awards.get(award.id)?.ref
    expect(ref && (await redacted.read(ref))).toEqual(award)
  }
})

test.each([
  ['id', { ...anAward(5), id: gone.id }],
  ['address', anAward(5, { slug: gone.slug })],
  ['status slot', anAward(5, { status: gone.status })],
])('its %s is never given out again', async (_, award) => {
  const { ledger } = await aLedgerWithAnErasure()
  const redacted = await redactErased(ledger)
  await expect(redacted.append([award])).rejects.toMatchObject({ code: 'ledger-duplicate' })
})

test('an erasure cut off by a crash is finished by the next run', async () => {
  const { source, ledger } = await aLedgerWithAnErasure()
  const firstOnly = { ...source.storage, replace: async () => [] }
  const broken = { ...ledger, source: { ...source, storage: firstOnly } }
  await expect(redactErased(broken)).rejects.toMatchObject({ code: 'ledger-erasure' })
  const reopened = await openLedger(source)
  expect(reopened.index.remains.get(gone.id)).toHaveLength(2)
  expect((await redactErased(reopened)).index.remains.size).toBe(0)
})

test('with nothing to erase it gives the same ledger', async () => {
  const { ledger } = await aLedgerWithAnErasure()
  const redacted = await redactErased(ledger)
  expect(await redactErased(redacted)).toBe(redacted)
})

test('an award that was never issued cannot be erased', async () => {
  const { ledger } = await aLedgerWithAnErasure()
  const erasure = { kind: 'erasure', id: anAward(7).id, on } as const
  await expect(ledger.append([erasure])).rejects.toMatchObject({ code: 'ledger-erasure' })
})

test('reading an entry that was erased meanwhile says so', async () => {
  const { ledger } = await aLedgerWithAnErasure()
  const ref = ledger.index.remains.get(gone.id)?.[0]
  await redactErased(ledger)
  expect(ref).toBeDefined()
  if (ref) await expect(ledger.read(ref)).rejects.toMatchObject({ code: 'ledger-damaged' })
})

test('a sealed segment is sealed again', async () => {
  const codec = {
    seal: async (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff),
    open: async (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff),
  }
  const { folder, source, ledger } = await aLedgerWithAnErasure({ codec })
  await redactErased(ledger)
  expect(await verifyLedger(source)).toEqual([])
  expect(await everyByteOf(join(folder, 'ledger'))).not.toContain('"kind"')
})
