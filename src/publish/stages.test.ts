import { readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { sealRecipient } from '../proof/sealing/seal.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import { jobs, jobsHere, partsOf } from '../testing/publish/in-parts.ts'
import { cityPlace, elsewhere, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'

describe('the jobs together, on a city with endorsements and with a record of all of somebody’s badges', () => {
  const said = "by: council\non: '2026-04-01'\ncomment: |\n  We *ask* for it.\n"
  const more = {
    'badges/oakfield/robot-builder/endorsements/council.yml': said,
    'awards/oakfield/robot-builder/endorsements/council.yml': `${said}award: k52mu2hb2u3qstioounuvs3i2i\n`,
    'awards/council/river-watch/more.yml': `id: ${'b'.repeat(25)}a\nawarded: 2026-05-01\nrecipient:\n  claim: 6ievg5kshfp2rhvp7k4x5mlkfi\nwholeRecord: true\n`,
  }
  let place: Place
  let prepared: string
  beforeAll(async () => {
    place = await cityPlace()
    for (const [path, text] of Object.entries(more)) await write(place, path, text)
    expect(await jobs.publish(place)).toMatchObject({ code: 0 })
    prepared = await readFile(partsOf(place).prepared, 'utf8')
  })

  test('make the very site that one command makes', async () => {
    const whole = await freshCopyOf(place, 'no ledger')
    await published(whole)
    const files = await digestsIn(place.dist)
    expect(files).toEqual(await digestsIn(whole.dist))
    const paths = Object.keys(files)
    expect(paths.filter((path) => path.endsWith('/endorsements.json'))).toHaveLength(2)
    expect(paths.filter((path) => path.startsWith('claims/records/'))).toHaveLength(1)
  })

  test.each([
    ['an endorsement', 'We *ask* for it.', 'We love it.', 'endorsement/'],
    [
      'a record of all badges',
      '"wholeRecord":true',
      '"wholeRecord":false',
      `award/${'b'.repeat(25)}a`,
    ],
  ])('sign %s only as the repository has it', async (_, read, altered, name) => {
    expect(prepared).toContain(read)
    await writeFile(partsOf(place).prepared, prepared.replace(read, altered))
    const refused = await jobsHere.sign(place, cityKeyLines)
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain(name)
  })
})

test('a sealed ledger stays sealed between the jobs, and a second run signs nothing', async () => {
  const place = await cityPlace()
  await sealCity(place, citySealingLine)
  const keys = [...cityKeyLines, citySealingLine]
  const last = await elsewhere(place)
  expect(await jobs.publish(place, keys, last)).toMatchObject({ code: 0 })
  const carried = await readFile(partsOf(place).carry)
  expect(carried.includes('documents')).toBe(false)
  const before = await digestsIn(place.ledger)
  expect(await jobsHere.publish(place, keys, last)).toMatchObject({ code: 0 })
  expect(await digestsIn(place.ledger)).toEqual(before)
})

test('the build is given no key, and stops when something is left to sign', async () => {
  const place = await cityPlace()
  await expect(published(place, { keys: [] })).rejects.toMatchObject({ code: 'keys-missing' })
})

test('what was prepared is not believed: an award that the witness did not read is not signed', async () => {
  const place = await cityPlace()
  const { prepared: path } = partsOf(place)
  await jobsHere.prepare(place)
  await jobsHere.witness(place)
  const prepared = await readFile(path, 'utf8')
  const [claim = ''] = /(?<="type":"claim","value":")[a-z2-7]+/.exec(prepared) ?? []
  await writeFile(path, prepared.replaceAll(claim, 'a'.repeat(26)))
  const run = await jobsHere.sign(place, cityKeyLines)
  expect(run).toMatchObject({ code: 2 })
  expect(run.stderr).toMatch(/not what the repository holds: award\/[a-z2-7]{26}\./)
  expect((await filesIn(place.ledger)).size).toBe(0)
})

test('a sealed recipient that is nobody is a problem of that award, and nothing is signed', async () => {
  const place = await cityPlace()
  await sealCity(place, citySealingLine)
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const nobody = { identities: [{ type: 'claim', value: 'not a code' }] } as const
  const path = 'awards/oakfield/kind-neighbour/nobody.yml'
  const sealed = await sealRecipient(nobody, publicKeyJwk)
  await write(place, path, `id: ${'b'.repeat(25)}a\nawarded: 2026-05-01\nrecipient: ${sealed}\n`)
  const run = await jobsHere.publish(place, [...cityKeyLines, citySealingLine])
  expect(run).toMatchObject({ code: 1 })
  expect(run.stderr).toContain(`${path}:3  recipient-unreadable`)
})
