import { awardFields, fieldsWith, type FieldUse, type FieldWith } from '../../kinds/award/fields.ts'
import type { PlainField } from './plain-fields.ts'
import { fieldsText, type SharedFields } from './compose-awards.ts'
import {
  entriesOf,
  indentOf,
  isPlain,
  keyEnd,
  keyLine,
  linesOf,
  topLine,
  topValue,
  valueOf,
  type Entry,
} from '../register/award-lines.ts'

/** What may be put right in what awards say. */
export const correctable = [
  'awarded',
  'narrative',
  'evidence',
  ...fieldsWith('form', 'line', 'number', 'day').filter(isSharedVerbatim),
] as const
export type Correctable = (typeof correctable)[number]

/** What a correction may make an award say no more: each of them but its day, which every award has. */
export const removable = correctable.filter((key) => key !== 'awarded')

/** A slip put right: what shall be said instead, and what shall be said no more. */
export interface Correction {
  readonly fields: Pick<SharedFields, Correctable>
  readonly out: readonly Correctable[]
}

/** Which awards of a file are corrected, and what their replacements are called. */
export interface CorrectionContext {
  /** A new award id. */
  readonly freshId: () => string
  /** These alone; absent: every award that says what is wrong. */
  readonly only?: ReadonlySet<string>
  /** Awards that another one replaces already. */
  readonly replaced?: ReadonlySet<string>
}

export type CorrectedAwards =
  | {
      readonly text: string
      /** Old id and new, in the order of the file. */
      readonly pairs: readonly (readonly [old: string, fresh: string])[]
      /** Awards left as they are: they do not stand, or say something of their own there. */
      readonly left: number
    }
  | { readonly fault: CorrectionFault }

/** Why a correction cannot be made. */
export type CorrectionFault = 'not-plain' | 'nothing-changed' | 'nobody' | 'days-reversed'

/**
 * The file of new awards that take the place of those in a file, with a slip put right in all of them at once. Everything
 * that is not wrong is copied line by line, sealed recipients and new codes too: each holder keeps their code, and nobody
 * needs the key that opens them. The old file stays as it is.
 */
export function correctAwards(
  text: string,
  correction: Correction,
  context: CorrectionContext,
): CorrectedAwards {
  const wrong = correctable.filter(
    (key) => key in correction.fields || correction.out.includes(key),
  )
  if (wrong.length === 0) return { fault: 'nothing-changed' }
  const copied = copiedAwards(text, wrong, context)
  if ('fault' in copied) return copied
  const { parts, pairs } = copied
  if (areReversed(parts.lines, copied.entries, correction)) return { fault: 'days-reversed' }
  return {
    text: withTop(rewritten(parts), wrong, correction.fields).join('\n'),
    pairs,
    left: parts.entries.length - pairs.length,
  }
}

/** The file of new awards that take the place of some of a file, and say what those said. */
export function supersedingCopy(
  text: string,
  only: ReadonlySet<string>,
  freshId: () => string,
): CorrectedAwards {
  const copied = copiedAwards(text, [], { freshId, only })
  if ('fault' in copied) return copied
  const { parts, pairs } = copied
  const left = parts.entries.length - pairs.length
  return { text: rewritten(parts).join('\n'), pairs, left }
}

interface CopiedAwards {
  readonly parts: Parts
  readonly pairs: readonly (readonly [old: string, fresh: string])[]
  /** Those that are copied. */
  readonly entries: readonly Entry[]
}

function copiedAwards(
  text: string,
  wrong: readonly Correctable[],
  context: CorrectionContext,
): CopiedAwards | { readonly fault: CorrectionFault } {
  const { lines } = linesOf(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))
  const entries = entriesOf(lines)
  const isOdd = entries.some((entry) => !isPlain(lines, entry)) || hasAnchors(lines)
  if (isOdd) return { fault: 'not-plain' }
  if (['revoked', 'suspended'].some((key) => topLine(lines, key) !== undefined)) {
    const isAlone = entries.length === 1 && entries[0]?.indent === 0
    return { fault: isAlone ? 'nobody' : 'not-plain' }
  }
  const chosen = entries.filter((entry) => isCorrected(lines, entry, wrong, context))
  if (chosen.length === 0) return { fault: 'nobody' }
  const pairs = chosen.map(({ id }) => [id, context.freshId()] as const)
  return { parts: { lines, entries, chosen: new Map(pairs) }, pairs, entries: chosen }
}

