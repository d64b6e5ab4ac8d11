import { startAssess } from './assess-form.ts'
import type { AssessData } from './texts.ts'

export type { AssessData, AssessWords, AssessedBadge } from './texts.ts'

/**
 * Defines `<cinquefoil-assess>`: somebody looks at what a learner did, says how good it is, and signs that on their device. Nothing is
 * sent. The element reads AssessData from its attribute `data`; what stands inside is shown where there is no JavaScript.
 */
export function defineAssess(): void {
  if (customElements.get('cinquefoil-assess') !== undefined) return
  customElements.define(
    'cinquefoil-assess',
    class extends HTMLElement {
      connectedCallback(): void {
        // Moved about in the page, a form keeps what has been typed.
        if (this.querySelector('.assess-open') !== null) return
        startAssess(this, JSON.parse(this.getAttribute('data') ?? '') as AssessData)
      }
    },
  )
}
