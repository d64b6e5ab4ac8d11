import { asWritten, sentence } from '../../bytes/sentence.ts'
import type { MarkdownFault } from './markdown-measure.ts'
import type { Position } from '../problem.ts'

/**
 * What keeps the words of a link from being published: they read like an address, and the link leads to another host.
 * `www.` makes no difference. Dots of other scripts and spaces put between do not hide an address.
 *
 * @param url - where the link leads, found safe before
 */
export function linkTextFault(
  text: string,
  url: string,
): Omit<MarkdownFault, keyof Position> | undefined {
  const host = hostOf(new URL(url).host)
  if (hostsIn(text).every((mentioned) => mentioned === host)) return undefined
  return {
    code: 'markdown-link-unsafe',
    message: sentence`has a link whose words are the address of another place`,
    hint: asWritten`[${host}](${url})`,
  }
}

// Names like Node.js and plan.pdf are no addresses: nobody can have a host that ends so.
const fileEndings = new Set(
  'js mjs ts html htm pdf txt csv tsv png jpg jpeg gif svg webp doc docx xls xlsx ppt pptx odt ods yml yaml json xml css mp3 mp4'.split(
    ' ',
  ),
)

function hostsIn(text: string): readonly string[] {
  return squeezed(text).split(/\s+/).flatMap(hostsInWord)
}

/** Closed up where somebody has written an address with gaps; sentences keep the space after their full stop. */
function squeezed(text: string): string {
  const plain = text.normalize('NFKC').replaceAll('\u3002', '.').trim()
  const words = plain.split(/\s+/)
  const isSpelled = words.length > 2 && words.every((word) => [...word].length === 1)
  if (isSpelled || isGappedName(words)) return words.join('')
  return words
    .join(' ')
    .replaceAll(' .', '.')
    .replaceAll(' :', ':')
    .replace(/: ?\/ ?\/ ?/g, '://')
}

/** `bank. example` alone, with nothing else in it that would make it a sentence. */
function isGappedName(words: readonly string[]): boolean {
  return words.every(
    (word, index) =>
      index === 0 ||
      word.startsWith('.') ||
      (words[index - 1]?.endsWith('.') === true && word === word.toLowerCase()),
  )
}

function hostsInWord(word: string): readonly string[] {
  const scheme = word.indexOf('://')
  const authority = (scheme < 0 ? word : word.slice(scheme + 3)).split(/[/?#\\]/)[0] ?? ''
  const pieces = authority.split(/[^\p{L}\p{N}\p{M}._-]+/u).filter((piece) => piece !== '')
  const isAddress = scheme >= 0 || word.toLowerCase().startsWith('www.')
  return pieces.filter((piece, index) => looksLikeHost(piece, isAddress && index === 0)).map(hostOf)
}

function looksLikeHost(piece: string, isAddress: boolean): boolean {
  if (isAddress) return true
  const labels = piece.split('.').filter((label) => label !== '')
  const last = labels.at(-1)?.toLowerCase() ?? ''
  if (labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label))) return true
  const isName = /^[\p{L}\p{M}]{2,}$/u.test(last) || last.startsWith('xn--')
  return labels.length > 1 && isName && !fileEndings.has(last)
}

function hostOf(written: string): string {
  const bare = written
    .replace(/^\.+/, '')
    .split('.')
    .filter((label) => label !== '')
    .join('.')
  const url = URL.canParse(`https://${bare}`) ? new URL(`https://${bare}`).host : bare
  return url.replace(/^www\./, '')
}
