import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
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
  const names = await readdir(join(root, folder), { recursive: true })
  for (const name of names.filter((each) => /\.(?:yml|yaml|md)$/.test(each)).sort()) {
    const path = `${folder}/${name.split(sep).join('/')}`
    const done = migrateFile(wanted, path, await readFile(join(root, path), 'utf8'))
    if (done.file) changes.push(done.file)
    byHand.push(...done.byHand)
  }
}
process.stdout.write(JSON.stringify({ format: 1, changes, byHand }))
