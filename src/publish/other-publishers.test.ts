import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  catalogueCopyPath,
  catalogueCopyText,
  type CopiedBadge,
} from '../kinds/publisher/catalogue-copy.ts'
import { digestOfCatalogue } from '../records/readers/read-directory.ts'
import { digestsIn } from '../testing/publish/files.ts'
import { edit, write } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published } from '../testing/publish/run.ts'

// Badges of another publisher come and go by a merge, without a key, and change nothing that was issued.

const url = 'https://next-town.example/'
const badges: readonly CopiedBadge[] = [
  {
    id: `${url}badges/mill/miller/`,
    name: 'Miller <b>&amp;',
    description: 'Grinds flour.',
    language: 'en',
    issuer: 'The old mill',
    tags: ['flour'],
  },
]
const directory = `publishers:
  - slug: next-town
    name: Badges of the next town
    url: ${url}
    keys: [EI4yyXAhvFioRZe2yGFf5GF8Xrp19naZAn14XS7XwzY]
`
const pathway = `---
name: Flour to bread
description: For bakers.
type: informal
steps:
  - id: grind
    name: Grind
    of:
      - url: ${badges[0]!.id}
---
`
const pathwayPath = 'badges/council/pathways/flour.md'

test('what a copy holds is shown with whose it is, and one word in the directory takes it away', async () => {
  const place = await publishedCity()
  const before = await digestsIn(place.dist)
  const copy = { format: 1, url, day: '2026-01-20', badges } as const
  const text = catalogueCopyText({ ...copy, sha256: digestOfCatalogue(badges) })
  await write(place, catalogueCopyPath('next-town'), text)
  await write(place, 'badges/directory.yml', directory)
  await write(place, pathwayPath, pathway)

  expect(await published(place, { keys: [] })).toMatchObject({ issued: 0 })
  const shown = await digestsIn(place.dist)
  const page = await readFile(join(place.dist, 'publishers/next-town/index.html'), 'utf8')
  expect(page).toContain(`href="${url}badges/mill/miller/"`)
  expect(page).toContain('Miller &lt;b&gt;&amp;amp;')
  expect(page).toContain('On another site: Badges of the next town')
  expect(page).toContain('20 January 2026')
  expect(page).toContain('is not signed')
  const steps = await readFile(join(place.dist, 'pathways/council/flour/index.html'), 'utf8')
  expect(steps).toContain('Miller &lt;b&gt;&amp;amp;')
  expect(steps).toContain('(from The old mill, Badges of the next town, on another site)')
  const search = await readFile(join(place.dist, 'badges/search.json'), 'utf8')
  expect(search).toContain('The old mill')
  // No other program hears of others' badges from us: it reads theirs.
  for (const name of ['catalogue.json', 'feed.xml']) expect(shown[name], name).toBe(before[name])
  const changed = Object.keys(shown).filter((path) => shown[path] !== before[path])
  expect(
    changed.filter((path) => /\/(?:awards|issuers)\/|\.(?:json|jws|jwt|png|svg)$/.test(`/${path}`)),
  ).toEqual(['badges/search.json', 'pathways/council/flour/pathway.json', 'pathways/progress.json'])

  await rm(join(place.root, pathwayPath))
  await edit(
    place,
    'badges/directory.yml',
    '    keys:',
    '    suspended: We look into it.\n    keys:',
  )
  expect(await published(place, { keys: [] })).toMatchObject({ issued: 0 })
  expect(await digestsIn(place.dist)).toEqual(before)
})
