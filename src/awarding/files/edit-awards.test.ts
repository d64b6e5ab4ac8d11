import { expect, test } from 'vitest'
import { readAwards } from '../../records/readers/read-awards.ts'
import {
  awardIds,
  batch,
  goodTree,
  replaced,
  sealed,
  single,
} from '../../testing/trees/good-tree.ts'
import { awardsInFile, editAward, type AwardEdit } from './edit-awards.ts'

const place = { file: 'x.yml', issuer: 'riverside-school', badge: 'digital-explorer' }
const on = '2026-11-20'
const reason = 'Given to the wrong learner: nobody did anything wrong.'

const textOf = (path: string) => String(goodTree.get(path))

function edited(text: string, id: string, change: AwardEdit): string {
  const result = editAward(text, id, change)
  if ('fault' in result) throw new Error(result.fault)
  return result.text
}

/** Lines of the longer text that the shorter has not, when the others are the same and in order. */
function added(before: string, after: string): readonly string[] {
  const old = before.split('\n')
  const rest: string[] = []
  for (const line of after.split('\n')) {
    if (line === old[0]) old.shift()
    else rest.push(line)
  }
  expect(old).toEqual([])
  return rest
}

test('revoking one of a batch adds three lines under it, and nothing else changes', () => {
  const text = textOf(batch)
  const after = edited(text, awardIds.first, { kind: 'revoke', on, reason })
  expect(added(text, after)).toEqual([
    '    revoked:',
    `      on: ${on}`,
    `      reason: '${reason}'`,
  ])
  const { awards, problems } = readAwards(after, place)
  expect(problems).toEqual([])
  expect(awards.map(({ award }) => award.revoked)).toEqual([{ on, reason }, undefined])
})

test('suspending a single award adds three lines at its end', () => {
  const text = `# note\nid: ${awardIds.single}\nawarded: 2026-06-12\nrecipient: ${sealed}\n`
  const after = edited(text, awardIds.single, { kind: 'suspend', on, reason: 'Being looked into.' })
  expect(after).toBe(`${text}suspended:\n  on: ${on}\n  reason: Being looked into.\n`)
})

test('reinstating takes the suspension out, and suspending puts the same bytes back', () => {
  const text = textOf(batch)
  const after = edited(text, awardIds.second, { kind: 'reinstate' })
  expect(added(after, text)).toHaveLength(3)
  const again = { kind: 'suspend', on: '2026-08-01', reason: 'Being looked into.' } as const
  expect(edited(after, awardIds.second, again)).toBe(text)
})

test('erasing leaves the id and the day, in a batch and alone', () => {
  const after = edited(textOf(batch), awardIds.second, { kind: 'erase', on })
  expect(after).toContain(`  - id: ${awardIds.second}\n    erased:\n      on: ${on}\n`)
  expect(after).not.toContain('Being looked into')
  expect(readAwards(after, place).problems).toEqual([])
  const alone = edited(textOf(single), awardIds.single, { kind: 'erase', on })
  expect(alone).toBe(
    `# yaml-language-server: $schema=../../../src/model/schemas/award.schema.json\nid: ${awardIds.single}\nerased:\n  on: ${on}\n`,
  )
})

test.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no line end at the end', (text: string) => text.trimEnd()],
  [
    'comments and blank lines between awards',
    (text: string) => text.replaceAll('\n  - id', '\n\n  # next one\n  - id'),
  ],
  ['lists that are not indented', (text: string) => text.replaceAll(/^ {2}/gm, '')],
  [
    'the id last',
    (text: string) => text.replace(/( {2}- )(id: a+)\n {4}(recipient: \S+)/, '$1$3\n    $2'),
  ],
  ['the id in quotation marks', (text: string) => text.replace(/id: (a+)/, "id: '$1' # first")],
])('a file with %s is edited in its own manner', (_, change) => {
  const text = change(textOf(batch))
  const after = edited(text, awardIds.first, { kind: 'revoke', on, reason })
  expect(added(text, after)).toHaveLength(3)
  const { awards, problems } = readAwards(after.replaceAll('\r\n', '\n'), place)
  expect(problems).toEqual([])
  expect(awards.map(({ award }) => award.revoked?.on)).toEqual([on, undefined])
})

