/**
 * A text that somebody wrote, for a place in Markdown where it must be nothing but text: no link, no picture, no
 * mention, no HTML, no end of the line. All but letters, digits and the plainest marks become numeric entities.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{C}\u2028\u2029]/gu, '')
  return line.replaceAll(/[^\p{L}\p{M}\p{N} ,’]/gu, (mark) => `&#${mark.codePointAt(0)};`)
}
