import { sentence } from '../../bytes/sentence.ts'
import type { Fault } from '../fields/fault.ts'

export interface TextLimits {
  /** Most UTF-16 code units. */
  readonly max: number
  /** `many` lets line feeds and tabs through. */
  readonly lines: 'one' | 'many'
}

// Controls, soft hyphen, bidi marks and overrides, zero-width and format characters, interlinear annotation, tags.
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}|\p{Surrogate}|\p{Private_Use}/u
// A joiner means something between letters of the scripts that use it and inside an emoji; elsewhere it hides.
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/u
const mixedScripts =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]{2,}/u

/** A character in a text, of any length, that nobody can see, or that makes it be read as another. */
export function unsafeFault(text: string, lines: TextLimits['lines']): Fault | undefined {
  const fault = textFault(text, { max: text.length, lines })
  return fault?.code === 'text-unsafe' ? fault : undefined
}

/**
 * What keeps a text from being published as it stands: it must be NFC, free of characters nobody can see, and no
 * longer than its place allows.
 */
export function textFault(text: string, limits: TextLimits): Fault | undefined {
  if (text.trim() === '')
    return { code: 'text-empty', message: sentence`is empty`, fix: 'Write something here' }
  const hidden = unseen.exec(text) ?? strayJoiner.exec(text) ?? lineBreak(text, limits)
  if (hidden) {
    return {
      code: 'text-unsafe',
      message: sentence`holds a character that cannot be seen (${codePoint(hidden[0])})`,
      fix: without(text),
    }
  }
  if (text.normalize('NFC') !== text) {
    return {
      code: 'text-not-nfc',
      message: sentence`holds a letter and its accent as two characters where one exists (not NFC)`,
      fix: text.normalize('NFC'),
    }
  }
  if (text.length > limits.max) {
    return {
      code: 'text-too-long',
      message: sentence`has ${text.length} characters; ${limits.max} is the most`,
      fix: '',
      advice: sentence`Shorten it to at most ${limits.max} characters.`,
    }
  }
  return undefined
}

/** Warns of one word written in look-alike alphabets (Latin beside Cyrillic or Greek). */
export function mixesScripts(text: string): boolean {
  return mixedScripts.test(text)
}

/** A text with a sign in place of each joiner that joins nothing: such a one is only there to hide. */
export function withoutStrayJoiners(text: string, sign: string): string {
  return text.replaceAll(new RegExp(strayJoiner.source, 'gu'), sign)
}

function lineBreak(text: string, limits: TextLimits): RegExpExecArray | null {
  return limits.lines === 'one' ? /[\n\t]/.exec(text) : null
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function without(text: string): string {
  const seen = text.replace(/[\n\t]/g, ' ').replaceAll(new RegExp(unseen.source, 'gu'), '')
  const clean = withoutStrayJoiners(seen, '').trim()
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean
}
