import { createHash } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type * as signedPartModule from '../../publish/plan/signed-part.ts'
import { signedDigest } from '../../publish/plan/signed-part.ts'
import { faultyFiles } from '../../testing/compile-changed.ts'
import { makeFolder } from '../../testing/folder.ts'
import type { AwardRecord } from '../records.ts'
import type * as statementModule from './statement.ts'

const inSchema = {
  path: 'src/kinds/award/schema.ts',
  find: '  role: line(',
  replace:
    "  hours: line(9, { title: 'Hours', description: '', example: '3' }).exactOptional(),\n  role: line(",
}
const inTable = {
  path: 'src/kinds/award/fields.ts',
  find: '  role: {',
  replace:
    "  hours: { signed: 'verbatim', batch: 'all', page: 'text', form: 'line', most: 9 },\n  role: {",
}
const unshown = { ...inTable, replace: inTable.replace.replace("'text'", "'nowhere'") }

test.each([
  ['to the schema alone', [inSchema], ['src/kinds/award/schema.ts']],
  ['to the table alone', [inTable], ['src/kinds/award/schema.ts']],
  ['and signed without being shown', [inSchema, unshown], ['src/kinds/award/fields.ts']],
])('a field that is added %s does not compile', (_name, changes, faulty) => {
  expect(faultyFiles(['src/kinds/award/schema.ts'], changes)).toEqual(faulty)
})

test('of a field that is added to both, the compiler asks for its place in what is signed, in files, and on the page', () => {
  const places = [
    'src/awarding/files/compose-awards.ts',
    'src/awarding/files/plain-fields.ts',
    'src/openbadges/v3/achievement-subject.ts',
    'src/site/strings/en.ts',
  ]
  expect(faultyFiles(places, [inSchema, inTable])).toEqual(places)
})

test('a field that is added is part of what is signed, and its edits are noticed; what was issued before keeps its digest', async () => {
  const { signedPart, statement } = await copyWith(inTable)
  const [few, many, none] = [award({ hours: 1 }), award({ hours: 999 }), award({})]
  const digest = (record: AwardRecord) => signedPart.signedDigest(record, '2026-06-12', sha256)
  const parts = (record: AwardRecord) => signedPart.fieldDigests(record, '2026-06-12', sha256)
  expect(digest(few)).not.toBe(digest(many))
  expect(signedPart.changedFields(parts(few), parts(many))).toEqual(['hours'])
  expect(statement.verbatimFields(few.award)).toMatchObject({ hours: 1, role: 'Baker' })
  expect(digest(none)).toBe(signedDigest(none, '2026-06-12', sha256))
  expect(digest(few)).not.toBe(digest(none))
})

/** The program's own files, copied, with one line more in the table of fields. */
async function copyWith({ path, find, replace }: typeof inTable) {
  const folder = await makeFolder()
  for (const part of ['src/bytes', 'src/kinds', 'src/model', 'src/publish/plan'])
    await cp(part, join(folder, part), { recursive: true })
  const table = await readFile(join(folder, path), 'utf8')
  await writeFile(join(folder, path), table.replace(find, replace))
  const load = (name: string): Promise<unknown> => import(join(folder, name))
  return {
    signedPart: (await load('src/publish/plan/signed-part.ts')) as typeof signedPartModule,
    statement: (await load('src/kinds/award/statement.ts')) as typeof statementModule,
  }
}

function award(more: object): AwardRecord {
  const written = { id: 'a'.repeat(26), evidence: [], results: [], listed: false, role: 'Baker' }
  const place = { file: 'awards/a/b/c.yml', position: { line: 1, column: 1 }, fields: {} }
  return { ...place, issuer: 'a', badge: 'b', award: { ...written, ...more } }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
