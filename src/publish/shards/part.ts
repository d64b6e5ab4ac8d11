import { createHash } from 'node:crypto'
import { closeSync, constants, createReadStream, openSync, readFileSync, writeSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readChecked, writeChecked } from '../checked-file.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import { shardName, shardNamed, type Shard } from './shard.ts'

// A part of a site, in a folder: `site/` with its files, `units`, a line for each unit, and `part`, what it is a part of. There may be
// `read.db` beside them, what was read to make it.

/** What a part was made from, and by what: those of one site agree in all of it but the number. */
export interface PartHead extends PartOrigin {
  readonly shard: Shard
  /** SHA-256 of the list of units. */
  readonly list: string
}

export interface PartOrigin {
  /** Its address. */
  readonly site: string
  readonly mode: 'production' | 'preview'
  /** Names the program, and the Node that ran it. */
  readonly program: string
  /** Version of that Node, to say in words what differs. */
  readonly node: string
  /** Head of the ledger. */
  readonly ledger: string
}

/** A unit in a part. */
export interface PartUnit {
  readonly name: string
  readonly inputs: string
  /** Relative to the site’s folder. */
  readonly files: readonly string[]
  /** Over the names and bytes of its files. */
  readonly digest: string
}

/** The file with what a part's machine remembered. */
export function readIn(folder: string): string {
  return join(folder, 'read.db')
}

/** The folder with the files of a part. */
export function siteOf(folder: string): string {
  return join(folder, 'site')
}

/**
 * Lists the units of a part, which names awards that are on no list: only its owner may read it.
 *
 * @param units - by name in ascending order
 */
export async function writeList(
  folder: string,
  head: Omit<PartHead, 'list'>,
  units: Iterable<PartUnit>,
): Promise<void> {
  const hash = createHash('sha256')
  const file = openSync(join(folder, 'units'), 'wx', 0o600)
  try {
    for (const { name, inputs, files, digest } of units) {
      const line = `${JSON.stringify([name, inputs, files, digest])}\n`
      hash.update(line)
      writeSync(file, line)
    }
  } finally {
    closeSync(file)
  }
  const whole: PartHead = { ...head, list: hash.digest('hex') }
  await writeChecked(join(folder, 'part'), Buffer.from(JSON.stringify(whole)))
}

/** The folders of parts, by name. Drafts of parts that were never finished are none. */
export async function foldersIn(parts: string): Promise<readonly string[]> {
  const entries = await readdir(parts, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.tmp'))
    .map(({ name }) => name)
    .sort()
}

/** What a folder holds a part of; undefined where it holds none, or one that is damaged. */
export async function readHead(folder: string): Promise<PartHead | undefined> {
  const bytes = await readChecked(join(folder, 'part'))
  return bytes && headIn(Buffer.from(bytes).toString())
}

function headIn(text: string): PartHead | undefined {
  try {
    const head = JSON.parse(text) as PartHead
    shardNamed(shardName(head.shard))
    return head
  } catch {
    return undefined
  }
}

/**
 * Deletes a part. What says that it is one goes last: where this is cut off, the folder is known for a part still, so that it is deleted
 * the next time, and replaced where it is made again.
 */
export async function removePart(folder: string): Promise<void> {
  for (const each of [siteOf(folder), join(folder, 'units'), readIn(folder), folder])
    await rm(each, { recursive: true, force: true })
}

/**
 * The units of a part.
 *
 * @throws PublishFailure `part-damaged` at the end, where it is not the list that was written
 */
export async function* unitsIn(folder: string, head: PartHead): AsyncGenerator<PartUnit> {
  const hash = createHash('sha256')
  const lines = createInterface({ input: createReadStream(join(folder, 'units')) })
  for await (const line of lines) {
    hash.update(`${line}\n`)
    yield unitIn(line, head)
  }
  if (hash.digest('hex') !== head.list) throw damaged(head.shard)
}

function unitIn(line: string, { shard }: PartHead): PartUnit {
  try {
    const [name, inputs, files, digest] = JSON.parse(line) as [string, string, string[], string]
    if ([name, inputs, digest, ...files].every((each) => typeof each === 'string'))
      return { name, inputs, files, digest }
  } catch {
    // It is no such line.
  }
  throw damaged(shard)
}

/**
 * Names the files of a unit and what is in them. Synchronous on purpose, as all that is done to very many files.
 *
 * @throws where one is a link: what it leads to is no part of the site
 */
export function digestOfUnit(site: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = bytesOf(`${site}/${file}`)
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** A link is not followed; on Windows, whoever makes one must have been given leave to. */
const noLink = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

function bytesOf(path: string): Buffer {
  const file = openSync(path, noLink)
  try {
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

export function damaged(shard: Shard): PublishFailure {
  return publishFailure(
    'part-damaged',
    `Part ${shardName(shard)} is not as it was made: make it again with --shard ${shardName(shard)}.`,
  )
}
