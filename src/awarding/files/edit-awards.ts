import type { StatusChange } from '../../kinds/award/parts.ts'
import {
  blockLines,
  entriesOf,
  isPlain,
  keyEnd,
  keyLine,
  linesOf,
  topLine,
  topValue,
  valueOf,
  type Entry,
} from '../register/award-lines.ts'
import { yamlText } from './yaml-text.ts'

/** What may be done to an award that has been given. To correct it, give one that supersedes it. */
export type AwardChange =
  | ({ readonly kind: 'revoke' } & StatusChange)
  | ({ readonly kind: 'suspend' } & StatusChange)
  | { readonly kind: 'reinstate' }
  | { readonly kind: 'erase'; readonly on: string }

/** What may be written into an award's file: how it stands, another claim code, or a wish of its holder. */
export type AwardEdit =
  | AwardChange
  /** `sealed` from sealClaimCode: it takes the place of a code that was lost or seen by others. */
  | { readonly kind: 'new-code'; readonly sealed: string }
  /** Its holder asks for all that they were awarded in one signed record. */
  | { readonly kind: 'whole-record' }

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
 * The text of an award file with one award revoked, suspended, reinstated or erased, given another claim code, or asking
 * for a whole record. Everything else stays byte for byte, line ends and comments included, so that a reviewer sees the
 * change alone.
 */
export function editAward(
  text: string,
  id: string,
  change: AwardEdit,
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

function faultOf(lines: readonly string[], entry: Entry, change: AwardEdit): EditFault | undefined {
  const state = stateOf(lines, entry)
  if (change.kind === 'erase') return state === 'erased' ? 'already-revoked' : undefined
  // What was taken back stays behind its code, to say so.
  if (change.kind === 'new-code') return state === 'erased' ? 'already-revoked' : undefined
  if (state === 'revoked' || state === 'erased') return 'already-revoked'
  if (change.kind === 'suspend' && state === 'suspended') return 'already-suspended'
  if (change.kind !== 'reinstate') return undefined
  if (state !== 'suspended') return 'not-suspended'
  return keyLine(lines, entry, 'suspended') === undefined ? 'suspended-together' : undefined
}

function changed(lines: readonly string[], entry: Entry, change: AwardEdit): readonly string[] {
  const before = lines.slice(0, entry.end)
  const after = lines.slice(entry.end)
  switch (change.kind) {
    case 'revoke':
      return [...before, ...statusLines(entry, 'revoked', change), ...after]
    case 'suspend':
      return [...before, ...statusLines(entry, 'suspended', change), ...after]
    case 'reinstate':
      return withoutKey(lines, entry, 'suspended')
    case 'new-code':
      return withKey(lines, entry, 'newCode', change.sealed)
    case 'whole-record':
      return withKey(lines, entry, 'wholeRecord', 'true')
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

/** A field of one line takes the place of the one that is there. */
function withKey(
  lines: readonly string[],
  entry: Entry,
  key: string,
  value: string,
): readonly string[] {
  const line = `${key}: ${value}`
  const known = keyLine(lines, entry, key)
  const at = known ?? entry.end
  // The first line of an award in a list begins with its dash.
  const margin = (lines[at] ?? '').slice(0, entry.indent)
  const front = known === entry.start ? margin : ' '.repeat(entry.indent)
  const rest = known === undefined ? entry.end : keyEnd(lines, entry, known)
  return [...lines.slice(0, at), front + line, ...lines.slice(rest)]
}

function withoutKey(lines: readonly string[], entry: Entry, key: string): readonly string[] {
  const from = keyLine(lines, entry, key) ?? entry.end
  return [...lines.slice(0, from), ...lines.slice(keyEnd(lines, entry, from))]
}

function stateOf(lines: readonly string[], entry: Entry): StandingAward['state'] {
  const has = (key: string) => keyLine(lines, entry, key) !== undefined
  if (has('erased')) return 'erased'
  if (has('revoked') || topLine(lines, 'revoked') !== undefined) return 'revoked'
  return has('suspended') || topLine(lines, 'suspended') !== undefined ? 'suspended' : 'good'
}
