import { escapeMarkup } from './markup.ts'
/** stand-in */
export function markdownHtml(text: string): string {
  const inline = (line: string) => escapeMarkup(line).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
  return text.trim().split(/\n{2,}/).map((block) => {
    const lines = block.split('\n')
    if (lines.every((l) => /^\d+\. /.test(l))) return `<ol>${lines.map((l) => `<li>${inline(l.replace(/^\d+\. /, ''))}</li>`).join('')}</ol>`
    if (lines.every((l) => /^[-*] /.test(l))) return `<ul>${lines.map((l) => `<li>${inline(l.replace(/^[-*] /, ''))}</li>`).join('')}</ul>`
    return `<p>${inline(lines.join(' '))}</p>`
  }).join('')
}
