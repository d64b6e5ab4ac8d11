import { proofFailure } from './failure.ts'

export interface JsonLimits {
  /** Most UTF-16 units of text. */
  readonly size: number
  /** Most objects and arrays inside one another. */
  readonly depth: number
}

const defaultLimits: JsonLimits = { size: 1_048_576, depth: 64 }

/**
 * JSON that means one thing only. `JSON.parse` keeps the last of two equal keys where another reader keeps the
 * first, so what was signed and what is shown could differ: such text is refused (RFC 8259, section 4).
 * @throws ProofFailure `json-malformed`, `json-duplicate-key`, `json-too-deep`, `json-too-large`
 */
export function parseStrictJson(text: string, limits: JsonLimits = defaultLimits): unknown {
  if (text.length > limits.size) throw proofFailure('json-too-large', 'the JSON text is too long')
  if (!text.isWellFormed())
    throw proofFailure('json-malformed', 'the text is not well-formed Unicode')
  const value = parse(text)
  checkKeys(text, limits.depth)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No cause: the parser's message quotes the text.
    throw proofFailure('json-malformed', 'not JSON')
  }
}

/** Walks text that JSON.parse has accepted, so only strings and brackets need to be told apart. */
function checkKeys(text: string, depth: number): void {
  const open: (Set<string> | undefined)[] = []
  const token = /["{}[\]]/g
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else {
      token.lastIndex = endOfString(text, match.index)
      const quoted = text.slice(match.index, token.lastIndex)
      noteKey(open.at(-1), text, quoted, token.lastIndex)
    }
    if (open.length > depth)
      throw proofFailure('json-too-deep', 'the JSON text is nested too deeply')
  }
}

/** No pattern for a whole string: an engine may keep a step back for each letter, and a string may have millions. */
function endOfString(text: string, start: number): number {
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return text.length
    let slashes = 0
    while (quote - slashes > from && text.charAt(quote - slashes - 1) === '\\') slashes++
    from = quote + 1
    if (slashes % 2 === 0) return from
  }
}

function noteKey(keys: Set<string> | undefined, text: string, quoted: string, end: number): void {
  if (keys === undefined || !isKey(text, end)) return
  const key = JSON.parse(quoted) as string
  if (!key.isWellFormed()) throw proofFailure('json-malformed', 'a key is not well-formed Unicode')
  if (keys.has(key)) throw proofFailure('json-duplicate-key', 'an object has the same key twice')
  keys.add(key)
}

function isKey(text: string, end: number): boolean {
  let index = end
  while (/[ \t\n\r]/.test(text.charAt(index))) index++
  return text.charAt(index) === ':'
}
