/**
 * The names under which a PNG carries a credential: Open Badges 2.0 baking, section PNG; Open Badges 3.0,
 * section 5.3; Comprehensive Learner Record 2.0.
 */
export const KEYWORDS = ['openbadges', 'openbadgecredential', 'clrcredential'] as const

export type Keyword = (typeof KEYWORDS)[number]

/** Some have baked under a misspelt name; it is read, and never written. */
const READ_KEYWORDS = [...KEYWORDS, 'openbadge'] as const

export type ReadKeyword = (typeof READ_KEYWORDS)[number]

/** Which of the names that we bake under the data of a text chunk begins with; undefined for any other text. */
export function keywordAt(bytes: Uint8Array, start: number, end: number): Keyword | undefined {
  return KEYWORDS.find((keyword) => begins(bytes, start, end, keyword))
}

/** Which of the names in use the data of a text chunk begins with. */
export function readKeywordAt(
  bytes: Uint8Array,
  start: number,
  end: number,
): ReadKeyword | undefined {
  return READ_KEYWORDS.find((keyword) => begins(bytes, start, end, keyword))
}

/** Whether the name is one in use, whatever its capitals: some program reads it as a badge. */
export function isBadgeKeyword(bytes: Uint8Array, start: number, end: number): boolean {
  const small = bytes.subarray(start, Math.min(end, start + 80)).map((byte) => {
    return byte >= 65 && byte <= 90 ? byte + 32 : byte
  })
  return readKeywordAt(small, 0, small.length) !== undefined
}

function begins(bytes: Uint8Array, start: number, end: number, keyword: string): boolean {
  return (
    start + keyword.length < end &&
    bytes[start + keyword.length] === 0 &&
    [...keyword].every((letter, index) => bytes[start + index] === letter.charCodeAt(0))
  )
}
