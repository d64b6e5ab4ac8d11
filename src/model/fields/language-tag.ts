/** Whether a text is a BCP 47 tag in its usual spelling: `en`, `en-GB`, `pa-Guru`, `zh-Hant-TW`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(text)
}

/**
 * The tag among others that suits a wanted one: that very tag, or what is left of it as its ends are cut off, so that
 * `en-GB` is served by `en`. Capitals do not count. RFC 4647, section 3.4 (Lookup).
 */
export function lookUpLanguage(wanted: string, tags: readonly string[]): string | undefined {
  for (let range = wanted.toLowerCase(); range !== ''; range = shortened(range)) {
    const found = tags.find((tag) => tag.toLowerCase() === range)
    if (found !== undefined) return found
  }
  return undefined
}

/** A single letter or digit begins a part that it cannot end. */
function shortened(range: string): string {
  return range.replace(/(?:-[a-z\d])?-[a-z\d]+$|^[a-z\d]+$/, '')
}

/** The usual spelling of a tag, for hints; `en` when there is none. */
export function nearestLanguageTag(text: string): string {
  const tag = text
    .replaceAll('_', '-')
    .split('-')
    .map((part, index) => spelled(part, index))
    .join('-')
  return isLanguageTag(tag) ? tag : 'en'
}

function spelled(part: string, index: number): string {
  if (index === 0) return part.toLowerCase()
  return part.length === 4
    ? part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase()
    : part.toUpperCase()
}
