import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isPublishFailure, publishFailure, type PublishFailure } from '../failure.ts'
import { fileAt, writeTo, type PackedFile, type Unpacking } from '../remembered/archive.ts'
import { staysInside } from '../remembered/contents.ts'
import { openArchive, sealArchive } from '../remembered/sealed-archive.ts'
import {
  newFileSeal,
  sealFrom,
  sealOf,
  sealTexts,
  type FileSeal,
  type SealTexts,
} from '../remembered/sealed-file.ts'
import { readOwnFacts } from '../sign/own-facts.ts'
import { transferKey } from '../sign/transfer.ts'
import { writeOwnFile } from '../write-file.ts'
import { readHead, siteOf, unitsIn, type PartHead } from './part.ts'
import { shardFolder } from './shard.ts'

/** Parts have keys of their own: no other file that is sealed with the same secret passes for one. */
const purpose = 'cinquefoil: part of a site'

/**
 * Makes the key that one part is sealed with on its way to another job, so that no step that runs after other people’s code needs the
 * secret.
 *
 * @param secret - CINQUEFOIL_TRANSFER_KEY
 * @throws PublishFailure `carriage` where it is missing or none
 */
export async function writePartSeal(path: string, secret: Uint8Array): Promise<void> {
  await writeOwnFile(path, JSON.stringify(sealTexts(newFileSeal(secret, purpose))))
}

/**
 * The secret that parts of a repository are sealed with. What lies between jobs of a private one is read by those alone who can read its
 * ledger, so there a secret that everybody knows will do.
 */
export async function partSecret(root: string, text: string | undefined): Promise<Uint8Array> {
  const isKnown = (text ?? '').trim() !== ''
  if (!isKnown && (await readOwnFacts(root)).repository === 'private') return new Uint8Array(32)
  return transferKey(text)
}

/**
 * Packs and seals a part for the way to another job.
 *
 * @param seal - as `writePartSeal` wrote it; it is deleted, since a key seals one file
 */
export async function packPart(folder: string, file: string, seal: string): Promise<void> {
  const head = await readHead(folder)
  if (head === undefined) throw unopened('There is no part here that could be handed over.')
  await sealArchive(file, await sealIn(seal), { header: head, files: filesOf(folder, head) })
}

async function sealIn(path: string): Promise<FileSeal> {
  const seal = sealFrom(JSON.parse(await readFile(path, 'utf8')) as SealTexts)
  await rm(path)
  return seal
}

async function* filesOf(folder: string, head: PartHead): AsyncGenerator<PackedFile> {
  for (const name of ownFiles) yield fileAt(name, join(folder, name))
  for await (const { files } of unitsIn(folder, head))
    for (const name of files) yield fileAt(`site/${name}`, `${siteOf(folder)}/${name}`)
}

/** Of a part, beside its site. */
const ownFiles = ['part', 'units'] as const

/**
 * Unpacks all parts that other jobs handed over, and deletes what they came in. Whether they are what they say, merging finds out.
 *
 * @param from - holds them at any depth, in files that end in `.bin`
 * @throws PublishFailure `carriage` where one cannot be opened, or is none
 */
export async function unpackParts(
  from: string,
  parts: string,
  secret: Uint8Array,
): Promise<number> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.bin'))
  for (const { parentPath, name } of files) {
    await unpackPart(join(parentPath, name), parts, secret)
    await rm(join(parentPath, name))
  }
  return files.length
}

async function unpackPart(file: string, parts: string, secret: Uint8Array): Promise<void> {
  try {
    const archive = await openArchive(file, await sealOf(file, secret, purpose))
    try {
      await unpackInto(parts, archive)
    } finally {
      archive.close()
    }
  } catch (cause) {
    if (!isPublishFailure(cause) || cause.code !== 'carriage') throw cause
    throw unopened('A part that another job handed over cannot be opened here.', cause)
  }
}

async function unpackInto(parts: string, archive: Unpacking): Promise<void> {
  const folder = join(parts, folderOf(archive.header))
  for (let next = await archive.next(); next !== undefined; next = await archive.next()) {
    const { name } = next
    const isOwn = (ownFiles as readonly string[]).includes(name)
    if (!isOwn && !(name.startsWith('site/') && staysInside(name)))
      throw unopened('It holds what no part holds.')
    await writeTo(join(folder, name), next, isOwn ? 0o600 : 0o644)
  }
}

function folderOf(header: unknown): string {
  const { number, of } = (header as Partial<PartHead> | undefined)?.shard ?? {}
  if (isWhole(number) && isWhole(of)) return shardFolder({ number, of })
  throw unopened('It is no part of a site.')
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function unopened(message: string, cause?: unknown): PublishFailure {
  return publishFailure('carriage', message, { cause })
}
