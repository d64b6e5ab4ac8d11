import { startEndorse } from './endorse-form.ts'
import type { EndorseData } from './texts.ts'

export type { EndorseData, EndorseWords } from './texts.ts'

/**
 * Defines `<cinquefoil-endorse>`: somebody signs with a key of their device that they stand behind an issuer, a badge or an
 * award, and gets a file to hand over. Nothing is sent. The element reads EndorseData from its attribute `data`; what stands
 * inside is shown where there is no JavaScript.
 */
export function defineEndorse(): void {
  if (customElements.get('cinquefoil-endorse') !== undefined) return
  customElements.define(
    'cinquefoil-endorse',
    class extends HTMLElement {
      connectedCallback(): void {
        // Moved about in the page, a form keeps what has been typed.
        if (this.querySelector('form') !== null) return
        void startEndorse(this, JSON.parse(this.getAttribute('data') ?? '') as EndorseData)
      }
    },
  )
}
