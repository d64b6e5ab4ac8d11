import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templateDigest } from '../engine.ts'
import { runNode } from './run-node.ts'

const compiled = new Map<string, Promise<string>>()

/**
 * The compiled page components, as the path of a module; compiled once for each state of the program.
 *
 * @param state - folder for the working state of this machine
 */
export function compiledRenderer(state: string): Promise<string> {
  const path = compiled.get(state) ?? compile(state)
  compiled.set(state, path)
  return path
}

async function compile(state: string): Promise<string> {
  const folder = join(state, 'cache', `renderer-${await templateDigest()}`)
  const found = await stat(join(folder, 'renderer.mjs')).catch(() => undefined)
  if (found) return join(folder, 'renderer.mjs')
  const draft = `${folder}.tmp`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await runNode(
    [fileURLToPath(new URL('../../site/compile.ts', import.meta.url)), '--out', draft],
    {
      NODE_ENV: 'production',
    },
  )
  await forgetOlder(join(state, 'cache'))
  await rename(draft, folder)
  return join(folder, 'renderer.mjs')
}

async function forgetOlder(cache: string): Promise<void> {
  const older = (await readdir(cache)).filter((name) => /^renderer-[0-9a-f]+$/.test(name))
  for (const name of older) await rm(join(cache, name), { recursive: true, force: true })
}
