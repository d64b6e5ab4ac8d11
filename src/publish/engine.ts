import { createHash, type Hash } from 'node:crypto'
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The folder that holds the program, which need not be the folder that holds the records. */
export const engineRoot = fileURLToPath(new URL('../..', import.meta.url))

/** What draws the pages: a change to any of it draws them all anew. */
export const drawnBy: readonly string[] = [
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'src/site',
  'src/browser',
  'src/bytes',
  'src/awarding',
  'src/backpack',
  'src/baking',
  'src/kinds',
  'src/model',
  'src/openbadges',
  'src/proof',
  'src/verifier',
  'src/publish/manifest.ts',
]

/** Names the program that draws pages: the same name, the same pages from the same data. It is looked at once. */
export function templateDigest(): string {
  return (drawing ??= digestOf(drawnBy, process.versions['cldr']))
}

let drawing: string | undefined

/**
 * Names the whole program: the same name, the same site from the same records. That goes for the commands, which say how it is called,
 * and for the Node that runs it, which compresses pictures: what `.nvmrc` asks for is known by what runs. It is looked at once.
 */
export function programDigest(): string {
  return (program ??= templateDigest() + digestOf([...undrawn(), 'scripts'], process.version))
}

let program: string | undefined

/** What is the program's and draws no page, but for the commands. */
function undrawn(): readonly string[] {
  const folders = readdirSync(join(engineRoot, 'src')).map((name) => `src/${name}`)
  const others = folders.filter((path) => path !== 'src/testing' && !drawnBy.includes(path))
  return [...others, 'package.json']
}

/** @param runtime - version of what beside the files decides: of the data by which days and numbers are written, or of Node */
function digestOf(paths: readonly string[], runtime = ''): string {
  const hash = createHash('sha256').update(runtime)
  for (const path of paths) addTree(hash, engineRoot, path)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Adds a file, or all that is in a folder but tests, to a hash: its names, and what is in them. Links are not followed.
 * Synchronous on purpose: hundreds of small files take a sixth of the time without a promise each.
 *
 * @param path - from the root; it may be that nothing is there
 */
export function addTree(hash: Hash, root: string, path: string): void {
  const full = join(root, path)
  const found = lstatSync(full, { throwIfNoEntry: false })
  if (!found?.isDirectory()) {
    hash.update(`${path}\0${found?.size}\0`)
    if (found?.isFile()) hash.update(readFileSync(full))
    return
  }
  for (const name of readdirSync(full).sort()) {
    if (!name.endsWith('.test.ts')) addTree(hash, root, `${path}/${name}`)
  }
}
