import canonicalize from 'canonicalize'
import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { decodeBase58 } from '../bytes/base58.ts'
import type { SignedCatalogue } from '../kinds/publisher/signed-catalogue.ts'
import type { JsonProof } from '../proof/data-integrity/json-proof.ts'
import { digestsIn } from '../testing/publish/files.ts'
import { edit, freshCopyOf, type Place } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published } from '../testing/publish/run.ts'

// What each issuer of the tiny city signs of its own badges, for the directories of others.

type Signed = SignedCatalogue & { readonly proof: JsonProof }

const path = (issuer: string) => `issuers/${issuer}/catalogue.json`
const textOf = (place: Place, issuer: string) => readFile(join(place.dist, path(issuer)), 'utf8')
const catalogueOf = async (place: Place, issuer: string) =>
  JSON.parse(await textOf(place, issuer)) as Signed
/** The ids of the keys that sign. */
const ed25519: Readonly<Record<string, string>> = {
  council: 'Ir3XlvvH69aj3xClljUdOVaLU_q_XvLMTv1hKADwKPI',
  oakfield: 'ZXZSG4-i3YYAqbHAZXaVrTDFGvvAnwuduuhulzirMnQ',
}
const robot = 'badges/oakfield/robot-builder/badge.md'

let place: Place
beforeAll(async () => {
  place = await publishedCity()
})

/** Whether node:crypto and another writer of canonical JSON find the signature to be of a key of the repository. */
async function isGood({ proof, ...document }: Signed, issuer: string): Promise<boolean> {
  const { proofValue, ...configuration } = proof
  const digest = (value: unknown) => createHash('sha256').update(canonicalize(value)!).digest()
  const input = Buffer.concat([digest(configuration), digest(document)])
  const name = `badges/${issuer}/keys/${ed25519[issuer]!}.json`
  const { publicKeyJwk } = JSON.parse(await readFile(join(place.root, name), 'utf8')) as {
    readonly publicKeyJwk: JsonWebKey
  }
  const key = createPublicKey({ key: publicKeyJwk, format: 'jwk' })
  return verify(null, input, key, decodeBase58(proofValue.slice(1))!)
}

test('every issuer signs which badges it gives, and other programs find it so', async () => {
  const whole = JSON.parse(await readFile(join(place.dist, 'catalogue.json'), 'utf8')) as {
    readonly badges: readonly (Signed['badges'][number] & {
      readonly issuer: { readonly did: string; readonly signedCatalogue: string }
    })[]
  }
  for (const issuer of ['council', 'oakfield']) {
    const signed = await catalogueOf(place, issuer)
    const theirs = whole.badges.filter(({ issuer: { did } }) => did === signed.issuer.did)
    expect(theirs.map(({ issuer: { signedCatalogue } }) => signedCatalogue)).toEqual(
      theirs.map(() => signed.id),
    )
    expect(theirs).toMatchObject(signed.badges)
    expect(theirs).not.toEqual([])
    expect(await isGood(signed, issuer)).toBe(true)
    expect(await isGood({ ...signed, day: '2026-04-04' }, issuer)).toBe(false)
  }
})

test('a badge in other words is signed anew where a key is at hand; until then the last catalogue stays', async () => {
  const copy = await freshCopyOf(place, 'same ledger')
  await published(copy, { keys: [] })
  expect(await digestsIn(copy.dist)).toEqual(await digestsIn(place.dist))
  const [before, other] = [await textOf(copy, 'oakfield'), await textOf(copy, 'council')]
  await edit(copy, robot, 'name: Robot Builder', 'name: Builder of Robots')
  await published(copy, { keys: [] })
  expect(await textOf(copy, 'oakfield')).toBe(before)
  await published(copy)
  const after = await catalogueOf(copy, 'oakfield')
  expect(after.badges.map(({ name }) => name)).toContain('Builder of Robots')
  expect(await textOf(copy, 'council')).toBe(other)
  const signed = await textOf(copy, 'oakfield')
  await published(copy, { keys: [] })
  expect(await textOf(copy, 'oakfield')).toBe(signed)
})
