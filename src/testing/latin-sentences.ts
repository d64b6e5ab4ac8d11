import type { Page } from 'playwright-core'

/** Runs of three or more words in Latin letters with nothing but spaces between them: a sentence, hardly a name. */
export function latinSentencesIn(text: string): readonly string[] {
  return text.match(/[\p{Script=Latin}’'-]+(?: [\p{Script=Latin}’'-]+){2,}/gu) ?? []
}

/** Those that a page in another script shows, but for what is marked as English, as somebody's own words, or as code. */
export async function latinSentencesOn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const foreign = '[lang]:not(html), bdi, code, pre, script, style, textarea, body > a'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const isShown = parent?.checkVisibility() === true || parent?.localName === 'option'
      if (parent && isShown && !parent.closest(foreign))
        found.push(walker.currentNode.nodeValue ?? '')
    }
    return found
  })
  return [...new Set(texts.flatMap(latinSentencesIn))]
}
