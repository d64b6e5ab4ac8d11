import { statSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import {
  helpOf,
  type CommandHelp,
  type FlagDeclarations,
  type FlagValues,
} from '../../model/command.ts'
import { failureText } from './failure-text.ts'
import { say, warn } from './say.ts'

/** A command of this repository: its help, its flags and what it does. */
export interface Command<Declared extends FlagDeclarations> extends CommandHelp {
  readonly flags: Declared
  /** FlagDeclarations that its help lists apart, in `more`. */
  readonly moreFlags?: FlagDeclarations
  /** How many words without a flag it needs; absent: it takes none. */
  readonly operands?: number
  /** FlagDeclarations without which it says its help alone. */
  readonly needs?: readonly (keyof Declared)[]
  /** The exit code where an operand or a flag that it needs is missing; absent: 2. */
  readonly incomplete?: 0
  /** Whether a flag that nobody knows is answered with the help, too. */
  readonly misuse?: 'with-help'
  /** The words for a failure; absent: those of the error. */
  readonly failureText?: (error: unknown) => string
  /** @returns the exit code; `undefined` is 0; `incomplete`: an operand is none that there is */
  readonly run: (
    fields: FlagValues<Declared>,
    operands: readonly string[],
  ) => Promise<number | 'incomplete' | undefined>
}

/** A command whose flags are inferred from their declaration. */
export function command<const Declared extends FlagDeclarations>(
  declared: Command<Declared>,
): Command<Declared> {
  return declared
}

/** Runs a command with the arguments of this process, and sets its exit code: 2 when the command fails. */
export async function runCommand<Declared extends FlagDeclarations>(
  declared: Command<Declared>,
): Promise<void> {
  process.exitCode = await exitCodeOf(declared, process.argv.slice(2))
}

/** Runs a command with these arguments. @returns the exit code */
export async function exitCodeOf<Declared extends FlagDeclarations>(
  declared: Command<Declared>,
  args: readonly string[],
): Promise<number> {
  try {
    const { help, fields, operands } = readArguments(declared, args)
    const isWhole =
      operands.length >= (declared.operands ?? 0) &&
      !declared.needs?.some((name) => fields[name] === undefined)
    const code = isWhole && !help ? await declared.run(fields, operands) : 'incomplete'
    if (code !== 'incomplete') return code ?? 0
    say(helpOf(declared))
    return help ? 0 : (declared.incomplete ?? 2)
  } catch (error) {
    warn(wordsFor(error, declared))
    return 2
  }
}

/** What would be said later of a folder that is not there, or is a file, is said of what lies in it: of records, of git. */
function refuseMissing(flags: FlagDeclarations, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, { isFolder }] of Object.entries(flags)) {
    const path = String(fields[name])
    if (isFolder && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new Error(`--${name}: There is no folder “${path}”.`)
  }
}

function wordsFor<Declared extends FlagDeclarations>(
  error: unknown,
  declared: Command<Declared>,
): string {
  const text = (declared.failureText ?? failureText)(error)
  const isMisuse = (error as NodeJS.ErrnoException).code?.startsWith(misused) ?? false
  return isMisuse && declared.misuse ? `${text}\n\n${helpOf(declared)}` : text
}

const misused = 'ERR_PARSE_ARGS_'

function readArguments<Declared extends FlagDeclarations>(
  { flags, moreFlags, operands }: Command<Declared>,
  args: readonly string[],
) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...optionsOf({ ...flags, ...moreFlags }), help: { type: 'boolean', short: 'h' } },
    allowPositionals: operands !== undefined,
  })
  const { help, ...fields } = values
  if (help !== true) refuseMissing(flags, fields)
  return {
    help: help === true,
    // `parseArgs` gives each flag what its declaration says.
    fields: fields as FlagValues<Declared>,
    operands: positionals,
  }
}

function optionsOf(flags: FlagDeclarations): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(flags).map(([name, { value, default: usual, isRepeated }]) => [
      name,
      value === undefined
        ? { type: 'boolean' as const }
        : {
            type: 'string' as const,
            ...(usual === undefined ? {} : { default: usual }),
            ...(isRepeated ? { multiple: true } : {}),
          },
    ]),
  )
}
