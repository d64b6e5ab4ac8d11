import type { StatusChange } from '../model/record-types.ts'
import { yamlText } from './yaml-text.ts'

/** What may be done to an award that has been given. To correct it, give one that supersedes it. */
export type AwardChange =
  | ({ readonly kind: 'revoke' } & StatusChange)
  | ({ readonly kind: 'suspend' } & StatusChange)
  | { readonly kind: 'reinstate' }
  | { readonly kind: 'erase'; readonly on: string }

/** Why an edit cannot be made. */
export type EditFault =
  | 'id-not-found'
  | 'id-twice'
  | 'not-plain'
  | 'already-revoked'
  | 'already-suspended'
  | 'not-suspended'
  | 'suspended-together'

// Windows programs begin a file with it.
const mark = '\ufeff'

/** An award as it stands in a file. */
export interface StandingAward {
  readonly id: string
  readonly state: 'good' | 'suspended' | 'revoked' | 'erased'
  readonly awarded?: string
}

/**
 * The text of an award file with one award revoked, suspended, reinstated or erased. Everything else stays byte for
 * byte, line ends and comments included, so that a reviewer sees the change alone.
 */
export function editAward(
  text: string,
  id: string,
  change: AwardChange,
): { readonly text: string } | { readonly fault: EditFault } {
  if (text.startsWith(mark)) {
    const edited = editAward(text.slice(1), id, change)
    return 'text' in edited ? { text: mark + edited.text } : edited
  }
  const file = linesOf(text)
  const found = entriesOf(file.lines).filter((entry) => entry.id === id)
  const [entry] = found
  if (entry === undefined) return { fault: 'id-not-found' }
  if (found.length > 1) return { fault: 'id-twice' }
  if (!isPlain(file.lines, entry)) return { fault: 'not-plain' }
  const fault = faultOf(file.lines, entry, change)
  if (fault !== undefined) return { fault }
  return { text: changed(file.lines, entry, change).join(file.end) }
}

/** The awards of a file, in order. */
export function awardsInFile(text: string): readonly StandingAward[] {
  const { lines } = linesOf(text.replace(mark, ''))
  return entriesOf(lines).map((entry) => {
    const awarded = valueOf(lines, entry, 'awarded') ?? topValue(lines, 'awarded')
    return {
      id: entry.id,
      state: stateOf(lines, entry),
      ...(awarded === undefined ? {} : { awarded }),
    }
  })
}

/** One award: its lines from `start` up to, not including, `end`; its keys begin in column `indent`. */
interface Entry {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly indent: number
}

function linesOf(text: string): { readonly lines: readonly string[]; readonly end: string } {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  return { lines: text.split(end), end }
}

