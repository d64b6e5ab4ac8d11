/**
 * Lines as one text that is no larger than it may be, measured as it will be sent; it says where it was cut.
 *
 * @param cut - says that there is more
 */
export function linesWithin(
  lines: readonly string[],
  cut: string,
  most: number,
  sizeOf: (text: string) => number,
): string {
  const whole = `${lines.join('\n').trimEnd()}\n`
  if (sizeOf(whole) <= most) return whole
  let left = most - sizeOf(`\n${cut}\n`)
  const kept: string[] = []
  for (const line of lines) {
    left -= sizeOf(`${line}\n`)
    if (left < 0) break
    kept.push(line)
  }
  return `${kept.join('\n').trimEnd()}\n\n${cut}\n`
}

export function sizeInUtf8(text: string): number {
  return Buffer.byteLength(text)
}

/** The workflow writes `&amp;`, `&lt;`, `&gt;` and, so that nobody is called, `@&#8288;`. */
export function sizeInComment(text: string): number {
  const marks = text.match(/[&<>@]/g) ?? []
  return sizeInUtf8(text) + marks.reduce((sum, mark) => sum + (added[mark] ?? 0), 0)
}

const added: Readonly<Record<string, number>> = { '&': 4, '<': 3, '>': 3, '@': 7 }
