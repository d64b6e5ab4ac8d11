import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import { writeWhole } from '../state/write-whole.ts'
import type { FileHistory, Files, VanishedFile } from './timeline.ts'

/** Where a repository stands: equal values have equal histories. */
export interface Stand {
  readonly head: string
  readonly asOf: string
  readonly shallow: boolean
  /** Path of the root within its repository; empty, or ends in `/`. */
  readonly prefix: string
}

/** The files of a repository as it stood once. */
export interface Remembered {
  readonly stand: Stand
  readonly files: Files
}

const fileName = 'history.json'
/** Part of the file's hash, so that a cache of another version is no cache. */
const version = 'history 1\n'
const hashLength = 64

/** What the last run left; undefined when there is none or any byte of it changed. */
export async function readCached(folder: string): Promise<Remembered | undefined> {
  const content = await readFile(join(folder, fileName), 'utf8').catch(() => '')
  const text = content.slice(hashLength + 1)
  if (text === '' || digest(text) !== content.slice(0, hashLength)) return undefined
  const { stand, files, vanished } = JSON.parse(text) as Written
  return { stand, files: { files: new Map(files), vanished: new Map(vanished) } }
}

/** A cache that cannot be written is no reason to stop: what it would save is time. */
export async function writeCached(folder: string, { stand, files }: Remembered): Promise<void> {
  const written: Written = { stand, files: [...files.files], vanished: [...files.vanished] }
  const text = JSON.stringify(written)
  const path = join(folder, fileName)
  await writeWhole(path, `${digest(text)}\n${text}`).catch(() => undefined)
}

interface Written {
  readonly stand: Stand
  readonly files: readonly (readonly [string, FileHistory])[]
  readonly vanished: readonly (readonly [string, VanishedFile])[]
}

function digest(text: string): string {
  return sha256Hex(version + text)
}
