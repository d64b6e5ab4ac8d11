import { lstat, readFile, readdir, realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { cityPlace } from '../testing/publish/place.ts'
import { publishedByProgram } from '../testing/publish/run.ts'

// Who may read what a publish leaves, on systems that know of it.

const hasModes = process.platform !== 'win32'

/** The mode of everything under a folder, by path. */
async function modesIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
  const modes = paths.map(
    async (path) => [relative(folder, path), (await lstat(path)).mode] as const,
  )
  return new Map(await Promise.all(modes))
}

const isFile = (mode: number) => (mode & 0o170000) === 0o100000

test.runIf(hasModes).each(['000', '002', '022', '077'])(
  'with umask %s a host can read the whole site, and nobody else what names awards that are on no list',
  async (umask) => {
    const place = await cityPlace()
    await publishedByProgram(place, { umask })
    for (const [path, mode] of await modesIn(await realpath(place.dist)))
      expect([path, mode & 0o777]).toEqual([path, isFile(mode) ? 0o644 : 0o755])
    const slugs = await readdir(join(place.dist, 'awards'))
    for (const folder of [place.state, place.ledger]) {
      for (const [path, mode] of await modesIn(folder)) {
        if (!isFile(mode) || /^site\/[ab]\//.test(path)) continue
        const bytes = await readFile(join(folder, path))
        const isTelling = slugs.some((slug) => bytes.includes(slug))
        expect([path, mode & 0o777]).toEqual([
          path,
          isTelling ? 0o600 : expect.toBeOneOf([0o600, 0o644]),
        ])
      }
    }
  },
)
