import { DOMParser, type Element } from '@xmldom/xmldom'
import bakery from 'openbadges-bakery'
import pngItxt from 'png-itxt'
import { PNG } from 'pngjs'

/** What two old readers find in a baked PNG. */
export interface BakedTexts {
  readonly openbadges: string
  readonly openbadgecredential: string
  readonly bakery: string
}

/** Reads a baked PNG with `png-itxt` and with `openbadges-bakery`. */
export async function bakedInPng(png: Buffer): Promise<BakedTexts> {
  return {
    openbadges: await chunk(png, 'openbadges'),
    openbadgecredential: await chunk(png, 'openbadgecredential'),
    bakery: await new Promise((resolve, reject) => {
      bakery.extract(png, (error, text) => (error ? reject(error) : resolve(String(text))))
    }),
  }
}

/** The pixels of a PNG as `pngjs` decodes them. */
export function pixelsOf(png: Buffer): Buffer {
  return PNG.sync.read(png).data
}

/** The elements outside the SVG namespace, by a namespace-aware parser. */
export function bakedInSvg(svg: string) {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return [...document.getElementsByTagName('*')]
    .filter(({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2000/svg')
    .map((element: Element) => ({
      namespace: element.namespaceURI,
      name: element.localName,
      verify: element.getAttribute('verify'),
      text: element.textContent,
    }))
}

function chunk(png: Buffer, keyword: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = pngItxt.get(keyword, (error, found) =>
      error ? reject(error) : resolve(found?.value ?? ''),
    )
    stream.resume()
    stream.end(png)
  })
}
