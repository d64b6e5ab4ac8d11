import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** One output: the files made together from the same inputs. */
export interface Unit {
  /** Which inputs made it, `name:digest` pairs; other inputs, other files. */
  readonly inputs: string
  /**
   * Its files, relative to the site's folder, a line each. Nothing else belongs to it: this is the prune list. One text,
   * because thousands of units are read for each that changes.
   */
  readonly files: string
}

/** The files of a unit. */
export function filesOf({ files }: Unit): readonly string[] {
  return files === '' ? [] : files.split('\n')
}

/** What a release folder holds, by unit (`award/<slug>`, `pages`, …). */
export type ReleaseManifest = ReadonlyMap<string, Unit>

/** The manifest of a release folder; nothing when the folder is not known to be whole, or another program wrote it. */
export async function readManifest(path: string): Promise<ReleaseManifest | undefined> {
  try {
    const units = Object.entries(JSON.parse(await readFile(path, 'utf8')) as Record<string, Unit>)
    return units.every(([, { files }]) => typeof files === 'string') ? new Map(units) : undefined
  } catch {
    return undefined
  }
}

/** Declares a release folder whole, in one step. */
export async function writeManifest(path: string, manifest: ReleaseManifest): Promise<void> {
  const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([name, unit]) => `${JSON.stringify(name)}:${JSON.stringify(unit)}`)
  const draft = `${path}.tmp`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(`{\n${lines.join(',\n')}\n}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** From here on the folder is not known to be whole. */
export async function dropManifest(path: string): Promise<void> {
  await rm(path, { force: true })
  await syncFolder(dirname(path))
}

/** Some systems cannot open a folder; there a rename is as durable as it gets. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
