import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { digestsIn } from '../testing/publish/files.ts'
import { cityPlace, edit, type Place } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { checkWitness } from './sign/check-witness.ts'
import { prepare } from './prepare/prepare.ts'
import { witness } from './witness/witness.ts'

// Badges that refer to a framework by code: what is issued says everything in full, and both readings agree on it.

const framework = 'badges/frameworks/strands.yml'
const guide = 'badges/council/town-guide/badge.md'
const references =
  'alignments:\n  - framework: strands\n    code: River\n  - framework: strands\n    code: Guide\n    description: In our own words.\n'

let place: Place
beforeAll(async () => {
  place = await cityPlace()
  await edit(place, guide, 'achievementType:', `${references}achievementType:`)
})

test('the second reading writes references out as the first does', async () => {
  const { root, state } = place
  const { prepared } = await prepare({ root, state, today: '2026-11-01' })
  await checkWitness(prepared!, await witness(root))
})

test('an achievement has the names, addresses, codes and types of the framework', async () => {
  await published(place)
  const file = join(place.dist, 'badges/council/town-guide/achievement.json')
  const { alignment } = JSON.parse(await readFile(file, 'utf8')) as { readonly alignment: unknown }
  expect(alignment).toEqual([
    {
      type: ['Alignment'],
      targetName: 'Looking after the river',
      targetUrl: 'https://www.council.example/strands/river',
      targetFramework: 'Town strands',
      targetCode: 'River',
      targetType: 'CFItem',
    },
    {
      type: ['Alignment'],
      targetName: 'Showing people round',
      targetUrl: expect.stringMatching(/^https:.*\/skills\/strands\/guide\/$/),
      targetDescription: 'In our own words.',
      targetFramework: 'Town strands',
      targetCode: 'Guide',
      targetType: 'CFItem',
    },
  ])
})

test('a word of a framework changes its own pages and no badge that does not say it', async () => {
  const before = await digestsIn(place.dist)
  await edit(place, framework, 'What people of the town do together.', 'What we do together.')
  const { issued } = await published(place, { keys: [] })
  expect(issued).toBe(0)
  const after = await digestsIn(place.dist)
  const changed = Object.keys(after).filter((path) => before[path] !== after[path])
  expect(changed.filter((path) => !path.includes('skills/'))).toEqual([])
  expect(changed).toContain('skills/strands/framework.json')
  expect(Object.keys(after)).toEqual(Object.keys(before))
})
