import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { templateDigest } from '../publish/engine.ts'
import { compiledRenderer } from '../publish/pages/compiled-renderer.ts'
import { readScripts, type Scripts } from '../site/scripts.ts'
import { sharedFolder, testsFolder } from './shared-folder.ts'

/** Where a publish with that state folder looks for the compiled page components. */
export const rendererIn = (state: string): string =>
  join(state, 'cache', `renderer-${templateDigest()}`)

/** The folder of the page components, compiled once for all tests. */
export async function sharedRenderer(): Promise<string> {
  return rendererIn(await stateWithRenderer())
}

/** The scripts of the pages, as the compiled page components name them: bundled once for all tests. */
export async function sharedScripts(): Promise<Scripts> {
  return readScripts(join(await sharedRenderer(), 'scripts.json'))
}

/** Gives a state folder the compiled page components. */
export async function bringRenderer(state: string): Promise<void> {
  cpSync(await sharedRenderer(), rendererIn(state), { recursive: true })
}

/** The same by a link, which is for reading: Node keeps what it compiled of a module by where the module really is. */
export async function linkRenderer(state: string): Promise<void> {
  mkdirSync(join(state, 'cache'), { recursive: true })
  symlinkSync(await sharedRenderer(), rendererIn(state))
}

/** The same of what Node compiled of our own code for publishers whose state folder lies likewise. */
export function linkCompiled(state: string): void {
  const compiled = join(testsFolder, 'compiled')
  mkdirSync(compiled, { recursive: true })
  mkdirSync(join(state, 'cache'), { recursive: true })
  symlinkSync(compiled, join(state, 'cache/compiled'))
}

function stateWithRenderer(): Promise<string> {
  return sharedFolder('renderer', [templateDigest()], async (draft) => {
    await compiledRenderer(draft)
  })
}
