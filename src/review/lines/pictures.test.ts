import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Records } from '../../kinds/records.ts'
import { engineRoot } from '../../publish/engine.ts'
import { readRecords } from '../../records/read-records.ts'
import type { AwardEffect, BadgeEffect, Effects } from '../effects/effects.ts'
import { pictureLines } from './pictures.ts'

const files = 'https://github.example/city/badges/raw/0123abc/'
const read = await readRecords(join(engineRoot, 'src/testing/city'), { random: () => '' })
const records: Records = read.records!

const issued = (issuer: string, badge: string): AwardEffect => {
  return { issuer, badge, counts: { issues: 1 } }
}
const badgeThat = (kind: BadgeEffect['kind'], issuer: string, badge: string): BadgeEffect => {
  return { issuer, badge, kind, changes: [] }
}

function lines(effects: Partial<Effects>, of: Records = records): readonly string[] {
  const none = {
    pathways: [],
    endorsements: [],
    milestones: { complete: [], sealed: [] },
    settings: [],
  }
  return pictureLines({ awards: [], badges: [], issuers: [], ...none, ...effects }, of, files)
}

const withImage = records.badges.filter(({ badge }) => badge.image !== undefined)
const [first] = withImage

test('a badge that is given and changed is shown once, from the change itself', () => {
  const { issuer, slug, badge } = first!
  const effects = {
    awards: [issued(issuer, slug)],
    badges: [badgeThat('changed', issuer, slug)],
  }
  const [, row = ''] = lines(effects)
  expect(row.match(/<img /g)).toHaveLength(1)
  expect(row).toContain(`src="${files}badges/${issuer}/${slug}/${badge.image}"`)
  expect(row).toContain('width="96"')
})

test('what is gone, unknown or drawn by us has no picture', () => {
  const { issuer, slug } = first!
  expect(lines({ badges: [badgeThat('gone', issuer, slug)] })).toEqual([])
  expect(lines({ awards: [issued('nobody', 'nothing')] })).toEqual([])
  const { image: _, ...badge } = first!.badge
  expect(
    lines({ awards: [issued(issuer, slug)] }, { ...records, badges: [{ ...first!, badge }] }),
  ).toEqual([])
})

test('what people wrote cannot leave the words of a picture', () => {
  const { issuer, slug } = first!
  const badge = { ...first!.badge, name: '"><script>x</script>', alt: '[a](https://evil.example)' }
  const [, row = ''] = lines(
    { awards: [issued(issuer, slug)] },
    { ...records, badges: [{ ...first!, badge }] },
  )
  expect(row).not.toMatch(/<script|"><|\]\(|evil\.example/)
})

test('a change of everything shows a few', () => {
  const badges = Array.from({ length: 30 }, (_, number) => ({ ...first!, slug: `b-${number}` }))
  const awards = badges.map(({ issuer, slug }) => issued(issuer, slug))
  const [, row = ''] = lines({ awards }, { ...records, badges })
  expect(row.match(/<img /g)).toHaveLength(8)
})
