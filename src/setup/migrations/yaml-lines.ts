// YAML as lines: what is not changed stays letter by letter, which no writer of YAML promises. It knows mappings whose
// keys stand on lines of their own, as records are written; anything else is for a person to change.

/** Gives a key another name. @param path - from the outermost key; a key that is not there changes nothing */
export function renameKey(text: string, path: readonly string[], name: string): string {
  return edit(text, path, (lines) => [
    (lines[0] ?? '').replace(
      /^( *)(?:"[^"]*"|'[^']*'|[^ :"'][^:]*):/,
      (_, indent: string) => `${indent}${name}:`,
    ),
    ...lines.slice(1),
  ])
}

/** Takes a key away with all that is under it; comments above it stay. */
export function removeKey(text: string, path: readonly string[]): string {
  return edit(text, path, () => [])
}

/**
 * Gives a key another value; a comment behind it stays.
 *
 * @param value - as it stands in the file
 * @throws Error where the value is not one word or text on the key's own line
 */
export function setValue(text: string, path: readonly string[], value: string): string {
  return edit(text, path, ([line = '', ...rest]) => {
    const [key = ''] = /^ *(?:"[^"]*"|'[^']*'|[^ :"'][^:]*): +/.exec(line) ?? []
    const behind = behindValue(line.slice(key.length))
    if (rest.length > 0 || key === '' || behind === undefined)
      throw new Error('the value has another form')
    return [`${key}${value}${behind}`]
  })
}

/** What stands behind a word or a text: nothing, spaces, a comment. Undefined where the value is of another kind. */
function behindValue(text: string): string | undefined {
  const [quoted] = /^(?:"[^"]*"|'[^']*')/.exec(text) ?? []
  if (quoted === undefined && /^(?:["'|>&*{[#]|$)/.test(text)) return undefined
  const comment = text.indexOf(' #')
  const plain = () => (comment < 0 ? text : text.slice(0, comment)).trimEnd()
  const behind = text.slice((quoted ?? plain()).length)
  return behind.trim() === '' || /^ +#/.test(behind) ? behind : undefined
}

function edit(
  text: string,
  path: readonly string[],
  change: (lines: readonly string[]) => readonly string[],
): string {
  const lines = text.split('\n')
  const found = path.reduce<Span | undefined>(
    (span, key, depth) => span && pairIn(lines, depth === 0 ? span : within(lines, span), key),
    mapping(lines),
  )
  if (!found) return text
  const { start, end } = found
  return [...lines.slice(0, start), ...change(lines.slice(start, end)), ...lines.slice(end)].join(
    '\n',
  )
}

/** Lines from `start` up to, and without, `end`. */
interface Span {
  readonly start: number
  readonly end: number
}

/** The whole of a file, or the front matter of one. */
function mapping(lines: readonly string[]): Span {
  if (lines[0] !== '---') return { start: 0, end: lines.length }
  const close = lines.indexOf('---', 1)
  return { start: 1, end: close === -1 ? lines.length : close }
}

/** What stands below a key. @throws Error where its value is on the key's own line */
function within(lines: readonly string[], { start, end }: Span): Span {
  if (!/: *(?:#.*)?$/.test(lines[start] ?? '')) throw new Error('the mapping has another form')
  return { start: start + 1, end }
}

function pairIn(lines: readonly string[], span: Span, key: string): Span | undefined {
  const indent = indentOf(lines.slice(span.start, span.end).find(isContent) ?? '')
  const spellings = [key, `"${key}"`, `'${key}'`].map((each) => `${' '.repeat(indent)}${each}:`)
  const isKey = (line: string) =>
    spellings.some((each) => line.startsWith(each) && /^(?: |$)/.test(line.slice(each.length)))
  for (let start = span.start; start < span.end; start += 1)
    if (isKey(lines[start] ?? '')) return { start, end: endOf(lines, { ...span, start }, indent) }
  return undefined
}

/** Blank lines and comments before the next key belong to that one. */
function endOf(lines: readonly string[], { start, end }: Span, indent: number): number {
  let last = start
  for (let at = start + 1; at < end; at += 1) {
    const line = lines[at] ?? ''
    const isItem = indentOf(line) === indent && /^ *-(?: |$)/.test(line)
    if (isContent(line) && indentOf(line) <= indent && !isItem) break
    if (isContent(line) || indentOf(line) > indent) last = at
  }
  return last + 1
}

function isContent(line: string): boolean {
  return !/^ *(?:#.*)?\r?$/.test(line)
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
