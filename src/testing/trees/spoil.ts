import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ProblemCode } from '../../model/problem-catalogue.ts'
import { goodTree, type Content, type Files } from './good-tree.ts'

/** Stands in a spoilt text where the problem is expected, and is taken out before anything reads it. */
export const mark = '‸'

export type Edit = (files: Map<string, Content>) => void

/** A tree with one fault. The fault stands at the mark, or where `at` says (`file:line:column`). */
export interface SpoiltTree {
  readonly code: ProblemCode
  readonly name: string
  readonly edits: readonly Edit[]
  readonly at?: string
  readonly addedOn?: string
}

/** A tree that comes near a fault and has none. */
export interface NearlySpoiltTree {
  readonly code: ProblemCode
  readonly name: string
  readonly edits: readonly Edit[]
  readonly addedOn?: string
  /** Other problems, warnings, that it may have. */
  readonly besides?: readonly ProblemCode[]
}

/** @throws when the text to change is not there exactly once. */
export function change(path: string, from: string, to: string): Edit {
  return (files) => {
    const text = files.get(path)
    if (typeof text !== 'string' || text.split(from).length !== 2) throw new Error(`${path}: “${from}” is not there once`)
    files.set(path, text.replace(from, () => to))
  }
}

export function put(path: string, content: Content): Edit {
  return (files) => void files.set(path, content)
}

export function drop(path: string): Edit {
  return (files) => {
    if (!files.delete(path)) throw new Error(`${path} is not there`)
  }
}

export function move(from: string, to: string): Edit {
  return (files) => {
    const content = files.get(from)
    if (content === undefined) throw new Error(`${from} is not there`)
    files.delete(from)
    files.set(to, content)
  }
}

/** The good tree after some edits, and where its mark stood. */
export function spoil(edits: readonly Edit[]): { readonly files: Files; readonly marked: string | undefined } {
  const files = new Map(goodTree)
  for (const edit of edits) edit(files)
  let marked: string | undefined
  for (const [path, content] of files) {
    if (typeof content !== 'string' || !content.includes(mark)) continue
    const before = content.slice(0, content.indexOf(mark)).split('\n')
    marked = `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`
    files.set(path, content.replaceAll(mark, ''))
  }
  return { files, marked }
}

/** Writes a tree into a folder. */
export function plant(root: string, files: Files): void {
  for (const [path, content] of files) {
    const place = join(root, path)
    mkdirSync(dirname(place), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(place, content)
    else if ('link' in content) symlinkSync(content.link, place)
    else mkdirSync(place, { recursive: true })
  }
}
