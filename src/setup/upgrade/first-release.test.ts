import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { filesIn, type Files } from '../../testing/publish/files.ts'
import { emptyPlace, edit, type Place } from '../../testing/publish/place.ts'
import { published, refused } from '../../testing/publish/run.ts'
import { migrateFile, migrationsBetween } from '../migrations/migration.ts'
import { migrations } from '../migrations/migrations.ts'

// A site as the first version published it: its records, its ledger, and the digest of every file of its awards that holds
// something signed. None of it is ever made anew. Whatever comes later publishes these files as they were, without a key.

const folder = join(engineRoot, 'src/testing/first-release')
const first = '0.1.0'

let place: Place
let now: string
let summary: Awaited<ReturnType<typeof published>>
let files: Files
beforeAll(async () => {
  place = await emptyPlace()
  for (const name of ['badges', 'awards'])
    cpSync(join(folder, name), join(place.root, name), { recursive: true })
  cpSync(join(folder, 'ledger'), place.ledger, { recursive: true })
  const manifest = JSON.parse(await readFile(join(engineRoot, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  now = manifest.version
  const wanted = migrationsBetween(migrations, first, now)
  for (const [path, bytes] of await filesIn(place.root)) {
    const { file, byHand } = migrateFile(wanted, path, String(bytes))
    expect(byHand).toEqual([])
    if (file) await writeFile(join(place.root, path), file.text)
  }
  summary = await published(place, { keys: [] })
  files = await filesIn(place.dist)
})

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('nothing is signed again, and no key is asked for', () => {
  expect(summary).toMatchObject({ issued: 0, reissued: 0, republished: 5 })
})

test('everything that holds something signed is published to the byte as the first version did', async () => {
  const text = await readFile(join(folder, 'published.json'), 'utf8')
  const then = JSON.parse(text) as Readonly<Record<string, string>>
  expect(Object.keys(then)).toHaveLength(35)
  const today = Object.keys(then).map((path) => [path, digest(files.get(path) ?? Buffer.of())])
  expect(Object.fromEntries(today)).toEqual(then)
})

test('the ledger begins as it did', async () => {
  const kept = await filesIn(join(folder, 'ledger'))
  const ledger = await filesIn(place.ledger)
  for (const [name, bytes] of kept) expect(String(ledger.get(name))).toBe(String(bytes))
})

test('a migration that changed what was signed would be refused', async () => {
  await edit(place, 'awards/oakfield/robot-builder/ada.yml', 'role: Builder', 'role: Maker')
  const problems = await refused(place, { keys: [] })
  expect(problems.map(({ code }) => code)).toContain('award-changed')
})
