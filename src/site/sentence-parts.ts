import type { Text } from './texts.ts'

/** A part of a sentence: words of the page, or a text that may be in another language. */
export type SentencePart = string | Text

/**
 * A sentence of the page with texts in it, each apart, so that each can say which language it is in.
 *
 * @param say - makes the sentence of what stands for the texts, in the order of `texts`
 */
export function sentenceParts(
  texts: readonly Text[],
  say: (names: readonly string[]) => string,
): readonly SentencePart[] {
  // Stands in no text that anybody writes.
  const parts = say(texts.map((_, at) => `\uE000${at}\uE000`)).split('\uE000')
  return parts
    .map((part, at) => (at % 2 === 0 ? part : (texts[Number(part)] ?? part)))
    .filter((part) => part !== '')
}
