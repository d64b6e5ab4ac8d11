import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

// Attributes that the page gives beside the element's own: `words`, where its words are; `offline`, the script that
// keeps the page for later; `sorry`, said where the words of a `label` cannot be had.

const element = document.querySelector('cinquefoil-verifier')
const label = element?.getAttribute('label')
if (element && label) checkOnDemand(element, label)
else if (element) void takeBadges(element)

async function takeBadges(element: Element): Promise<void> {
  await bring(element)
  const script = element.getAttribute('offline')
  // Not every browser keeps pages, and none does in private: then it works while there is a network.
  if (script) await navigator.serviceWorker?.register(script).catch(() => undefined)
}

/** A button that brings the verifier when it is pressed, and sets it to work. */
function checkOnDemand(element: Element, label: string): void {
  const button = makeButton(label, () => void start())
  const news = makeNode('div', { role: 'status', class: 'verifier-news' })
  const start = async () => {
    try {
      await bring(element)
      element.querySelector('button')?.click()
    } catch {
      news.replaceChildren(makeNode('p', {}, element.getAttribute('sorry') ?? ''))
    }
  }
  element.replaceChildren(button, news)
}

/** Both are fetched only now: most who open an award check nothing. */
async function bring(element: Element): Promise<void> {
  const [{ defineVerifier }, words] = await Promise.all([import('./element.ts'), wordsOf(element)])
  defineVerifier(words)
}

async function wordsOf(element: Element): Promise<VerifierTexts> {
  const response = await fetch(element.getAttribute('words') ?? '')
  if (!response.ok) throw new Error('the words of the verifier are not there')
  return (await response.json()) as VerifierTexts
}
