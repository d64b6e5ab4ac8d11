import { encodeBase64 } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { htmlText } from '../export/html-text.ts'
import { packPlaces } from './format.ts'
import { packStyle } from './page-style.ts'
import type { PackTexts } from './texts.ts'

/** What the page of a pack is made from: the same always gives the same page. */
export interface PackPage {
  /** As `packData` writes it. */
  readonly data: string
  /** The program that proves it, packed: zlib (RFC 1950), as base64. */
  readonly program: string
  /** SHA-256 of that program as it runs, base64. */
  readonly programHash: string
  /** The script that unpacks the program and runs it. */
  readonly loader: string
  readonly texts: Pick<PackTexts, 'locale' | 'direction' | 'title' | Waiting>
}

type Waiting = 'waiting' | 'unproven' | 'unprovenWhy' | 'changed' | 'changedText'

/**
 * The page of a pack: one file that fetches nothing. Its policy lets two scripts run, each by its hash, so that one with
 * a changed letter does not; what it says then is what stands in it: that it has not been proven. Its style takes away,
 * after a while, that it is being checked. Nothing that a stranger wrote is in it but as JSON.
 *
 * No white space stands between elements: what is to be compared is all there is.
 */
export async function packPage(page: PackPage): Promise<string> {
  const { data, program, programHash, loader, texts } = page
  const [loaderHash, styleHash] = await Promise.all([hashOf(loader), hashOf(packStyle)])
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${loaderHash}' 'sha256-${programHash}'`,
    `style-src 'sha256-${styleHash}'`,
    'img-src data:',
    'connect-src https:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const { main, data: dataPlace, program: programPlace, loader: loaderPlace } = packPlaces
  return [
    `<!doctype html><html lang="${htmlText(texts.locale)}" dir="${texts.direction}"><head>`,
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlText(texts.title)}</title><style>${packStyle}</style></head>`,
    `<body><main id="${main}"><h1>${htmlText(texts.title)}</h1><p role="status" class="waiting">${htmlText(texts.waiting)}</p>`,
    `<div class="saying unproven"><p><strong>${htmlText(texts.unproven)}</strong></p><p>${htmlText(texts.unprovenWhy)}</p></div>`,
    `<div class="saying" data-tone="bad" role="alert" hidden><p><strong>${htmlText(texts.changed)}</strong></p><p>${htmlText(texts.changedText)}</p></div></main>`,
    `<script type="application/json" id="${dataPlace}">${data}</script>`,
    `<script type="text/plain" id="${programPlace}">${program}</script>`,
    `<script id="${loaderPlace}">${loader}</script></body></html>`,
  ].join('')
}

async function hashOf(text: string): Promise<string> {
  return encodeBase64(await digestText(text))
}