function entriesOf(lines: readonly string[]): readonly Entry[] {
  return lines.flatMap((line, index) => {
    const match = /^( *(?:- +)?)id: *(['"]?)([a-z2-7]{26})\2 *(?:#.*)?$/.exec(line)
    if (!match) return []
    const indent = match[1]?.length ?? 0
    const start = indent === 0 ? 0 : startOf(lines, index, indent)
    return [{ id: match[3] ?? '', start, end: endOf(lines, index, indent), indent }]
  })
}

function startOf(lines: readonly string[], index: number, indent: number): number {
  let start = index
  while (start > 0 && !/^ *-/.test((lines[start] ?? '').slice(0, indent))) start--
  return start
}

/** After the last line that belongs to the entry; blank lines and comments that follow do not. */
function endOf(lines: readonly string[], index: number, indent: number): number {
  let end = index + 1
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (line.trim() === '' || /^ *#/.test(line)) continue
    if (indentOf(line) < indent) break
    end = next + 1
  }
  return end
}

/** No `{…}` around the entry, and no tabs in front of lines, beside which lines cannot be added. */
function isPlain(lines: readonly string[], entry: Entry): boolean {
  return (
    !lines.some((line) => /^\s*\t/.test(line)) && !/^ *(?:- *)?[{[]/.test(lines[entry.start] ?? '')
  )
}

function faultOf(
  lines: readonly string[],
  entry: Entry,
  change: AwardChange,
): EditFault | undefined {
  const state = stateOf(lines, entry)
  if (change.kind === 'erase') return state === 'erased' ? 'already-revoked' : undefined
  if (state === 'revoked' || state === 'erased') return 'already-revoked'
  if (change.kind === 'suspend' && state === 'suspended') return 'already-suspended'
  if (change.kind !== 'reinstate') return undefined
  if (state !== 'suspended') return 'not-suspended'
  return keyLine(lines, entry, 'suspended') === undefined ? 'suspended-together' : undefined
}

function changed(lines: readonly string[], entry: Entry, change: AwardChange): readonly string[] {
  const before = lines.slice(0, entry.end)
  const after = lines.slice(entry.end)
  switch (change.kind) {
    case 'revoke':
      return [...before, ...statusLines(entry, 'revoked', change), ...after]
    case 'suspend':
      return [...before, ...statusLines(entry, 'suspended', change), ...after]
    case 'reinstate':
      return withoutKey(lines, entry, 'suspended')
    case 'erase':
      return [...lines.slice(0, entry.start), ...erasedLines(lines, entry, change.on), ...after]
    default:
      return change satisfies never
  }
}

function statusLines(entry: Entry, key: string, { on, reason }: StatusChange): readonly string[] {
  return blockLines(yamlText({ [key]: { on, reason } }, ' '.repeat(entry.indent)))
}

function erasedLines(lines: readonly string[], entry: Entry, on: string): readonly string[] {
  const rest = blockLines(yamlText({ erased: { on } }, ' '.repeat(entry.indent)))
  const dash = entry.indent === 0 ? '' : (lines[entry.start] ?? '').slice(0, entry.indent)
  const comments =
    entry.indent === 0 ? lines.filter((line) => line.startsWith('# yaml-language-server')) : []
  return [...comments, `${dash}id: ${entry.id}`, ...rest]
}

function withoutKey(lines: readonly string[], entry: Entry, key: string): readonly string[] {
  const from = keyLine(lines, entry, key) ?? entry.end
  let to = from + 1
  while (to < entry.end && indentOf(lines[to] ?? '') > entry.indent) to++
  return [...lines.slice(0, from), ...lines.slice(to)]
}

function stateOf(lines: readonly string[], entry: Entry): StandingAward['state'] {
  const has = (key: string) => keyLine(lines, entry, key) !== undefined
  if (has('erased')) return 'erased'
  if (has('revoked') || topLine(lines, 'revoked') !== undefined) return 'revoked'
  return has('suspended') || topLine(lines, 'suspended') !== undefined ? 'suspended' : 'good'
}

/** Where a key of the entry stands. */
function keyLine(lines: readonly string[], entry: Entry, key: string): number | undefined {
  for (let index = entry.start; index < entry.end; index++) {
    const line = lines[index] ?? ''
    const isOwn = indentOf(line) === entry.indent || index === entry.start
    if (isOwn && line.slice(entry.indent).startsWith(`${key}:`)) return index
  }
  return undefined
}

function valueOf(lines: readonly string[], entry: Entry, key: string): string | undefined {
  const index = keyLine(lines, entry, key)
  return index === undefined ? undefined : scalarIn(lines[index] ?? '')
}

function topLine(lines: readonly string[], key: string): number | undefined {
  const index = lines.findIndex((line) => line.startsWith(`${key}:`))
  return index < 0 ? undefined : index
}

function topValue(lines: readonly string[], key: string): string | undefined {
  const index = topLine(lines, key)
  return index === undefined ? undefined : scalarIn(lines[index] ?? '')
}

function scalarIn(line: string): string | undefined {
  const value = line
    .slice(line.indexOf(':') + 1)
    .split('#')[0]
    ?.trim()
  return value?.replace(/^['"]/, '').replace(/['"]$/, '')
}

function blockLines(text: string): readonly string[] {
  return text.trimEnd().split('\n')
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
