import { recognise as recogniseContent } from '../../baking/recognise.ts'
import { objectOf } from '../../bytes/json.ts'
import { isNothing, recognise } from '../../verifier/recognising/recognise.ts'
import { defaultLimits } from '../../verifier/world.ts'
import { formats } from '../export/format.ts'
import type { PackFile } from '../pack/pack-data.ts'
import { createAllowance, unpackLimits, type Allowance, type UnpackLimits } from './allowance.ts'
import type { DeriveKey } from './argon2id.ts'
import { isDocument, openArchive, readManifest, type Archive } from './archive.ts'
import { isClutter, nameOf } from './entry-name.ts'
import { bundleManifest, readBundle, type BundleKey, type BundlePart } from './learncard.ts'
import { readPackPage, withoutPackParts } from './pack.ts'
import type { RefusalReason } from './refusal.ts'
import { clrMembers } from './clr.ts'
import { readWallet, type Wallet } from './wallet.ts'
import { isZip } from './zip-entry.ts'

/** A file that somebody has given, or that was in one. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** One thing that came out of a file. A name inside an archive begins with that of the archive. */
export type Unpacked =
  /** It may hold badges: for the verifier. */
  | { readonly kind: 'file'; readonly file: GivenFile }
  /** An export of a backpack, open or locked. */
  | { readonly kind: 'export'; readonly file: GivenFile }
  /** There is more in it, for whoever has the passphrase. */
  | { readonly kind: 'locked'; readonly name: string; readonly format: 'learncard' }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: RefusalReason }
  | { readonly kind: 'notice'; readonly name: string; readonly notice: Notice }

/**
 * What is to be said of a file: `private-keys`: it holds secret keys, of which nothing was taken, and should be deleted;
 * `changed-pack`: it was a file that proves itself, and was changed so that it does not any more.
 */
export type Notice = 'private-keys' | 'changed-pack'

export interface UnpackOptions {
  /** Of whoever locked it. */
  readonly passphrase?: string | undefined
  readonly limits?: UnpackLimits
  /** Makes the keys of locked bundles, on another thread where there is one; what it throws is thrown. */
  readonly derive?: DeriveKey | undefined
}

/**
 * Takes a file apart until each piece is one that the verifier reads: archives, also inside one another, backups of
 * wallets, packs and exports of backpacks, told by their bytes and not by their names. Gives each piece as soon as it is
 * there, holds one entry at a time, and names what gives nothing; one that cannot be read does not keep the others back.
 *
 * What is neither of these is given on as it is, whatever it may be; inside an archive only what may be a badge.
 *
 * @example
 * ```ts
 * import { unpack } from './unpack.ts'
 *
 * const bytes = new TextEncoder().encode('{"type":"Assertion"}')
 * const pieces = await Array.fromAsync(unpack({ name: 'badge.json', bytes }))
 * pieces.map(({ kind }) => kind) // => ['file']
 * ```
 */
export async function* unpack(
  file: GivenFile,
  options: UnpackOptions = {},
): AsyncGenerator<Unpacked> {
  const { passphrase, derive, limits = unpackLimits } = options
  yield* unpackFile(file, {
    ...{ passphrase, derive, limits, allowance: createAllowance(limits), depth: 0 },
  })
}

interface Context extends BundleKey {
  readonly limits: UnpackLimits
  readonly allowance: Allowance
  /** How many archives it lies in. */
  readonly depth: number
}

async function* unpackFile(file: GivenFile, context: Context): AsyncGenerator<Unpacked> {
  const { bytes } = file
  if (isZip(bytes)) yield* unpackArchive(file, context)
  else if (beginsAsJson(bytes)) yield* unpackJson(file, context)
  else yield* unpackOther(file, context)
}

async function* unpackOther(file: GivenFile, context: Context): AsyncGenerator<Unpacked> {
  const { bytes } = file
  const isRead = bytes.length <= context.limits.entryBytes
  const pack = isRead ? await readPackPage(bytes) : undefined
  if (pack === 'damaged') yield refused(file.name, pack)
  else if (pack !== undefined) {
    yield* fromPack(file, pack.files, context)
    if (pack.isChanged) yield { kind: 'notice', name: file.name, notice: 'changed-pack' }
  } else if (context.depth === 0 || (await mayBeBadge(bytes))) {
    yield { kind: 'file', file }
    // Text that is a token is a small part of what comes this way: pictures are told by how they begin.
    const text = isRead && beginsAsToken(bytes) ? new TextDecoder().decode(bytes) : ''
    yield* fromClr(file, clrMembers(text), context)
  } else yield refused(file.name, 'not-a-badge')
}

/** A JOSE header in base64url. */
function beginsAsToken(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('ey')
}

