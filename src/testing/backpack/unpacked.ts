import { readFile } from 'node:fs/promises'
import { unpack, type UnpackOptions } from '../../backpack/unpack/unpack.ts'

/** The lines that say what came out of a file, in order: `file NAME`, `refused NAME: REASON` and so on. */
export async function unpackedLines(
  name: string,
  content: Uint8Array | string,
  options?: UnpackOptions,
): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const piece of unpack(
    { name, bytes: new Uint8Array(Buffer.from(content)) },
    options,
  )) {
    if (piece.kind === 'file' || piece.kind === 'export')
      lines.push(`${piece.kind} ${piece.file.name}`)
    else if (piece.kind === 'refused') lines.push(`refused ${piece.name}: ${piece.reason}`)
    else lines.push(`${piece.kind} ${piece.name}`)
  }
  return lines
}

/** The texts of the files that came out. */
export async function unpackedTexts(
  content: Uint8Array | string,
  options?: UnpackOptions,
): Promise<readonly string[]> {
  const texts: string[] = []
  const bytes = new Uint8Array(Buffer.from(content))
  for await (const piece of unpack({ name: 'given', bytes }, options))
    if (piece.kind === 'file') texts.push(new TextDecoder().decode(piece.file.bytes))
  return texts
}

/** A file that other software made; SOURCE.md says which. */
export function madeElsewhere(name: string): Promise<Uint8Array> {
  return readFile(new URL(`made-elsewhere/${name}`, import.meta.url))
}
