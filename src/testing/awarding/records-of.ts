import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ComposedFile } from '../../awarding/files/composed-file.ts'
import { readRecords, type ReadResult } from '../../records/read-records.ts'
import { makeFolder } from '../folder.ts'
import { goodTree, sealingKey, type Content } from '../trees/good-tree.ts'
import { plant } from '../trees/spoil.ts'
import { openingKey } from './opening-key.ts'

/** The day that tests of the forms speak of: a form fills in today, and no award may be later than the newest commit. */
export const formDay = '2026-11-23'

/** What the records reader says of the good tree, sealed to the tests' key, with some files added to it. */
export async function recordsOf(files: readonly ComposedFile[]): Promise<ReadResult> {
  const root = await makeFolder()
  const { d: _, ...publicJwk } = openingKey
  plant(root, new Map<string, Content>([...goodTree, [sealingKey, JSON.stringify(publicJwk)]]))
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return readRecords(root, { random: () => 'ggggggggggggggggggggggggga', asOf: formDay })
}