/** A note may begin with a bracket, and so does the shortcut of a Windows machine. */
function beginsAsJson(bytes: Uint8Array): boolean {
  if (recogniseContent(bytes) !== 'json') return false
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart()
  return /^(?:["{[\]}]|$)/.test(start.slice(1).trimStart())
}

/** Whether there is anything in it that the verifier has an answer to. */
async function mayBeBadge(bytes: Uint8Array): Promise<boolean> {
  const kind = recogniseContent(bytes)
  if (kind === 'json') return false
  if (kind !== 'other') return true
  const found = await recognise(bytes, defaultLimits)
  return found.some((item) => !isNothing(item) || item.code.startsWith('token-'))
}

async function* unpackArchive(file: GivenFile, context: Context): AsyncGenerator<Unpacked> {
  const { limits, allowance } = context
  const isTooDeep = context.depth >= limits.depth
  const archive = isTooDeep ? undefined : await openArchive(file.bytes, limits, allowance)
  if (archive === undefined || isDocument(archive)) {
    yield refused(file.name, isTooDeep ? 'too-deep' : 'not-a-badge')
    return
  }
  const manifest = readManifest(archive)
  const bundle = bundleManifest(archive, manifest)
  const inside = { ...context, depth: context.depth + 1 }
  if (manifest?.folder === '' && objectOf(manifest.value)['format'] === formats.open)
    yield { kind: 'export', file }
  else if (bundle !== undefined) {
    for await (const part of readBundle(archive, bundle, context))
      yield* fromBundle(file, part, inside)
  } else yield* unpackEntries(file, withoutPackParts(archive, manifest), inside)
  if (!archive.isWhole) yield refused(file.name, 'damaged')
}

async function* unpackEntries(
  { name }: GivenFile,
  { entries, isWhole, read }: Archive,
  context: Context,
): AsyncGenerator<Unpacked> {
  if (entries.length === 0 && isWhole) yield refused(name, 'not-a-badge')
  for (const entry of entries) {
    if (isClutter(entry.path)) continue
    const bytes = context.allowance.takeEntry() ? read(entry) : 'too-much'
    if (bytes === 'too-much') {
      yield refused(name, bytes)
      return
    }
    const path = nameOf(name, entry.path)
    if (typeof bytes === 'string') yield refused(path, bytes)
    else yield* unpackFile({ name: path, bytes }, context)
  }
}

async function* fromPack(
  { name }: GivenFile,
  files: readonly PackFile[],
  context: Context,
): AsyncGenerator<Unpacked> {
  const { limits, allowance, depth } = context
  if (depth >= limits.depth) {
    yield refused(name, 'too-deep')
    return
  }
  for (const file of files) {
    if (!allowance.takeEntry() || !allowance.takeBytes(file.bytes.length)) {
      yield refused(name, 'too-much')
      return
    }
    const inside = { name: nameOf(name, file.name), bytes: file.bytes }
    yield* unpackFile(inside, { ...context, depth: depth + 1 })
  }
}

async function* fromBundle(
  { name }: GivenFile,
  part: BundlePart,
  context: Context,
): AsyncGenerator<Unpacked> {
  if (part === 'private-keys') yield { kind: 'notice', name, notice: part }
  else if (part === 'locked') yield { kind: 'locked', name, format: 'learncard' }
  else if (part === 'wrong-passphrase') yield refused(name, part)
  else if ('reason' in part) yield refused(nameOf(name, part.path), part.reason)
  else yield* unpackFile({ name: nameOf(name, part.path), bytes: part.bytes }, context)
}

async function* unpackJson(file: GivenFile, context: Context): AsyncGenerator<Unpacked> {
  if (isLockedExport(file.bytes)) {
    yield { kind: 'export', file }
    return
  }
  const isRead = file.bytes.length <= context.limits.entryBytes
  const text = isRead ? new TextDecoder().decode(file.bytes) : ''
  const wallet = readWallet(text)
  if (wallet !== undefined) yield* fromWallet(file, wallet)
  else {
    yield { kind: 'file', file }
    yield* fromClr(file, clrMembers(text), context)
  }
}

/** The record is kept, and each badge in it by itself. */
function* fromClr(
  { name }: GivenFile,
  members: readonly string[],
  { allowance }: Context,
): Generator<Unpacked> {
  for (const [index, text] of members.entries()) {
    if (!allowance.takeEntry()) {
      yield refused(name, 'too-much')
      return
    }
    yield { kind: 'file', file: credentialFile(name, index, text) }
  }
}

function credentialFile(name: string, index: number, text: string): GivenFile {
  const kind = text.startsWith('ey') ? 'jwt' : 'json'
  return { name: `${name}/${index + 1}.${kind}`, bytes: new TextEncoder().encode(text) }
}

function* fromWallet({ name }: GivenFile, wallet: Wallet): Generator<Unpacked> {
  for (const [index, text] of wallet.credentials.entries())
    yield { kind: 'file', file: credentialFile(name, index, text) }
  if (wallet.withKey > 0) yield refused(name, 'holds-key')
  if (wallet.isLocked) yield refused(name, 'encrypted')
  if (wallet.holdsKeys) yield { kind: 'notice', name, notice: 'private-keys' }
  else if (wallet.credentials.length === 0 && !wallet.isLocked) yield refused(name, 'not-a-badge')
}

/** It may be long: its first or last member says so. */
function isLockedExport(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 4096), bytes.subarray(-4096)]
  return ends.some((end) => {
    const said = new TextDecoder().decode(end).matchAll(/"format"\s*:\s*"([\w-]+)"/g)
    return [...said].some(([, format]) => format === formats.locked)
  })
}

function refused(name: string, reason: RefusalReason): Unpacked {
  return { kind: 'refused', name, reason }
}
