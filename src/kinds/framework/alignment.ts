import type { Alignment, WrittenAlignment } from '../badge/parts.ts'

/** What is asked of a framework to write an alignment out. */
export interface AlignedFramework {
  readonly name: string
  readonly type?: string
  readonly items: readonly {
    readonly code: string
    readonly name: string
    readonly url?: string
    readonly description?: string
    readonly type?: string
  }[]
}

/** What alignments are written out with. */
export interface Alignable {
  /** By the name of its file. */
  readonly frameworkAt: (framework: string) => AlignedFramework | undefined
  /** The page that the site makes for a skill or level. */
  readonly skillUrl: (framework: string, code: string) => string
}

/** An alignment that says by code what it lines up with, and by the name of a file in what. */
export interface AlignmentReference {
  readonly framework: string
  readonly code: string
  readonly description?: string
}

/** The alignment as a reference; nothing where it is written out. */
export function referenceOf(written: WrittenAlignment): AlignmentReference | undefined {
  const { name, url, framework, code, description } = written
  if (name !== undefined || url !== undefined) return undefined
  if (framework === undefined || code === undefined) return undefined
  return { framework, code, ...(description === undefined ? {} : { description }) }
}

/**
 * An alignment with everything that a credential says of it: from the framework, where it refers to one; nothing where
 * that has no such code.
 *
 * @example
 * ```ts
 * import { alignmentOf } from './alignment.ts'
 *
 * const eqf = { name: 'EQF', items: [{ code: '3', name: 'EQF level 3' }] }
 * const sources = { frameworkAt: () => eqf, skillUrl: () => 'https://badges.example.org/skills/eqf/3/' }
 * alignmentOf({ framework: 'eqf', code: '3' }, sources)?.name // => 'EQF level 3'
 * ```
 */
export function alignmentOf(
  written: WrittenAlignment,
  { frameworkAt, skillUrl }: Alignable,
): Alignment | undefined {
  const reference = referenceOf(written)
  if (reference === undefined) return written as Alignment
  const framework = frameworkAt(reference.framework)
  const item = framework?.items.find(({ code }) => code === reference.code)
  if (framework === undefined || item === undefined) return undefined
  const description = reference.description ?? item.description
  return {
    name: item.name,
    url: item.url ?? skillUrl(reference.framework, item.code),
    ...(description === undefined ? {} : { description }),
    framework: framework.name,
    code: item.code,
    type: item.type ?? framework.type ?? 'CFItem',
  }
}