function isSharedVerbatim(
  field: PlainField,
): field is PlainField & FieldWith<'batch', 'all'> & FieldWith<'signed', 'verbatim'> {
  const { batch, signed }: FieldUse = awardFields[field]
  return batch === 'all' && signed === 'verbatim'
}

/** Whether one of the awards would say that its activity ended before it started. */
function areReversed(
  lines: readonly string[],
  entries: readonly Entry[],
  { fields, out }: Correction,
): boolean {
  return entries.some((entry) => {
    const dayOf = (key: 'activityStart' | 'activityEnd') => {
      const kept = valueOf(lines, entry, key) ?? topValue(lines, key)
      return fields[key] ?? (out.includes(key) ? undefined : kept)
    }
    const start = dayOf('activityStart')
    const end = dayOf('activityEnd')
    return start !== undefined && end !== undefined && end < start
  })
}

interface Parts {
  readonly lines: readonly string[]
  readonly entries: readonly Entry[]
  /** Old id to new. */
  readonly chosen: ReadonlyMap<string, string>
}

function isCorrected(
  lines: readonly string[],
  entry: Entry,
  wrong: readonly Correctable[],
  { only, replaced }: CorrectionContext,
): boolean {
  const has = (key: string) => keyLine(lines, entry, key) !== undefined
  const isOut = ['erased', 'revoked', 'suspended'].some(has) || replaced?.has(entry.id) === true
  if (isOut || only?.has(entry.id) === false) return false
  // What an award of a batch says for itself is not what the batch shares.
  return entry.indent === 0 || !wrong.some(has)
}

/** The file without the awards that are not corrected; the others with their new ids. */
function rewritten({ lines, entries, chosen }: Parts): readonly string[] {
  return lines.flatMap((line, index) => {
    const entry = entries.find(({ start, end }) => index >= start && index < end)
    if (entry === undefined) return [line]
    const fresh = chosen.get(entry.id)
    if (fresh === undefined) return []
    const head = line.slice(0, entry.indent)
    const replacing = `supersedes: ${entry.id}`
    // The first line of an award in a list has the dash: it stays where it is.
    const isFirst = keyLine(lines, entry, 'supersedes') === entry.start && entry.indent > 0
    if (isWithin(lines, entry, 'supersedes', index))
      return isFirst && index === entry.start ? [head + replacing] : []
    if (keyLine(lines, entry, 'id') !== index) return [line]
    const own = `${head}id: ${fresh}`
    return isFirst ? [own] : [own, ' '.repeat(entry.indent) + replacing]
  })
}

function isWithin(lines: readonly string[], entry: Entry, key: string, index: number): boolean {
  const from = keyLine(lines, entry, key)
  return from !== undefined && index >= from && index < keyEnd(lines, entry, from)
}

/** What stands above the awards, put right. */
function withTop(
  lines: readonly string[],
  wrong: readonly Correctable[],
  fields: Correction['fields'],
): readonly string[] {
  const bare = wrong.reduce(withoutTop, lines)
  const text = fieldsText(fields).trimEnd()
  if (text === '') return bare
  const list = topLine(bare, 'awards')
  const at = list ?? lastLine(bare)
  return [...bare.slice(0, at), ...text.split('\n'), ...bare.slice(at)]
}

function withoutTop(lines: readonly string[], key: string): readonly string[] {
  const from = topLine(lines, key)
  if (from === undefined) return lines
  let to = from + 1
  for (let next = to; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (line.trim() === '') continue
    // A list may stand as far left as its key.
    if (indentOf(line) === 0 && !/^- |^-$/.test(line)) break
    to = next + 1
  }
  return [...lines.slice(0, from), ...lines.slice(to)]
}

/** Behind the last line that says something. */
function lastLine(lines: readonly string[]): number {
  return lines.map((line) => line.trim() !== '').lastIndexOf(true) + 1
}

/** `&name`, `*name` and `<<:` tie places of a file together, so that no line can be moved by itself. */
function hasAnchors(lines: readonly string[]): boolean {
  return lines.some((line) => /^\s*(?:- +)?(?:<<|[\w]+): *[&*]\w|^\s*- +[&*]\w|^\s*<<:/.test(line))
}
