import { startAsk } from './ask-form.ts'
import type { AskData } from './texts.ts'

export type { AskData, AskedBadge, AskWords } from './texts.ts'

/**
 * Defines `<cinquefoil-ask>`: a learner asks for a badge, and gets a file and a link to hand over. Nothing is sent. The element
 * reads AskData from its attribute `data`; what stands inside is shown where there is no JavaScript, and says of each badge, in an
 * element with `data-badge`, what it takes.
 */
export function defineAsk(): void {
  if (customElements.get('cinquefoil-ask') !== undefined) return
  customElements.define(
    'cinquefoil-ask',
    class extends HTMLElement {
      connectedCallback(): void {
        // Moved about in the page, a form keeps what has been typed.
        if (this.querySelector('form') !== null) return
        void startAsk(this, JSON.parse(this.getAttribute('data') ?? '') as AskData)
      }
    },
  )
}
