import { expect, test } from 'vitest'
import { fileAt, folderAt, pathOf, placesOf } from './place.ts'
import { badgePlaces } from './badge/where.ts'

const id = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'

test.each([
  ['badges/site.yml', 'site'],
  ['badges/hero.png', 'site-image'],
  ['badges/sealing-key.json', 'sealing-key'],
  ['badges/README.md', 'readme'],
  ['awards/README.md', 'awards-readme'],
  ['badges/oak-school/profile.yml', 'profile'],
  ['badges/oak-school/logo.svg', 'issuer-image'],
  [`badges/oak-school/keys/${id}.json`, 'key'],
  ['badges/oak-school/baker/badge.md', 'badge'],
  ['badges/oak-school/baker/image.png', 'badge-image'],
  ['awards/oak-school/baker/2026-06.yml', 'award'],
  ['awards/oak-school/baker/2026-06/class-8r.yml', 'award-of-month'],
  ['awards/oak-school/baker/2026-12-17/class-8r.yml', 'award-of-month'],
  ['badges/oak-school/pathways/first-loaf.md', 'pathway'],
  ['badges/oak-school/pathways/copies/maker.json', 'pathway-copy'],
  ['badges/oak-school/pathways/badge.md', 'pathway'],
  ['badges/oak-school/endorsements/mill.yml', 'issuer-endorsement'],
  ['badges/oak-school/baker/endorsements/mill.yml', 'badge-endorsement'],
  ['awards/oak-school/baker/endorsements/mill.yml', 'award-endorsement'],
  ['badges/oak-school/endorsements/mill.md', undefined],
  ['awards/oak-school/endorsements/mill.yml', undefined],
  ['badges/oak-school/pathways/first-loaf.yml', undefined],
  ['badges/oak-school/pathways/maker.json', undefined],
  ['badges/profile.yml', undefined],
  ['badges/oak-school/site.yml', undefined],
  ['badges/oak-school/keys/key.png', undefined],
  ['badges/oak-school/Baker/badge.md', undefined],
  ['badges/oak-school/baker/badge-md', undefined],
  ['badges/oak-school/baker/more/badge.md', undefined],
  ['badges/oak-school/baker/image.jpeg', undefined],
  ['awards/oak-school/2026-06.yml', undefined],
  ['awards/oak-school/baker/2026/class-8r.yml', undefined],
  ['awards/oak-school/baker/2026-13/class-8r.yml', undefined],
  ['awards/oak-school/baker/2026-06/more/class-8r.yml', undefined],
  ['awards/oak-school/baker/2026-06/logo.png', undefined],
  ['badges/oak-school/baker/2026-06/badge.md', undefined],
  ['awards/oak-school/baker/2026-06.yaml', undefined],
  ['awards/oak-school/baker/image.png', undefined],
  ['src/badges/site.yml', undefined],
])('the file at %s is %s', (path, kind) => {
  expect(fileAt(path)?.kind).toBe(kind)
})

test('the slugs of a path come with it', () => {
  expect(fileAt('awards/oak-school/baker/2026-06.yml')).toEqual({
    kind: 'award',
    path: 'awards/oak-school/baker/2026-06.yml',
    issuer: 'oak-school',
    badge: 'baker',
  })
  expect(fileAt('badges/oak-school/pathways/first-loaf.md')).toMatchObject({
    issuer: 'oak-school',
    pathway: 'first-loaf',
  })
  expect(fileAt('badges/oak-school/pathways/copies/maker.2.json')).toMatchObject({
    issuer: 'oak-school',
    copy: 'maker.2',
  })
})

test.each([
  ['badges/oak-school', 'issuer'],
  ['badges/oak-school/keys', 'named'],
  ['badges/oak-school/baker', 'badge'],
  ['awards/oak-school/baker', 'badge'],
  ['awards/oak-school/baker/2026-06', 'named'],
  ['badges/oak-school/baker/2026-06', undefined],
  ['awards/oak-school/2026-06', 'badge'],
  ['badges/oak-school/keys/old', undefined],
  ['badges/oak-school/baker/more', undefined],
  ['awards/oak-school/baker/more', undefined],
])('the folder %s is %s', (path, folder) => {
  expect(folderAt(path)).toBe(folder)
})

test('a path that is made is the path that is read', () => {
  const path = pathOf(badgePlaces.badge, { issuer: 'oak-school', badge: 'baker' })
  expect(fileAt(path)?.kind).toBe('badge')
})

test('no two kinds have files at the same place', () => {
  const all = Object.values(placesOf).flatMap((places) => Object.values(places))
  expect(new Set(all).size).toBe(all.length)
})
