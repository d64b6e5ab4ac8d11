import { beforeAll, expect, test } from 'vitest'
import { endorsementFaults, isAcceptedOfKey } from '../testing/openbadges/judged-endorsement.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import { edit, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { publish, published } from '../testing/publish/run.ts'
import { siteUrl, webOf } from '../testing/publish/web.ts'
import { didOf, endorsementOf, signedElsewhere } from '../testing/trees/signed-elsewhere.ts'

// Endorsements that were signed elsewhere are brought to the tiny city after it was published. One award of the town
// guide is listed.

const ofBadges = 'badges/council/town-guide/endorsements/'
const ofAwards = 'awards/council/town-guide/endorsements/'
const guides = 'awards/council/town-guide/guides.yml'
const revoked = "revoked:\n  on: '2026-05-01'\n  reason: We have closed.\n"

let place: Place
let badge: string
let listed: string
let unlisted: string
let texts: Readonly<Record<'ofBadge' | 'ofAward', string>>
let warned: string
let web: ReturnType<typeof webOf>
let files: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  const before = await publishedCity()
  const earlier = webOf(await filesIn(before.dist))
  const isGuide = (slug: string) =>
    earlier.credential(slug).credentialSubject.achievement.id.includes('/town-guide/')
  const slugs = earlier.awards.filter(isGuide)
  const page = earlier.text(`${siteUrl}badges/council/town-guide/index.html`)
  listed = slugs.find((slug) => page.includes(`/awards/${slug}/`))!
  unlisted = slugs.find((slug) => slug !== listed)!
  badge = earlier.credential(listed).credentialSubject.achievement.id
  const stranger = earlier.awards.find((slug) => !isGuide(slug))!
  const brought = (id: string) => signedElsewhere(endorsementOf(id))
  const award = (slug: string) => brought(`${siteUrl}awards/${slug}/credential.json`)
  // Spaces that nobody would write anew.
  const ofBadge = (await brought(badge)).replace('"proof":', '"proof"  :')
  texts = { ofBadge, ofAward: await award(listed) }
  place = await freshCopyOf(before, 'same ledger')
  await write(place, `${ofBadges}mill.json`, texts.ofBadge)
  await write(
    place,
    `${ofBadges}never.json`,
    await brought(badge.replace(/v\/[a-z0-9]+/, 'v/0123456789abcdef')),
  )
  await write(place, `${ofAwards}listed.json`, texts.ofAward)
  await write(place, `${ofAwards}unlisted.json`, await award(unlisted))
  await write(place, `${ofAwards}stranger.json`, await award(stranger))
  await write(place, `${ofAwards}nobody.json`, await award('a'.repeat(26)))
  const run = await publish(place, { keys: [], flags: [] })
  expect(run.code).toBe(0)
  warned = run.stderr
  files = await filesIn(place.dist)
  web = webOf(files)
})

const listBeside = (id: string) => web.text(new URL('endorsements.json', id).href)
const inList = (text: string) =>
  (JSON.parse(text) as { readonly endorsement: readonly object[] }).endorsement

test('what was brought is listed letter by letter beside what it speaks of, without a key at hand', () => {
  expect(listBeside(badge)).toContain(texts.ofBadge.trim())
  expect(inList(listBeside(badge))).toEqual([JSON.parse(texts.ofBadge)])
  const beside = listBeside(`${siteUrl}awards/${listed}/credential.json`)
  expect(beside).toContain(texts.ofAward.trim())
  expect(inList(beside)).toHaveLength(1)
})

test('@digitalbazaar/vc and 1EdTech’s schema accept what is listed', async () => {
  const judge = (credential: object) =>
    isAcceptedOfKey(credential, didOf('mill'), '2026-07-10T12:00:00Z')
  for (const credential of inList(listBeside(badge))) {
    expect(await judge(credential)).toBe(true)
    expect(endorsementFaults(credential)).toEqual([])
    expect(await judge({ ...credential, name: 'Other' })).toBe(false)
  }
})

test('of an award that is not listed, of another badge’s, of none and of a wording that never was nothing is published, and each is warned of', () => {
  expect([...files.keys()].filter((path) => path.endsWith('/endorsements.json'))).toHaveLength(4)
  for (const [path, bytes] of files)
    if (path.endsWith('/endorsements.json') && path.startsWith('awards/'))
      expect(inList(bytes.toString())).toHaveLength(path.includes(listed) ? 1 : 0)
  expect(warned.match(/an award that is not listed/g)).toHaveLength(3)
  expect(warned.match(/a wording of this badge/g)).toHaveLength(1)
  for (const name of ['unlisted', 'stranger', 'nobody']) expect(warned).toContain(`${name}.json`)
  const addresses = [...files].filter(([path]) => !path.startsWith(`awards/${unlisted}/`))
  expect(
    addresses.filter(([path, bytes]) => !path.startsWith('claims/') && bytes.includes(unlisted)),
  ).toEqual([])
})

test('the pages say who signed, that the name is only what they say, and since when', () => {
  for (const path of ['badges/council/town-guide/index.html', `awards/${listed}/index.html`]) {
    const page = web.text(siteUrl + path)
    for (const words of ['Mill Lane Bakers', 'Since 12 June 2026', 'only what they say'])
      expect(page, path).toContain(words)
    expect(page, path).toContain(didOf('mill'))
  }
})

test('what is taken back later is listed no more, and the page says so', async () => {
  const later = await freshCopyOf(place, 'same ledger')
  await write(later, `${ofBadges}mill.yml`, revoked)
  await published(later, { keys: [] })
  const now = webOf(await filesIn(later.dist))
  expect(inList(now.text(new URL('endorsements.json', badge).href))).toEqual([])
  const page = now.text(`${siteUrl}badges/council/town-guide/index.html`)
  expect(page).toContain('Taken back on 1 May 2026')
  expect(page).not.toContain('We take on whoever')
})

test('an award that is listed no more takes what was brought with it, also where only what changed is published', async () => {
  await edit(place, guides, 'listed: true\n    displayName: Sam Sample', 'listed: false')
  await published(place, { keys: [] })
  const now = await filesIn(place.dist)
  const left = [...now].filter(([, bytes]) => bytes.includes('We take on whoever'))
  expect(left.map(([path]) => path).filter((path) => path.startsWith('awards/'))).toEqual([])
  const again = await freshCopyOf(place, 'same ledger')
  await published(again, { keys: [] })
  expect(await digestsIn(again.dist)).toEqual(await digestsIn(place.dist))
  await edit(place, guides, 'listed: false', 'listed: true\n    displayName: Sam Sample')
  await published(place, { keys: [] })
  expect(await filesIn(place.dist)).toEqual(files)
})
