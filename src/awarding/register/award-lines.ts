/** One award: its lines from `start` up to, not including, `end`; its keys begin in column `indent`. */
export interface Entry {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly indent: number
}

/** The lines of an award file, edited one by one so that everything else in it stays byte for byte, and what ends each. */
export function linesOf(text: string) {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  return { lines: text.split(end), end }
}

export function entriesOf(lines: readonly string[]): readonly Entry[] {
  return lines.flatMap((line, index) => {
    const match = /^( *(?:- +)?)id: *(['"]?)([a-z2-7]{26})\2 *(?:#.*)?$/.exec(line)
    if (!match) return []
    const indent = match[1]?.length ?? 0
    const start = indent === 0 ? 0 : startOf(lines, index, indent)
    return [{ id: match[3] ?? '', start, end: endOf(lines, index, indent), indent }]
  })
}

function startOf(lines: readonly string[], index: number, indent: number): number {
  let start = index
  while (start > 0 && !/^ *-/.test((lines[start] ?? '').slice(0, indent))) start--
  return start
}

/** After the last line that belongs to the entry; blank lines and comments that follow do not. */
function endOf(lines: readonly string[], index: number, indent: number): number {
  let end = index + 1
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (line.trim() === '' || /^ *#/.test(line)) continue
    if (indentOf(line) < indent) break
    end = next + 1
  }
  return end
}

/** No `{…}` around the entry, and no tabs in front of lines, beside which lines cannot be added. */
export function isPlain(lines: readonly string[], entry: Entry): boolean {
  return (
    !lines.some((line) => /^\s*\t/.test(line)) && !/^ *(?:- *)?[{[]/.test(lines[entry.start] ?? '')
  )
}

/** Where a key of the entry stands. */
export function keyLine(lines: readonly string[], entry: Entry, key: string): number | undefined {
  for (let index = entry.start; index < entry.end; index++) {
    const line = lines[index] ?? ''
    const isOwn = indentOf(line) === entry.indent || index === entry.start
    if (isOwn && line.slice(entry.indent).startsWith(`${key}:`)) return index
  }
  return undefined
}

/** After the last line of what a key of the entry holds. */
export function keyEnd(lines: readonly string[], entry: Entry, from: number): number {
  let to = from + 1
  while (to < entry.end && indentOf(lines[to] ?? '') > entry.indent) to++
  return to
}

export function valueOf(lines: readonly string[], entry: Entry, key: string): string | undefined {
  const index = keyLine(lines, entry, key)
  return index === undefined ? undefined : scalarIn(lines[index] ?? '')
}

export function topLine(lines: readonly string[], key: string): number | undefined {
  const index = lines.findIndex((line) => line.startsWith(`${key}:`))
  return index < 0 ? undefined : index
}

export function topValue(lines: readonly string[], key: string): string | undefined {
  const index = topLine(lines, key)
  return index === undefined ? undefined : scalarIn(lines[index] ?? '')
}

function scalarIn(line: string): string | undefined {
  const value = line
    .slice(line.indexOf(':') + 1)
    .split('#')[0]
    ?.trim()
  return value?.replace(/^['"]/, '').replace(/['"]$/, '')
}

export function blockLines(text: string): readonly string[] {
  return text.trimEnd().split('\n')
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
