import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatSealingLine } from '../proof/keys/key-line.ts'
import { sampleSealingKey } from '../proof/keys/sample-sealing-key.ts'
import { sampleSealingSentence } from '../model/sample.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { canariesOfLine, cityKeyLines, leaksIn } from '../testing/publish/canaries.ts'
import { digestsIn, digestsOf, filesIn, type Files } from '../testing/publish/files.ts'
import {
  copyOf,
  freshCopyOf,
  temporaryFolder,
  write,
  type Place,
} from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { publish, published, refused, runScript, type Run } from '../testing/publish/run.ts'
import { webOf, type DidDocument } from '../testing/publish/web.ts'

let city: Place
let site: Files
let preview: Place
let previewed: Run
beforeAll(async () => {
  city = await publishedCity()
  site = await filesIn(city.dist)
  preview = await freshCopyOf(city, 'no ledger')
  previewed = await publish(preview, { mode: 'preview', flags: [] })
  expect(previewed.code).toBe(0)
})

describe('production', () => {
  const damaged = cityKeyLines[0]!.slice(0, -9)

  test.each([
    ['no keys', [], 'KEYS_MISSING'],
    ['a damaged line', [damaged], 'KEY_HOLDER_REFUSED'],
  ])('is refused with %s: exit code 2 and nothing is made', async (_, keys, code) => {
    const place = await freshCopyOf(city, 'no ledger')
    const { code: exit, stdout } = await publish(place, { keys })
    expect(exit).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ failure: { code } })
    await expectNothingMade(place)
  })

  test.each<readonly [string, () => Promise<readonly string[]>, string]>([
    ['one issuer’s keys only', async () => cityKeyLines.slice(0, 1), 'key-holder-refused'],
    ['a preview’s keys', previewLines, 'key-holder-refused'],
    [
      'the sample city’s sealing key',
      async () => [
        ...cityKeyLines,
        formatSealingLine(await sampleSealingKey(sampleSealingSentence)),
      ],
      'keys-missing',
    ],
  ])('is refused with %s, in the same way', async (_, keysOf, code) => {
    const place = await freshCopyOf(city, 'no ledger')
    await expect(published(place, { keys: await keysOf() })).rejects.toMatchObject({ code })
    await expectNothingMade(place)
  })

  async function expectNothingMade({ dist, ledger }: Place): Promise<void> {
    expect([...(await filesIn(dist)).keys()]).toEqual([])
    expect([...(await filesIn(ledger)).keys()]).toEqual([])
  }

  test('is refused on the ledger of a preview', async () => {
    const place = await copyOf(preview)
    const misled = {
      ...place,
      ledger: join(place.state, 'preview/ledger'),
      dist: join(place.folder, 'other'),
    }
    const codes = (await refused(misled)).map(({ code }) => code)
    expect(codes).toContain('key-unpublished')
    expect([...(await filesIn(misled.dist)).keys()]).toEqual([])
  })

  test('is refused when a key that has signed is not published any more', async () => {
    const place = await copyOf(city)
    const lost = 'badges/oakfield/keys/-OK5ZiU50crqE0naL9iyqLhPQKniuU9Qvezb5TLE3n4.json'
    await rm(join(place.root, lost))
    await keys(place, 'new', 'oakfield')
    const problems = await refused(place)
    expect(problems).toMatchObject([{ code: 'key-unpublished' }])
    expect(JSON.stringify(problems)).toContain(lost)
    expect(await digestsIn(place.dist)).toEqual(digestsOf(site))
  })

  test('takes keys from a file', async () => {
    const place = await freshCopyOf(city, 'no ledger')
    const file = join(await temporaryFolder(), 'keys')
    await writeFile(file, `${cityKeyLines.join('\n')}\n`)
    await published(place, { keys: [], env: { CINQUEFOIL_KEYS_FILE: file } })
    expect(await digestsIn(place.dist)).toEqual(digestsOf(site))
  })
})

