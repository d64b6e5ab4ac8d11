/** A flag of a command: how it is given and what the help says of it. */
export interface Flag {
  /** What stands for its value in the help; absent: it takes none. */
  readonly value?: string
  /** Its value where it is not given. */
  readonly default?: string
  readonly isRepeated?: true
  /** It names a folder that has to be there. */
  readonly isFolder?: true
  /** Its text in the help; absent: the help does not list it. */
  readonly help?: string
}

/** The folder that a command works on. */
export const rootFlag = {
  value: 'DIR',
  default: '.',
  isFolder: true,
  help: 'the folder with badges/ and awards/ (default: here)',
} as const

export type FlagDeclarations = Readonly<Record<string, Flag>>

/** What the flags of a declaration come to once they are read. */
export type FlagValues<Declared extends FlagDeclarations> = {
  readonly [Name in keyof Declared]: Declared[Name] extends { readonly value: string }
    ? ValueOf<Declared[Name]>
    : boolean | undefined
}

type ValueOf<Declared extends Flag> = Declared extends { readonly isRepeated: true }
  ? readonly string[] | undefined
  : Declared extends { readonly default: string }
    ? string
    : string | undefined

/** What the help of a command is made of. */
export interface CommandHelp {
  /** The first line: how it is called. */
  readonly usage: string
  readonly about: string
  readonly flags: FlagDeclarations
  /** Where the texts of flags begin; absent: two letters after the longest flag. */
  readonly column?: number
  /** What follows the flags. */
  readonly more?: string
}

/** The whole help of a command, which ends without a line break. */
export function helpOf({ usage, about, flags, column, more }: CommandHelp): string {
  const parts = [usage, about, flagLines(flags, column), more]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

/** The lines of flags in a help. A flag that is too long for its column is followed by three spaces. */
export function flagLines(flags: FlagDeclarations, column?: number): string {
  const lines = Object.entries(flags).flatMap(([name, { value, help }]) =>
    help === undefined ? [] : [{ flag: value ? `--${name} ${value}` : `--${name}`, help }],
  )
  const width = column ?? Math.max(...lines.map(({ flag }) => flag.length)) + 2
  return lines
    .map(({ flag, help }) => {
      const start = flag.length < width ? flag.padEnd(width) : `${flag}   `
      return `  ${start}${help.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`
    })
    .join('\n')
}
