import { expect, test } from 'vitest'
import {
  badge3,
  didDocumentUrl,
  jwtOf,
  prove,
  statusEntry,
  statusUrl,
} from '../testing/verifier/credentials.ts'
import { stage, worldWith } from '../testing/verifier/stage.ts'
import { createDocumentCache } from './fetching/document-cache.ts'
import { verifyBadge, verifyBadges } from './verify-badge.ts'

const { ed, rsa } = stage

async function badges(count: number): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const badge = badge3({
        id: `https://makers.example/badges/awards/${String(index)}.json`,
        credentialStatus: statusEntry('revocation', index),
      })
      return index % 2 === 0 ? JSON.stringify(await prove(badge, ed)) : jwtOf(badge, rsa)
    }),
  )
}

test('badges of one issuer share every document', async () => {
  const world = worldWith()
  const found = await verifyBadges(await badges(50), world)
  expect(found.flat().map(({ verdict }) => verdict)).toEqual(
    Array.from({ length: 50 }, () => 'valid'),
  )
  expect(new Set(world.asked).size).toBe(world.asked.length)
  expect(world.asked).toContain(didDocumentUrl)
  expect(world.asked).toContain(statusUrl)
})

test('a cache that is kept spares the next call the asking', async () => {
  const [badge = ''] = await badges(1)
  const cache = createDocumentCache()
  const world = { ...worldWith(), cache }
  await verifyBadge(badge, world)
  const asked = world.asked.length
  expect((await verifyBadge(badge, world))[0]?.verdict).toBe('valid')
  expect(world.asked).toHaveLength(asked)
})

test('what did not answer is asked again by the next call', async () => {
  const [badge = ''] = await badges(1)
  const cache = createDocumentCache()
  const down = await verifyBadge(badge, { ...worldWith({ [didDocumentUrl]: 'offline' }), cache })
  expect(down[0]?.verdict).toBe('could-not-check')
  expect((await verifyBadge(badge, { ...worldWith(), cache }))[0]?.verdict).toBe('valid')
})

test('two hundred at once ask for no more than two of them do', async () => {
  const all = await badges(200)
  const [together, two] = [worldWith(), worldWith()]
  await verifyBadges(all, together)
  await verifyBadges(all.slice(0, 2), two)
  expect(together.asked.toSorted()).toEqual(two.asked.toSorted())
})