describe('when keys are changed', () => {
  let rotated: Place
  let newLine: string
  let after: Files
  const oldKeys = () =>
    [...site.keys()].flatMap(
      (path) => /^issuers\/council\/keys\/(.+)\.jwk\.json$/.exec(path)?.[1] ?? [],
    )
  beforeAll(async () => {
    rotated = await copyOf(city)
    newLine = (await keys(rotated, 'new', 'council')).stdout.trim()
    for (const id of oldKeys()) await keys(rotated, 'retire', 'council', id)
    await write(
      rotated,
      'awards/council/river-watch/new.yml',
      `id: ${madeUpId('rotated')}\nawarded: 2026-04-03\nrecipient:\n  claim: ${madeUpId('r')}\n`,
    )
    const { issued, reissued } = await published(rotated, { keys: [...cityKeyLines, newLine] })
    expect({ issued, reissued }).toEqual({ issued: 1, reissued: 0 })
    after = await filesIn(rotated.dist)
  })

  test('what retired keys signed stays as it was, and they stay published', () => {
    const signed = [...site].filter(([path]) =>
      /^awards\/.*\/(assertion|credential|badge)/.test(path),
    )
    expect(signed.length).toBeGreaterThan(50)
    for (const [path, bytes] of signed) expect(after.get(path)?.equals(bytes), path).toBe(true)
    for (const id of oldKeys()) expect(after.has(`issuers/council/keys/${id}.jwk.json`)).toBe(true)
  })

  test('a new award is signed by the new keys', () => {
    const web = webOf(after)
    const [slug] = web.awards.filter((each) => !webOf(site).awards.includes(each))
    const { kid } = web.jwt(slug!).header
    expect(oldKeys().some((id) => kid.includes(id))).toBe(false)
    const [proof] = web.credential(slug!).proof
    expect(methodsIn(site)).not.toContain(proof!.verificationMethod)
    expect(methodsIn(after)).toContain(proof!.verificationMethod)
  })

  test('what a stolen key signed is issued anew at the same place, and the key is gone', async () => {
    const place = await copyOf(rotated)
    for (const id of oldKeys()) await keys(place, 'compromise', 'council', id)
    const { issued, reissued } = await published(place, { keys: [...cityKeyLines, newLine] })
    expect({ issued, reissued }).toEqual({ issued: 0, reissued: 5 })
    const healed = await filesIn(place.dist)
    const [before, now] = [webOf(after), webOf(healed)]
    expect(now.awards).toEqual(before.awards)
    const lost = methodsIn(site).filter((id) => !methodsIn(healed).includes(id))
    expect(lost).toHaveLength(2)
    for (const path of healed.keys())
      if (path.endsWith('.json'))
        for (const id of lost) expect(healed.get(path)!.includes(id), path).toBe(false)
    for (const id of oldKeys()) {
      const answer = healed.get(`issuers/council/keys/${id}.jwk.json`)!
      const { kid, iss, revoked, ...rest } = JSON.parse(answer.toString()) as Record<
        string,
        unknown
      >
      expect([kid, iss].every((each) => typeof each === 'string')).toBe(true)
      expect(revoked).toMatchObject({ reason: 'compromised' })
      expect(rest).toEqual({})
    }
    const again = before.awards.filter(
      (slug) =>
        !healed
          .get(`awards/${slug}/credential.json`)!
          .equals(after.get(`awards/${slug}/credential.json`)!),
    )
    expect(again).toHaveLength(5)
    for (const slug of again) {
      const [old, anew] = [before.credential(slug), now.credential(slug)]
      expect({ ...anew, proof: [], validFrom: '', awardedDate: '' }).toEqual({
        ...old,
        proof: [],
        validFrom: '',
        awardedDate: '',
      })
      expect(anew.validFrom > old.validFrom).toBe(true)
      expect(anew.awardedDate).toBe(old.validFrom)
      expect([now.jwt(slug), now.jws(slug)].every(({ payload }) => payload.id !== '')).toBe(true)
    }
    expect((await published(place, { keys: [] })).unchanged).toBe(true)
    const clean = await freshCopyOf(place, 'same ledger')
    await published(clean, { keys: [] })
    expect(await digestsIn(clean.dist)).toEqual(await digestsIn(place.dist))
  })
})

describe('nothing that is secret or personal is in any file', () => {
  test('of a production publish', async () => {
    for (const folder of [city.state, city.dist, city.ledger])
      expect(await leakingFiles(folder)).toEqual([])
  })

  test('of a preview, but for the file with its own keys', async () => {
    const secrets = (await previewLines()).flatMap(canariesOfLine).map(([value]) => value)
    const files = [...(await filesIn(preview.state)), ...(await filesIn(preview.dist))]
    const leaking = files.filter(
      ([, bytes]) => leaksIn(bytes).length > 0 || secrets.some((each) => bytes.includes(each)),
    )
    expect([...new Set(leaking.map(([path]) => path))]).toEqual(['preview/keys.txt'])
    expect(secrets.filter((each) => (previewed.stdout + previewed.stderr).includes(each))).toEqual(
      [],
    )
  })

  test('a preview says on every page and in every credential that it proves nothing', async () => {
    const files = await filesIn(preview.dist)
    const silent = [...files].filter(
      ([path, bytes]) => /credential\.json$/.test(path) && !/preview/i.test(bytes.toString()),
    )
    expect(silent.map(([path]) => path)).toEqual([])
    const unmarked = [...files].filter(
      ([path, bytes]) => path.endsWith('.html') && !/preview/i.test(bytes.toString()),
    )
    expect(unmarked.map(([path]) => path)).toEqual([])
  })
})

async function previewLines(): Promise<readonly string[]> {
  return (await readFile(join(preview.state, 'preview/keys.txt'), 'utf8')).trim().split('\n')
}

async function keys(place: Place, ...args: readonly string[]) {
  const run = await runScript('keys.ts', args, { cwd: place.root })
  if (run.code !== 0) throw new Error(run.stderr)
  return run
}

function methodsIn(files: Files): readonly string[] {
  const { verificationMethod } = JSON.parse(files.get('did.json')!.toString()) as DidDocument
  return verificationMethod.map(({ id }) => id)
}

async function leakingFiles(folder: string): Promise<readonly string[]> {
  return [...(await filesIn(folder))].flatMap(([path, bytes]) =>
    leaksIn(bytes).map((leak) => `${path}: ${leak}`),
  )
}
