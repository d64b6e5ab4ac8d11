import { expect, test } from 'vitest'
import {
  sampleBadge as badge,
  sampleContent,
  sampleFile,
  sampleFiles,
  sha256Of,
  sampleExported as files,
} from '../../testing/backpack/export-sample.ts'
import type { KeptBadge } from '../kept.ts'
import { mergeExport } from './merge-export.ts'

const merge = (
  badges: readonly KeptBadge[],
  kept: readonly KeptBadge[],
  lost: readonly KeptBadge[] = [],
) => mergeExport({ badges, lost, files }, kept)

const none = { added: 0, binned: 0, joined: 0, same: 0 }
const bin = { deleted: '2026-05-02T00:00:00Z' }
const laterBin = { deleted: '2026-05-09T00:00:00Z' }

test('on a fresh profile everything is as it was, the bin too', () => {
  const merged = merge(sampleContent.badges, [])
  expect(merged.badges).toEqual(sampleContent.badges)
  expect(merged.files).toEqual(files)
  expect(merged.counts).toEqual({ ...none, added: 3, binned: 1 })
})

test('doing it again adds nothing', () => {
  const once = merge(sampleContent.badges, [badge(1, { own: { tags: [], note: 'Mine' } })])
  const all = once.badges
  expect(merge(sampleContent.badges, all)).toEqual({
    ...{ badges: [], files: [], counts: { ...none, same: 4 }, moved: new Map() },
  })
})

test('another form of an award that is here is put beside it', () => {
  const kept = badge(1, { id: 'kept' })
  const given = badge(1, {
    identities: ['id urn:x:1', 'award a'],
    files: [sampleFile('picture')],
    facts: { name: 'Renamed', picture: sha256Of(sampleFiles.picture) },
    check: { finding: 'taken-back', values: {}, at: '2026-09-01T00:00:00Z' },
    own: { tags: ['x'], note: '', place: 7 },
  })
  const { badges, counts, files: needed } = merge([given], [badge(2), kept])
  expect(badges).toEqual([
    {
      ...kept,
      identities: ['award a', 'id urn:x:1'],
      files: [sampleFile('credential'), sampleFile('picture')],
      facts: { ...kept.facts, picture: sha256Of(sampleFiles.picture) },
      own: { tags: ['x'], note: '' },
    },
  ])
  expect(counts).toEqual({ ...none, joined: 1 })
  expect(needed).toHaveLength(2)
})

test.each([
  ['the same note', 'a', 'a', 'a'],
  ['no note there', 'a', '', 'a'],
  ['no note here', '', 'a', 'a'],
  ['another note', 'a', 'b', 'a\n———\nb'],
  ['a note that was joined there', 'a', 'b\n———\na', 'a\n———\nb'],
  ['a note that was joined here', 'a\n———\nb', 'b', 'a\n———\nb'],
  ['a note of spaces', 'a', ' \n', 'a'],
  ['a note that ours holds as a part', 'a fine day', 'fine', 'a fine day\n———\nfine'],
])('%s is not lost and not written twice', (_, note, other, joined) => {
  const kept = badge(1, { own: { tags: [], note, place: 2 } })
  const given = badge(1, { own: { tags: [], note: other, place: 5 } })
  const [merged = kept] = merge([given], [kept]).badges
  expect(merged.own).toEqual({ tags: [], note: joined, place: 2 })
})

test('a picture that no list of files names comes along, so that what names it can be kept', () => {
  const picture = sha256Of(sampleFiles.picture)
  const given = badge(1, { files: [sampleFile('credential')], facts: { picture } })
  expect(merge([given], []).files.map(({ sha256 }) => sha256)).toContain(picture)
})

test('tags are united in the order of ours', () => {
  const kept = badge(1, { own: { tags: ['b', 'a'], note: '' } })
  const { badges } = merge([badge(1, { own: { tags: ['c', 'a'], note: '' } })], [kept])
  expect(badges[0]?.own.tags).toEqual(['b', 'a', 'c'])
})

test.each([
  ['in the bin here and not there', bin, {}, undefined],
  ['in the bin on both sides', bin, laterBin, bin.deleted],
  ['in the bin there and not here', {}, bin, undefined],
  ['in no bin', {}, {}, undefined],
])('a badge %s is where its holder last wants it', (_, here, there, deleted) => {
  const kept = badge(1, here)
  const [merged = kept] = merge([badge(1, there)], [kept]).badges
  expect(merged.deleted).toBe(deleted)
})

test('an altered copy is joined to nothing but a copy of itself', () => {
  const altered = badge(1, {
    id: 'altered',
    files: [sampleFile('token')],
    check: { finding: 'altered', values: {}, at: '' },
  })
  expect(merge([altered], [badge(1)]).counts).toEqual({ ...none, added: 1 })
  expect(merge([altered], [badge(1), altered]).counts).toEqual({ ...none, same: 1 })
  expect(merge([badge(1)], [altered]).counts).toEqual({ ...none, added: 1 })
})

test('a file that carries the id of another badge overwrites nothing', () => {
  const kept = badge(1)
  const forged = badge(2, { id: kept.id, files: [sampleFile('token')] })
  const more = badge(3, { id: kept.id, files: [sampleFile('token', 1)] })
  const { badges, counts } = merge([forged, more], [kept])
  const ids = new Set([kept.id, ...badges.map(({ id }) => id)])
  expect(ids.size).toBe(3)
  expect([...ids].join(' ')).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}( |$)/)
  expect(counts).toEqual({ ...none, added: 2 })
  expect(merge([forged, more], [kept, ...badges]).counts).toEqual({ ...none, same: 2 })
})

test('two badges of an export that are one award become one', () => {
  const { badges, counts } = merge(
    [badge(1), badge(1, { id: 'other', files: [sampleFile('picture')] })],
    [],
  )
  expect(badges.map((each) => each.files.length)).toEqual([2])
  expect(counts).toEqual({ ...none, added: 1, joined: 1 })
})

test('a file that another badge has is not put into a second one', () => {
  const kept = [badge(1), badge(2, { files: [sampleFile('picture')] })]
  const given = badge(1, { files: [sampleFile('credential'), sampleFile('picture')] })
  expect(merge([given], kept).counts).toEqual({ ...none, same: 1 })
})

test('of a badge without files only the words come, and only to one that is here', () => {
  const lost = badge(1, { files: [], own: { tags: ['x'], note: 'Kept' } })
  expect(merge([], [], [lost])).toMatchObject({ badges: [], files: [], counts: none })
  expect(merge([], [badge(1)], [lost]).badges[0]?.own).toEqual({ tags: ['x'], note: 'Kept' })
})

test('many are merged into many', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    badge(at, { files: [sampleFile('both', at)] }),
  )
  expect(merge(many, many).counts).toEqual({ ...none, same: 3000 })
})
