import { withoutStrayJoiners } from '../../model/text/safe-text.ts'

/**
 * What a person wrote, or a program that we do not know, as it may be printed: none of its characters steers a terminal,
 * turns the text round or hides (joiners stay where a script needs them), and no line of it is a command of a
 * workflow. Line feeds stay.
 */
export function printable(text: string): string {
  const seen = text.replaceAll(/\r\n?/g, '\n').replaceAll(steering, '�')
  return withoutStrayJoiners(seen, '�')
    .replaceAll(/^([^\S\n]*:):/gm, '$1 :')
    .replaceAll('##[', '# #[')
}

/** The same on one line, so that nothing in it looks like a line of ours. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', '�')
}

/** JSON that says the same to a program, and may be printed: what steers a terminal is written as an escape. */
export function printableJson(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return json
    .replaceAll(steering, (sign) => sign.split('').map(escaped).join(''))
    .replaceAll(/[\u200c\u200d]/g, escaped)
    .replaceAll('##[', '\\u0023#[')
}

/** Controls but for the line feed, and what is not seen: separators of lines, marks of direction, tags, halves of pairs. */
const steering =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/gu