test.each([
  ['an id that is not there', textOf(batch), awardIds.single, 'revoke', 'id-not-found'],
  [
    'an id that stands there twice',
    `${textOf(batch)}  - id: ${awardIds.first}\n`,
    awardIds.first,
    'revoke',
    'id-twice',
  ],
  ['an award that is revoked', textOf(single), awardIds.single, 'suspend', 'already-revoked'],
  ['an award that is suspended', textOf(batch), awardIds.second, 'suspend', 'already-suspended'],
  ['an award that is in order', textOf(batch), awardIds.first, 'reinstate', 'not-suspended'],
  ['an award that is erased', textOf(replaced), awardIds.erased, 'revoke', 'already-revoked'],
  [
    'a batch suspended as a whole',
    `suspended: {on: 2026-01-01, reason: x}\n${textOf(batch)}`,
    awardIds.first,
    'reinstate',
    'suspended-together',
  ],
  [
    'tabs',
    textOf(batch).replace('    recipient', '\trecipient'),
    awardIds.first,
    'revoke',
    'not-plain',
  ],
] as const)('%s is told and not touched', (_, text, id, kind, fault) => {
  const change = kind === 'reinstate' ? { kind } : { kind, on, reason }
  expect(editAward(text, id, change)).toEqual({ fault })
})

test('the awards of a file are listed with their standing and their day', () => {
  expect(awardsInFile(textOf(batch))).toEqual([
    { id: awardIds.first, state: 'good', awarded: '2026-07-01' },
    { id: awardIds.second, state: 'suspended', awarded: '2026-07-02' },
  ])
  expect(awardsInFile(textOf(replaced)).map(({ state }) => state)).toEqual([
    'good',
    'good',
    'erased',
  ])
  expect(awardsInFile('title: nothing')).toEqual([])
})

test('a byte order mark stays where it is', () => {
  const id = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'
  const text = `\ufeffid: ${id}\nawarded: 2026-06-12\n`
  expect(awardsInFile(text)).toEqual([{ id, state: 'good', awarded: '2026-06-12' }])
  const edited = editAward(text, id, { kind: 'revoke', on: '2026-07-01', reason: 'By mistake.' })
  expect('text' in edited && edited.text.startsWith(`${text}revoked:`)).toBe(true)
})

test('an award that has been erased is not erased again', () => {
  const id = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'
  const text = `id: ${id}\nerased:\n  on: 2026-06-12\n`
  expect(editAward(text, id, { kind: 'erase', on: '2026-07-01' })).toEqual({
    fault: 'already-revoked',
  })
})

test('a new code is one line beside the award, in a batch and alone, and another takes its place', () => {
  const texts = [
    [textOf(batch), awardIds.first],
    [`id: ${awardIds.single}\nawarded: 2026-06-12\nrecipient: ${sealed}\n`, awardIds.single],
    [`- newCode: ${sealed}\n  id: ${awardIds.first}\n  awarded: 2026-06-12\n`, awardIds.first],
  ] as const
  for (const [text, id] of texts) {
    const once = edited(text, id, { kind: 'new-code', sealed })
    expect(added(text, once)).toHaveLength(text.includes('newCode') ? 0 : 1)
    const other = `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'B' : 'A'}`
    const twice = edited(once, id, { kind: 'new-code', sealed: other })
    expect(twice).toBe(once.replace(/newCode: \S+/, `newCode: ${other}`))
  }
  const after = edited(textOf(batch), awardIds.first, { kind: 'new-code', sealed })
  const { awards, problems } = readAwards(after, place)
  expect(problems).toEqual([])
  expect(awards.map(({ award }) => award.newCode)).toEqual([sealed, undefined])
})

test('whoever asks for a whole record has one line beside their award, once', () => {
  const text = textOf(batch)
  const once = edited(text, awardIds.first, { kind: 'whole-record' })
  expect(added(text, once).map((line) => line.trim())).toEqual(['wholeRecord: true'])
  expect(edited(once, awardIds.first, { kind: 'whole-record' })).toBe(once)
  const { awards, problems } = readAwards(once, place)
  expect(problems).toEqual([])
  expect(awards.map(({ award }) => award.wholeRecord)).toEqual([true, undefined])
})

test('an award that was taken back gets a new code too, one that is erased does not', () => {
  const change = { kind: 'new-code', sealed } as const
  expect(editAward(textOf(single), awardIds.single, change)).toHaveProperty('text')
  expect(editAward(textOf(replaced), awardIds.erased, change)).toEqual({ fault: 'already-revoked' })
})
