import { closeSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

// Synchronous on purpose, as all that is done to very many files.

/** A tar file of plain files that everybody may read, as it is written. */
export interface TarFile {
  /** Begins a file; as many bytes have to follow. Folders that it lies in are put before it. */
  begin(path: string, size: number): void
  write(bytes: Uint8Array): void
  /** Ends a file. */
  end(): void
  close(): void
}

const block = 512
const pieceLength = 1024 * 1024
/** 1980-01-01: of when a file is, nothing is told. */
const time = 315_532_800

/** Paths are put under `./`, as GNU tar does it for a folder. */
export function tarFile(path: string): TarFile {
  const file = openSync(path, 'w', 0o600)
  const folders = new Set<string>()
  let held: Uint8Array[] = []
  let holds = 0
  let due = 0
  let written = 0
  const put = (bytes: Uint8Array) => {
    held.push(bytes)
    holds += bytes.length
    if (holds >= pieceLength) flush()
  }
  const flush = () => {
    const bytes = Buffer.concat(held, holds)
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    held = []
    holds = 0
  }
  const putFolders = (folder: string) => {
    if (folders.has(folder)) return
    folders.add(folder)
    if (folder !== '.') putFolders(dirname(folder))
    put(headerOf({ path: folder === '.' ? './' : `./${folder}/`, size: 0, type: '5' }))
  }
  return {
    begin(path, size) {
      putFolders(dirname(path))
      put(headerOf({ path: `./${path}`, size, type: '0' }))
      due = size
      written = 0
    },
    write(bytes) {
      written += bytes.length
      put(bytes)
    },
    end() {
      if (written !== due) throw new RangeError('a file is not as long as was said')
      put(padding(written))
    },
    close() {
      put(Buffer.alloc(2 * block))
      flush()
      closeSync(file)
    },
  }
}

interface Entry {
  readonly path: string
  readonly size: number
  /** `0` file, `5` folder, `x` what the next entry's header cannot hold. */
  readonly type: '0' | '5' | 'x'
}

/** The header of POSIX (ustar); a path that it cannot hold stands in an extended header before it (pax). */
function headerOf(entry: Entry): Buffer {
  const parts = partsOf(entry.path)
  if (parts) return ustar(entry, parts)
  const record = paxRecord(entry.path)
  const extended = ustar(
    { path: 'pax', size: record.length, type: 'x' },
    { prefix: '', name: 'pax' },
  )
  const own = ustar(entry, { prefix: '', name: 'long' })
  return Buffer.concat([extended, record, padding(record.length), own])
}

interface PathParts {
  readonly prefix: string
  readonly name: string
}

function partsOf(path: string): PathParts | undefined {
  if (!/^[\x20-\x7e]*$/.test(path)) return undefined
  if (path.length <= 100) return { prefix: '', name: path }
  const at = path.indexOf('/', path.length - 101)
  const parts = { prefix: path.slice(0, at), name: path.slice(at + 1) }
  return at > 0 && at <= 155 && parts.name !== '' ? parts : undefined
}

function ustar({ size, type }: Entry, { prefix, name }: PathParts): Buffer {
  const header = Buffer.alloc(block)
  const octal = (value: number, at: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  header.write(name, 0, 'latin1')
  octal(type === '5' ? 0o755 : 0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(time, 136, 12)
  header.write(type, 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(prefix, 345, 'latin1')
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** A record says its own length, with the digits of that. */
function paxRecord(path: string): Buffer {
  const rest = Buffer.byteLength(` path=${path}\n`)
  const digits = String(rest + String(rest).length).length
  return Buffer.from(`${rest + digits} path=${path}\n`)
}

function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}
