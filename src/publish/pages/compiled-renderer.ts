import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templateDigest } from '../engine.ts'
import { runNode } from './run-node.ts'

const compiled = new Map<string, Promise<string>>()

/**
 * The compiled page components, as the path of a module; compiled once for each state of the program.
 *
 * @param state - folder for the working state of this machine
 * @param onBegun - told when the compiler is at work in a process of its own
 */
export function compiledRenderer(state: string, onBegun?: () => void): Promise<string> {
  const path = compiled.get(state) ?? compile(state, onBegun)
  compiled.set(state, path)
  return path
}

/** Whether a folder holds what was compiled, to the byte: a damaged module must draw no page. */
export async function isWhole(folder: string): Promise<boolean> {
  const written = await readFile(join(folder, 'renderer.sha256'), 'utf8').catch(() => undefined)
  return written !== undefined && written === (await digestIn(folder).catch(() => ''))
}

async function compile(state: string, onBegun?: () => void): Promise<string> {
  const folder = join(state, 'cache', `renderer-${templateDigest()}`)
  if (await isWhole(folder)) return join(folder, 'renderer.mjs')
  const draft = `${folder}.tmp`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  const compiler = fileURLToPath(new URL('../../site/compile.ts', import.meta.url))
  const compiling = runNode([youngLimit, compiler, '--out', draft], {
    NODE_ENV: 'production',
    ...givingBack,
  })
  onBegun?.()
  await compiling
  await writeFile(join(draft, 'renderer.sha256'), await digestIn(draft))
  await forgetOlder(join(state, 'cache'))
  await rename(draft, folder)
  return join(folder, 'renderer.mjs')
}

const youngLimit = '--max-semi-space-size=4'

/**
 * Most of what the bundler holds lies outside Node's heap. Left alone, its allocators keep what it has freed for later,
 * which is a third of all memory of the process, and no faster.
 */
const givingBack = { MIMALLOC_PURGE_DELAY: '0', MALLOC_ARENA_MAX: '1' }

async function digestIn(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['renderer.mjs', 'scripts.json'])
    hash.update(await readFile(join(folder, name)))
  return hash.digest('hex')
}

async function forgetOlder(cache: string): Promise<void> {
  const older = (await readdir(cache)).filter((name) => /^renderer-[0-9a-f]+$/.test(name))
  for (const name of older) await rm(join(cache, name), { recursive: true, force: true })
}
