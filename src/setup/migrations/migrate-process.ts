import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { migrateFile, migrationsBetween, type LeftByHand, type MigratedFile } from './migration.ts'
import { migrations } from './migrations.ts'

// An older version starts this file of a newer one, to be told what the newer one needs changed. It may read this folder
// and the records, and nothing else; it writes nothing and loads no package. What goes in and comes out stays as it is.

const { root, here, next } = JSON.parse(process.argv[2] ?? '') as {
  readonly root: string
  readonly here: string
  readonly next: string
}
const wanted = migrationsBetween(migrations, here, next)
const changes: MigratedFile[] = []
const byHand: LeftByHand[] = []
for (const folder of wanted.length === 0 ? [] : ['badges', 'awards']) {
  for (const path of await recordsIn(folder)) {
    const done = migrateFile(wanted, path, await readFile(join(root, path), 'utf8'))
    if (done.file) changes.push(done.file)
    byHand.push(...done.byHand)
  }
}
process.stdout.write(JSON.stringify({ format: 1, changes, byHand }))

/** A folder that is not there has none; folders that are called like files, and links, are none. */
async function recordsIn(folder: string): Promise<readonly string[]> {
  const top = join(root, folder)
  if (!existsSync(top)) return []
  const entries = await readdir(top, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(?:yml|yaml|md)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
    .sort()
}
