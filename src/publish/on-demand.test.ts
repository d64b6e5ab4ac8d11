import { beforeAll, describe, expect, test } from 'vitest'
import { pictureDocuments } from '../model/addresses/address.ts'
import { publishAnew } from '../testing/backpack/holder-city.ts'
import { awardPicture } from '../testing/publish/award-picture.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { asOfEarlierVersion } from '../testing/publish/earlier-version.ts'
import { digestsIn, filesIn, type Files } from '../testing/publish/files.ts'
import { jobsHere } from '../testing/publish/in-parts.ts'
import { cityPlace, edit, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { siteUrl } from '../testing/publish/web.ts'

// No drawing of an award is stored, unless it was before. A site may leave the pictures of its awards away altogether
// (`bakes: on-demand`). What was signed then names none; what was signed before names one, and that stays.

const keys = [...cityKeyLines, citySealingLine]
const onDemand = 'bakes: on-demand\n'
const pictures = ['badge-2.svg', 'badge-3.svg', 'badge.png']

/** Names of the files of each award that is not erased, by its slug. */
function awardsOf(files: Files): ReadonlyMap<string, readonly string[]> {
  const awards = new Map<string, string[]>()
  for (const path of files.keys()) {
    const [, slug, name] = /^awards\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (slug === undefined || name === undefined) continue
    awards.set(slug, [...(awards.get(slug) ?? []), name])
  }
  return new Map([...awards].filter(([, names]) => names.includes('credential.json')))
}

function picturesIn(names: readonly string[]): readonly string[] {
  return names.filter((name) => pictures.includes(name))
}

function textOf(files: Files, path: string): string {
  return files.get(path)!.toString()
}

describe('a site that bakes on demand from its first award on', () => {
  let place: Place
  let files: Files
  beforeAll(async () => {
    place = await publishAnew(onDemand)
    files = await filesIn(place.dist)
  })

  test('has no picture of an award, and five files of one that nobody endorses: at most 15 KB and its page', () => {
    const awards = awardsOf(files)
    expect(awards.size).toBeGreaterThan(8)
    for (const [slug, names] of awards) {
      expect(picturesIn(names)).toEqual([])
      if (names.some((name) => /^(endorsements|oembed)/.test(name))) continue
      expect(names).toHaveLength(5)
      const signed = names.filter((name) => name !== 'index.html')
      const sizes = signed.map((name) => files.get(`awards/${slug}/${name}`)!.length)
      expect(sizes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(15_000)
    }
  })

  test('names no picture that is not there in what it signs', () => {
    for (const slug of awardsOf(files).keys()) {
      const at = (name: string) => textOf(files, `awards/${slug}/${name}`)
      const payload = (token: string) =>
        Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
      for (const text of [
        at('assertion.json'),
        payload(at('assertion.jws')),
        at('credential.json'),
        payload(at('credential.jwt')),
      ]) {
        expect(text).not.toContain('badge.png')
        expect(JSON.parse(text)).not.toHaveProperty('image')
      }
      const image = /"image":\{"id":"https:\/\/tiny\.example\/badges\/([^"]+image\.png)"/
      expect([...files.keys()]).toContain(image.exec(at('credential.json'))?.[1])
    }
  })

  test('stores them once it no longer does, signs nothing anew, and leaves them away again', async () => {
    const switched = await freshCopyOf(place, 'same ledger')
    await published(switched, { keys })
    await edit(switched, 'badges/site.yml', onDemand, '')
    expect(await published(switched, { keys })).toMatchObject({ issued: 0 })
    const stored = awardsOf(await filesIn(switched.dist))
    expect(stored.size).toBe(awardsOf(files).size)
    for (const names of stored.values()) expect(picturesIn(names)).toEqual(['badge.png'])
    await edit(switched, 'badges/site.yml', 'title:', `${onDemand}title:`)
    await published(switched, { keys })
    expect(await digestsIn(switched.dist)).toEqual(await digestsIn(place.dist))
  })

  test('is the same where three jobs publish it', async () => {
    const whole = await cityPlace()
    await edit(whole, 'badges/site.yml', 'title:', `${onDemand}title:`)
    expect(await jobsHere.publish(whole)).toMatchObject({ code: 0 })
    const once = await freshCopyOf(whole, 'no ledger')
    await published(once)
    expect(await digestsIn(whole.dist)).toEqual(await digestsIn(once.dist))
  })
})

describe('a site that stored pictures first', () => {
  const laterFile = (name: string) => `awards/oakfield/robot-builder/${name}.yml`
  const later = (name: string) =>
    `id: ${madeUpId(name)}\nawarded: 2026-04-02\nrecipient:\n  claim: ${madeUpId('a code')}\n`
  let place: Place
  let before: Files
  beforeAll(async () => {
    const first = await cityPlace()
    await published(first)
    place = await asOfEarlierVersion(first)
    await published(place, { keys: [] })
    before = await filesIn(place.dist)
  })

  /** Publishes one award more. @returns what lies beside the pages of the others, which must be as it was, and of that one */
  async function withOneMore(name: string) {
    const known = awardsOf(await filesIn(place.dist))
    await write(place, laterFile(name), later(name))
    expect(await published(place)).toMatchObject({ issued: 1 })
    const after = await filesIn(place.dist)
    const [added] = [...awardsOf(after)].filter(([slug]) => !known.has(slug))
    for (const slug of awardsOf(before).keys())
      for (const each of [...pictures, 'assertion.jws', 'credential.json', 'credential.jwt'])
        expect(after.get(`awards/${slug}/${each}`)).toEqual(before.get(`awards/${slug}/${each}`))
    const clean = await freshCopyOf(place, 'same ledger')
    await published(clean)
    expect(await digestsIn(clean.dist)).toEqual(await digestsIn(place.dist))
    return picturesIn(added![1])
  }

  test('keeps all of them, and of a later award it stores the one whose address is signed', async () => {
    for (const names of awardsOf(before).values()) expect(picturesIn(names)).toHaveLength(3)
    expect(await withOneMore('later')).toEqual(['badge.png'])
  })

  test('keeps them where it stores none any more, and a clean build comes to the same', async () => {
    await edit(place, 'badges/site.yml', 'title:', `${onDemand}title:`)
    expect(await withOneMore('last')).toEqual([])
  })

  test('has stored, of badges with a drawing, what is put together today', async () => {
    const read = (path: string) => Promise.resolve(before.get(path)!)
    let drawings = 0
    for (const slug of awardsOf(before).keys())
      for (const form of pictureDocuments) {
        const made = await awardPicture(slug, form, { site: siteUrl, read })
        if (made === undefined) continue
        expect(made.equals(before.get(`awards/${slug}/${form}`)!)).toBe(true)
        if (form !== 'badge.png') drawings += 1
      }
    expect(drawings).toBeGreaterThan(8)
  })
})
