import type { Records } from '../../kinds/records.ts'
import type { CommandHelp, FlagDeclarations } from '../../model/command.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import type { Random } from '../learners/fresh-code.ts'

/** What the staff's commands need of the machine. */
export interface StaffPorts {
  /** @throws when badges/ and awards/ have problems: their check says which */
  readonly records: () => Promise<Records>
  readonly readText: (path: string) => Promise<string>
  readonly readBytes: (path: string) => Promise<Uint8Array>
  readonly exists: (path: string) => boolean
  /** How much lies in a folder; 0 where there is none. */
  readonly entriesIn: (folder: string) => number
  /** `new`: a file that is there already is not touched, and the call throws. */
  readonly write: (file: ComposedFile, mode: 'new' | 'over') => Promise<void>
  /** Asks at the terminal. `undefined`: there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>
  readonly say: (line: string) => void
  /** What has fallen behind the records and how it is renewed; nothing where nothing has. */
  readonly renewalNote: (records: Records) => Promise<string | undefined>
  readonly random: Random
  /** YYYY-MM-DD */
  readonly today: string
  /** YYYY-MM-DD, the newest day that has begun anywhere: nothing is dated later. */
  readonly latest: string
}

/** Flags as they were given: `--badge x/y` is `badge: 'x/y'`. */
export type Flags = Readonly<Record<string, string | undefined>>

/** Something the person at the terminal has to put right. Exit code 1. */
export interface Refusal {
  readonly refused: readonly string[]
}

/** A command that staff run at a terminal: its help, its flags and what it does. */
export interface StaffCommand extends CommandHelp {
  /** Flags that its help lists apart, in `more`. */
  readonly moreFlags?: FlagDeclarations
  /** How many words without a flag it needs; absent: it takes none. */
  readonly operands?: number
  readonly run: (
    flags: Flags,
    ports: StaffPorts,
    operands: readonly string[],
  ) => Promise<Refusal | undefined>
}

/** The value of a flag, or else the answer to a question; trimmed. `undefined` when there is none and nobody to ask. */
export async function readFlag(
  flags: Flags,
  name: string,
  question: string,
  { ask }: Pick<StaffPorts, 'ask'>,
): Promise<string | undefined> {
  const text = flags[name] ?? (await ask?.(question))
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}

/** What is said when a flag is missing and nobody can be asked. */
export function missing(...names: readonly string[]): Refusal {
  return { refused: names.map((name) => `Please give --${name}. See --help.`) }
}
