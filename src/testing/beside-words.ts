/**
 * How many bytes of an award's page are not the words of this award. Its words are what its signed credential says, word by
 * word: texts, and attributes that hold such a text or an address of it; and what was written as Markdown, with its markup.
 * All else counts: elements, attributes, labels, and what every page says.
 *
 * @param credential - the award's 3.0 credential, as JSON
 */
export function besideWords(html: string, credential: string): number {
  const said = textsIn(JSON.parse(credential)).map(plain)
  const texts = new Set(said)
  const all = said.join('\n')
  const rest = html
    .replace(/(<div class="?prose[^>]*>)[^]*?<\/div>/g, '$1</div>')
    .replace(
      /( (?:alt|content|href)=)("[^"]+"|[^\s">]+)/g,
      (whole, before: string, value: string) =>
        texts.has(plain(value.replaceAll('"', ''))) ? before + value.replace(/[^"]/g, '') : whole,
    )
    .replace(/>([^<>]+)</g, (whole, text: string) =>
      plain(text) !== '' && all.includes(plain(text)) ? '><' : whole,
    )
  return Buffer.byteLength(rest)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Without the signs of Markdown and of HTML. */
const plain = (text: string) =>
  text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s*_`\\]+/g, ' ')
    .trim()
