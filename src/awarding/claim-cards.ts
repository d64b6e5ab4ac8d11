import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { checkedClaimCode, groupedClaimCode } from '../proof/claim-code.ts'

/** What stands on every card. */
export interface CardFace {
  readonly badge: string
  readonly issuer: string
  /**
   * Page that the QR code opens; the code follows as a fragment, which browsers send to nobody. It is printed without
   * `https://`.
   */
  readonly page: string
  readonly words: CardWords
}

export interface CardWords {
  /** Language tag of the words. */
  readonly language: string
  readonly title: string
  readonly what: string
  readonly keep: string
  readonly code: string
  readonly number: string
}

export const englishCardWords: CardWords = {
  language: 'en-GB',
  title: 'Claim cards',
  what: 'Scan to open your badge. It works once the award has been published, often the next day.',
  keep: 'Keep it like a key. Whoever has the code can say the badge is theirs.',
  code: 'Your claim code',
  number: 'Card {number}',
}

/** The address in the QR code of a card: the code, with its check characters, stands where no server sees it. */
export function claimAddress(page: string, code: string): string {
  return `${page}#${checkedClaimCode(code)}`
}

/** The dark squares of a QR code as an SVG path in units of one square, and how many squares it is wide. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text, { minCorrectionLevel: correction.M })
  return { path: toSvgPath(code), size: code.size }
}

/**
 * A page to print on A4: eight cards a sheet, each with a claim code, the same code as a QR, and what it is for. It
 * loads nothing and runs nothing.
 */
export function claimCards(codes: readonly string[], face: CardFace): string {
  const { words } = face
  const cards = codes.map((code, index) => cardHtml(code, index + 1, face))
  const sheets = Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, index) => {
    const own = cards.slice(index * perSheet, (index + 1) * perSheet)
    return `<div class="sheet">\n${own.join('\n')}\n</div>`
  })
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}: ${escaped(face.badge)}</title>
<style>${style}</style>
</head>
<body>
${sheets.join('\n')}
</body>
</html>
`
}

const perSheet = 8

function cardHtml(code: string, number: number, face: CardFace): string {
  const { words } = face
  const { path, size } = qrPath(claimAddress(face.page, code))
  return `<section class="card">
<svg viewBox="-4 -4 ${size + 8} ${size + 8}" aria-hidden="true" shape-rendering="crispEdges"><path d="${path}"/></svg>
<div>
<h2>${escaped(face.badge)}</h2>
<p class="issuer">${escaped(face.issuer)}</p>
<p>${escaped(words.what)}</p>
</div>
<p class="code"><span>${escaped(words.code)}</span> <b>${groupedClaimCode(checkedClaimCode(code)).replaceAll('-', '-<wbr>')}</b></p>
<p class="small">${escaped(words.keep)} ${escaped(face.page.replace(/^https:\/\//, ''))} · ${escaped(words.number.replace('{number}', String(number)))}</p>
</section>`
}

const style = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; color: #000; background: #fff; font: 8.5pt/1.3 system-ui, sans-serif }
.sheet { width: 210mm; height: 296mm; padding: 6mm; display: grid; grid-template: repeat(4, 1fr) / 1fr 1fr; break-after: page }
.sheet:last-child { break-after: auto }
.card { padding: 5mm; border: .2mm dashed #999; display: grid; grid-template-columns: 34mm 1fr; gap: 1mm 4mm; align-content: center; overflow: hidden; break-inside: avoid }
svg { width: 34mm; height: 34mm }
h2 { margin: 0; font-size: 13pt; line-height: 1.15; overflow-wrap: anywhere }
p { margin: 0 0 1mm }
.issuer { font-weight: 600 }
.code { grid-column: 1 / -1; font-size: 7.5pt }
.code b { display: block; font: 700 11pt/1.2 ui-monospace, Consolas, monospace; letter-spacing: .02em }
.small { grid-column: 1 / -1; font-size: 7pt; color: #333 }
@media screen { .sheet { margin: 1rem auto; box-shadow: 0 0 .5rem #0003 } }
`

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
