import { Failure, knowing } from '../bytes/failure.ts'

/** Every way in which baking or reading a baked picture can fail. Closed: callers switch on it. */
const messages = {
  'not-png': 'the file is not a PNG picture',
  'not-svg': 'the file is not an SVG picture',
  'broken-png': 'the PNG picture is damaged or cut short',
  'broken-svg': 'the SVG picture is not well-formed',
  'already-baked': 'the picture already has a badge baked into it',
  'keyword-twice': 'the same keyword was given twice',
  'text-unfit': 'the text cannot be carried by the picture',
  'too-large': 'the picture holds more than this reader will look at',
} as const

export type BakingFailureCode = keyof typeof messages
export type BakingFailure = Failure<BakingFailureCode>

export const bakingFailureCodes = Object.keys(messages) as readonly BakingFailureCode[]

/** Thrown by everything in this folder that throws. The message never holds any of the text given. */
export function bakingFailure(code: BakingFailureCode, options?: ErrorOptions): BakingFailure {
  return new Failure(code, messages[code], options)
}

export const isBakingFailure = knowing<BakingFailure>(bakingFailureCodes)
