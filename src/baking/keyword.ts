/**
 * The names under which a PNG carries a credential: Open Badges 2.0 baking, section PNG; Open Badges 3.0,
 * section 5.3; Comprehensive Learner Record 2.0.
 */
export const KEYWORDS = ['openbadges', 'openbadgecredential', 'clrcredential'] as const

export type Keyword = (typeof KEYWORDS)[number]

/** Which of the names the data of a text chunk begins with; undefined for any other text. */
export function keywordAt(bytes: Uint8Array, start: number, end: number): Keyword | undefined {
  return KEYWORDS.find(
    (keyword) =>
      start + keyword.length < end &&
      bytes[start + keyword.length] === 0 &&
      [...keyword].every((letter, index) => bytes[start + index] === letter.charCodeAt(0)),
  )
}
