import { awardFields } from '../../kinds/award/fields.ts'
import { flagLines, type FlagDeclarations } from '../../model/command.ts'
import { asMeant, inputSentence, type InputFault } from '../input-faults.ts'
import {
  joinPlain,
  flagOf,
  plainFieldWords,
  plainFields,
  readPlain,
  type PlainValues,
} from '../files/plain-fields.ts'
import type { Flags } from './staff-ports.ts'

const values = { line: 'TEXT', number: 'NUMBER', day: 'DAY' } as const

/** The flags of fields that all commands ask for in the same way. */
export const plainOptions: FlagDeclarations = Object.fromEntries(
  plainFields.map((field) => {
    const { what, example } = plainFieldWords[field]
    return [
      flagOf(field),
      { value: values[awardFields[field].form], help: `${what}, like ${example}` },
    ]
  }),
)

/** Their lines in a command's help. */
export const plainHelp = flagLines(plainOptions, 24)

/** What such flags say, and what is wrong with them. */
export function plainFlags(flags: Flags): {
  readonly values: PlainValues
  readonly refused: readonly string[]
} {
  const given = plainFields.flatMap((field) => {
    const text = flags[flagOf(field)]
    return text === undefined ? [] : [{ field, ...readPlain(field, asMeant(text)) }]
  })
  return {
    values: joinPlain(given.map((each) => ('values' in each ? each.values : {}))),
    refused: given.flatMap((each) =>
      'fault' in each ? [flagSentence(flagOf(each.field), each.fault)] : [],
    ),
  }
}

/** The sentence about what is wrong with a flag. */
export function flagSentence(flag: string, fault: InputFault): string {
  return inputSentence(fault, `--${flag}`)
}

/** The faults of flags, each judged by its rule where it was given. */
export function flagFaults(
  flags: Flags,
  rules: Readonly<Record<string, (text: string) => InputFault | undefined>>,
): readonly string[] {
  return Object.entries(rules).flatMap(([flag, faultOf]) => {
    const text = flags[flag]
    const fault = text === undefined ? undefined : faultOf(asMeant(text))
    return fault === undefined ? [] : [flagSentence(flag, fault)]
  })
}
