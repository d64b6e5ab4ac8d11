import { encodeBase64 } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { filled } from '../../model/text/filled.ts'
import { markdownHtml } from '../../model/text/markdown-html.ts'
import { parseMarkdown } from '../../model/text/markdown.ts'
import { longestName, longestText, shortened } from '../../model/text/shortened.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import type { KeptBadge } from '../kept.ts'
import { inOrder } from '../search.ts'
import { htmlText as escaped } from './html-text.ts'
import { pageStyle } from './page-style.ts'
import type { ExportTexts } from './texts.ts'

/** What the page of an export is made from. */
export interface PageContent {
  readonly badges: readonly KeptBadge[]
  /** Where the files lie, by SHA-256; only those that are in the export. */
  readonly paths: ReadonlyMap<string, string>
  /** RFC 3339. */
  readonly made: string
  readonly texts: ExportTexts
}

/**
 * The page by which an export is read without this software: HTML that runs no script and fetches nothing but pictures
 * that lie beside it. What strangers wrote is text in it, and nothing else. What lies in the bin is left out.
 */
export async function exportPage(content: PageContent): Promise<string> {
  const { made, texts } = content
  const here = content.badges.filter(({ deleted }) => deleted === undefined)
  const shown = inOrder(here, 'own')
  const style = encodeBase64(await digestText(pageStyle))
  // Beside a file, 'self' means nothing to some browsers.
  const policy = `default-src 'none'; img-src 'self' file:; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`
  const day = writtenDay(texts.locale, made.slice(0, 10))
  return `<!doctype html>
<html lang="${escaped(texts.locale)}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(texts.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${escaped(texts.title)}</h1>
<p>${escaped(filled(texts.made, { day }))}</p>
<p>${escaped(texts.page.intro)}</p>
</header>
<main>
${shown.length === 0 ? `<p>${escaped(texts.page.empty)}</p>` : shown.map((badge) => articleOf(badge, content)).join('\n')}
</main>
</body>
</html>
`
}

function articleOf(badge: KeptBadge, { paths, texts }: PageContent): string {
  const { facts, own } = badge
  const { page } = texts
  const picture = facts.picture === undefined ? undefined : paths.get(facts.picture)
  const days = [
    facts.day && filled(page.given, { day: writtenDay(texts.locale, facts.day) }),
    facts.expires && filled(page.until, { day: writtenDay(texts.locale, facts.expires) }),
  ].filter((each) => each !== '')
  return [
    '<article>',
    ...(picture === undefined ? [] : [`<img src="${addressOf(picture)}" alt="">`]),
    '<div>',
    `<h2 dir="auto">${long(facts.name, longestName)}</h2>`,
    ...(facts.issuer === '' ? [] : [fromLine(facts.issuer, page.from)]),
    ...(days.length === 0 ? [] : [`<p class="days">${days.map(escaped).join(' · ')}</p>`]),
    ...words(page.about, facts.description),
    ...criteria(page.criteria, facts.criteria),
    ...words(page.skills, facts.skills.join(', ')),
    ...words(page.tags, own.tags.join(', ')),
    ...words(page.note, own.note),
    ...filesOf(badge, { paths, texts }),
    '</div>',
    '</article>',
  ].join('\n')
}

/** The name of whoever issued it may run the other way than the words around it. */
function fromLine(issuer: string, from: string): string {
  const line = filled(escaped(from), {
    issuer: `<bdi>${escaped(shortened(issuer, longestName))}</bdi>`,
  })
  const whole = issuer.length > longestName ? long(issuer, longestName) : ''
  return `<p class="from">${line}</p>${whole}`
}

/** Of a text that is very long the beginning, which opens for all of it. */
function long(text: string, most: number): string {
  if (text.length <= most) return escaped(text)
  const beginning = escaped(shortened(text, longestName))
  return `<details><summary>${beginning}</summary>${escaped(text)}</details>`
}

function words(title: string, text: string): readonly string[] {
  if (text.trim() === '') return []
  return [
    `<h3>${escaped(title)}</h3>`,
    `<div class="words" dir="auto">${long(text, longestText)}</div>`,
  ]
}

/** Markdown by way of the safe tree; as it is written where it holds HTML, whose words the tree leaves out. */
function criteria(title: string, text: string): readonly string[] {
  const { blocks, faults } = parseMarkdown(text)
  const isWhole = blocks.length > 0 && faults.every(({ code }) => code !== 'markdown-html')
  if (!isWhole) return words(title, text)
  return [
    `<h3>${escaped(title)}</h3>`,
    `<div class="words" dir="auto">${markdownHtml(text, 4)}</div>`,
  ]
}

function filesOf(
  { files }: KeptBadge,
  { paths, texts }: Pick<PageContent, 'paths' | 'texts'>,
): readonly string[] {
  const all = new Set(files.flatMap(({ sha256 }) => paths.get(sha256) ?? []))
  const items = [...all].map((path) => `<li dir="ltr">${fileLink(path)}</li>`)
  return items.length === 0
    ? []
    : [`<h3>${escaped(texts.page.files)}</h3>`, `<ul>${items.join('')}</ul>`]
}

/** As a page of its own an SVG from a stranger may run scripts, and so may what a browser has to guess the kind of. */
const harmless = /\.(?:png|jpe?g|webp|gif|pdf|json|txt)$/i

function fileLink(path: string): string {
  return harmless.test(path) ? `<a href="${addressOf(path)}">${escaped(path)}</a>` : escaped(path)
}

function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).map(escaped).join('/')
}
