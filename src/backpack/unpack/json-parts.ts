/** A member of a JSON object or an element of an array, as it stands in the text. */
export interface JsonPart {
  /** Empty for an element. */
  readonly key: string
  readonly text: string
}

/**
 * The parts of a JSON object or array, each with the text that it was written with: a signed document must not lose what
 * parsing and writing it again would lose. One level deep.
 *
 * @param json - text that `JSON.parse` takes
 * @returns none for any other value
 */
export function jsonParts(json: string): readonly JsonPart[] {
  const text = json.trim()
  const isObject = text.startsWith('{')
  if (!isObject && !text.startsWith('[')) return []
  return piecesOf(text)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!isObject) return { key: '', text: piece }
      const end = endOfString(piece, 0)
      const value = piece.slice(piece.indexOf(':', end) + 1).trim()
      return { key: String(JSON.parse(piece.slice(0, end))), text: value }
    })
}

/** The text of one member of an object. */
export function memberOf(json: string, name: string): string | undefined {
  return jsonParts(json).find(({ key }) => key === name)?.text
}

/** What stands between the commas of the outermost level. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let [depth, start, at] = [0, 1, 0]
  while (at < text.length) {
    const letter = text.charAt(at)
    if (letter === '"') {
      at = endOfString(text, at)
      continue
    }
    if (letter === '{' || letter === '[') depth += 1
    if (letter === '}' || letter === ']') depth -= 1
    if (depth === 0 || (depth === 1 && letter === ',')) {
      pieces.push(text.slice(start, at).trim())
      start = at + 1
    }
    at += 1
  }
  return pieces
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at + 1
}
