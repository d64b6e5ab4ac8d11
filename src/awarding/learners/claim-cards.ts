import { encodeBase64 } from '../../bytes/base64.ts'
import { filled } from '../../model/text/filled.ts'
import { checkedClaimCode, groupedClaimCode } from '../../proof/sealing/claim-code.ts'
import { cardStyle } from './card-style.ts'
import { claimAddress } from './claim-address.ts'
import { qrPath } from './qr-path.ts'

/** One card: the code that it carries, and the name on it where staff want it there. */
export interface Card {
  readonly code: string
  readonly name?: string
}

/** What stands on every card. */
export interface CardFace {
  readonly badge: string
  readonly issuer: string
  /** The badge's picture as a `data:` address, because a sheet loads nothing. */
  readonly picture?: string
  /** Page that the QR code opens; the code follows as a fragment, which browsers send to nobody. */
  readonly page: string
  readonly words: CardWords
}

export interface CardWords {
  /** Language tag of the words. */
  readonly language: string
  readonly title: string
  readonly scan: string
  readonly starts: string
  readonly or: string
  readonly keep: string
  readonly number: string
}

export const englishCardWords: CardWords = {
  language: 'en-GB',
  title: 'Claim cards',
  scan: 'Scan to open your badge',
  starts: 'It works once the badge has been published, often the next day.',
  or: 'No camera? Go to this address and type your code:',
  keep: 'Keep it like a key: whoever has the code can open the badge.',
  number: 'Card {number} of {count}',
}

/** A badge's picture as the `data:` address that a sheet of cards takes. */
export function cardPicture(art: {
  readonly type: 'png' | 'svg'
  readonly bytes: Uint8Array
}): string {
  return `data:image/${art.type === 'svg' ? 'svg+xml' : 'png'};base64,${encodeBase64(art.bytes)}`
}

/**
 * A page to print on A4: eight cards a sheet with lines to cut along, each with a claim code, the same code as a QR, and
 * what it is for. It loads nothing and runs nothing.
 */
export function claimCards(cards: readonly Card[], face: CardFace): string {
  const { words, picture } = face
  const shown = cards.map((card, index) => {
    const number = { number: String(index + 1), count: String(cards.length) }
    return cardHtml(card, filled(words.number, number), face)
  })
  const sheets = Array.from({ length: Math.ceil(shown.length / perSheet) }, (_, index) => {
    const own = shown.slice(index * perSheet, (index + 1) * perSheet)
    return `<div class="sheet">\n${own.join('\n')}\n</div>`
  })
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}: ${escaped(face.badge)}</title>
<style>${cardStyle}</style>
</head>
<body>
${picture === undefined ? '' : sharedPicture(picture)}${sheets.join('\n')}
</body>
</html>
`
}

const perSheet = 8

/** The picture stands in the file once, however many cards show it. */
function sharedPicture(picture: string): string {
  return `<svg class="shared" aria-hidden="true"><defs><image id="picture" width="100" height="100" href="${escaped(picture)}"/></defs></svg>\n`
}

function cardHtml({ code, name }: Card, number: string, face: CardFace): string {
  const { words, badge, picture } = face
  const { path, size } = qrPath(claimAddress(face.page, code))
  const art =
    picture === undefined
      ? ''
      : '<svg class="picture" viewBox="0 0 100 100" aria-hidden="true"><use href="#picture"/></svg>\n'
  const person = name ? `<p class="name" dir="auto">${escaped(name)}</p>\n` : ''
  return `<section class="card">
<svg class="qr" viewBox="-4 -4 ${size + 8} ${size + 8}" aria-hidden="true" shape-rendering="crispEdges"><path d="${path}"/></svg>
<div class="what ${sizeOf([badge, face.issuer, name ?? ''])}">
${art}<h2 dir="auto">${escaped(badge)}</h2>
<p class="issuer" dir="auto">${escaped(face.issuer)}</p>
${person}<p class="scan">${escaped(words.scan)}</p>
<p>${escaped(words.starts)}</p>
</div>
<p class="code">${escaped(words.or)} <span class="address">${escaped(face.page)}</span> <b>${groupedClaimCode(checkedClaimCode(code)).replaceAll('-', '-<wbr>')}</b></p>
<p class="small">${escaped(words.keep)} <span class="number">${escaped(number)}</span></p>
</section>`
}

/** Names may have a hundred letters; a card has room for them when they are small. */
function sizeOf(names: readonly string[]): 'short' | 'long' | 'longest' {
  const most = Math.max(...names.map(({ length }) => length))
  if (most <= 28) return 'short'
  return most <= 60 ? 'long' : 'longest'
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
