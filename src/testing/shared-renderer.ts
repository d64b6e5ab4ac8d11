import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { templateDigest } from '../publish/engine.ts'
import { compiledRenderer } from '../publish/pages/compiled-renderer.ts'
import { readScripts, type Scripts } from '../site/scripts.ts'
import { sharedFolder } from './shared-folder.ts'

const name = () => `renderer-${templateDigest()}`

/** The folder of the page components, compiled once for all tests. */
export async function sharedRenderer(): Promise<string> {
  return join(await stateWithRenderer(), 'cache', name())
}

/** The scripts of the pages, as the compiled page components name them: bundled once for all tests. */
export async function sharedScripts(): Promise<Scripts> {
  return readScripts(join(await sharedRenderer(), 'scripts.json'))
}

/** Puts the compiled page components where a publish with that state folder looks for them. */
export async function bringRenderer(state: string): Promise<void> {
  cpSync(await sharedRenderer(), join(state, 'cache', name()), { recursive: true })
}

function stateWithRenderer(): Promise<string> {
  return sharedFolder('renderer', [templateDigest()], async (draft) => {
    await compiledRenderer(draft)
  })
}
