import { jsonAt } from './on-demand.ts'
import type { VerifierTexts } from './texts.ts'

// Attributes that the page gives beside the element's own: `words`, where its words are; `offline`, the script that
// keeps the page for later.

const element = document.querySelector('cinquefoil-verifier')
if (element) void takeBadges(element)

async function takeBadges(element: Element): Promise<void> {
  const [{ defineVerifier }, words] = await Promise.all([
    import('./element.ts'),
    jsonAt<VerifierTexts>(element.getAttribute('words') ?? ''),
  ])
  defineVerifier(words)
  const script = element.getAttribute('offline')
  // Not every browser keeps pages, and none does in private: then it works while there is a network.
  if (script) await navigator.serviceWorker?.register(script).catch(() => undefined)
}
