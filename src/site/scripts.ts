import { readFile, writeFile } from 'node:fs/promises'
import type { Asset } from './assets.ts'

/** The scripts of a build: every file, and by the folder of `src/browser` the one that a page loads. */
export interface Scripts {
  readonly files: readonly Asset[]
  readonly names: Readonly<Record<string, string>>
  /** Files that are kept for when there is no network: of the pages that check and keep badges, and all that these load. */
  readonly kept: readonly string[]
}

/** Keeps scripts for a process that would otherwise bundle the same again. */
export async function keepScripts(path: string, { files, ...rest }: Scripts): Promise<void> {
  const texts = files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
  await writeFile(path, JSON.stringify({ texts, ...rest }))
}

/** The scripts that were kept in a file. */
export async function readScripts(path: string): Promise<Scripts> {
  const { texts, ...rest } = JSON.parse(await readFile(path, 'utf8')) as Omit<Scripts, 'files'> & {
    readonly texts: readonly (readonly [string, string])[]
  }
  const encoder = new TextEncoder()
  return { files: texts.map(([name, text]) => ({ name, bytes: encoder.encode(text) })), ...rest }
}
