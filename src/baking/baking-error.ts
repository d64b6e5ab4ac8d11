/** Every way in which baking or reading a baked picture can fail. Closed: callers switch on it. */
export type BakingErrorCode =
  | 'not-png'
  | 'not-svg'
  | 'broken-png'
  | 'broken-svg'
  | 'already-baked'
  | 'keyword-twice'
  | 'text-unfit'
  | 'too-large'

const MESSAGES: Readonly<Record<BakingErrorCode, string>> = {
  'not-png': 'the file is not a PNG picture',
  'not-svg': 'the file is not an SVG picture',
  'broken-png': 'the PNG picture is damaged or cut short',
  'broken-svg': 'the SVG picture is not well-formed',
  'already-baked': 'the picture already has a badge baked into it',
  'keyword-twice': 'the same keyword was given twice',
  'text-unfit': 'the text cannot be carried by the picture',
  'too-large': 'the picture holds more than this reader will look at',
}

/** Thrown by everything in this folder that throws. The message never holds any of the text given. */
export class BakingError extends Error {
  override readonly name = 'BakingError'
  readonly code: BakingErrorCode

  constructor(code: BakingErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options)
    this.code = code
  }
}
