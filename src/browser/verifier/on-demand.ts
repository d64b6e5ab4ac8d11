import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

/**
 * Attributes that a page gives `<cinquefoil-verifier>` beside the element's own: where its words and its stylesheet are, and what
 * is said where it cannot be had.
 */
export type VerifierPlaces = Readonly<
  Record<'words' | 'styles' | 'site' | 'base' | 'sorry', string>
>

/**
 * Makes a button of `<cinquefoil-verifier label>` that brings the verifier when it is pressed, and sets it to work: most who
 * open an award check nothing. Where not even the words for a failure can be had, it leads to where the page's own link does.
 *
 * @param places - gives what else the element is to know
 */
export function checkOnDemand(element: Element, places: () => Promise<VerifierPlaces>): void {
  const button = makeButton(element.getAttribute('label') ?? '', () => void start())
  const news = makeNode('div', { role: 'status', class: 'verifier-news' })
  const prepare = async () => {
    const found = await places()
    for (const [name, value] of Object.entries(found)) element.setAttribute(name, value)
    const [words] = await Promise.all([
      jsonAt<VerifierTexts>(found.words),
      bringStyles(found.styles),
    ])
    return words
  }
  const start = async () => {
    try {
      const [{ defineVerifier }, words] = await Promise.all([import('./element.ts'), prepare()])
      defineVerifier(words)
      element.querySelector('button')?.click()
    } catch {
      const sorry = await places().then(
        (found) => found.sorry,
        () => undefined,
      )
      if (sorry !== undefined) news.replaceChildren(makeNode('p', {}, sorry))
      else element.nextElementSibling?.querySelector('a')?.click()
    }
  }
  element.replaceChildren(button, news)
}

/** What a file of the site says. */
export async function jsonAt<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error('a file of this site is not there')
  return (await response.json()) as Content
}

/** Without them a report is plain, and says the same. */
function bringStyles(href: string): Promise<unknown> {
  return new Promise((resolve) => {
    const link = makeNode('link', { rel: 'stylesheet', href })
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
    document.head.append(link)
  })
}
