/**
 * A text that somebody wrote, for a place in Markdown where it must be nothing but text: no link, no picture, no
 * mention, no HTML, no end of the line. All but letters, digits and the plainest marks become numeric entities.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{C}\u2028\u2029]/gu, '')
  return line.replaceAll(/[^\p{L}\p{M}\p{N} ,’]/gu, (mark) => `&#${mark.codePointAt(0)};`)
}

/**
 * A line that is Markdown already, and below it how to put things right, which keeps its lines and how far each is set
 * in: it may be a piece of YAML.
 */
export function hintLines(line: string, hint: string, indent: string): readonly string[] {
  const ways = hint.split(/\r?\n/).filter((each) => each.trim() !== '')
  const below = ways.map((way) => {
    const inset = way.length - way.trimStart().length
    return `${indent}${'&#160;'.repeat(inset)}${escapeMarkdown(way.trim())}`
  })
  // Two spaces at its end break a line; without them it would run on into the next.
  return [line, ...below].map((each, at) => (at === below.length ? each : `${each}  `))
}
