import { formContextOf } from '../award/staff-form/form-data.ts'
import type { RequestsContext } from './context.ts'
import { startRequests } from './requests-form.ts'

export type { RequestsData } from './context.ts'
export type { RequestsWords } from './words.ts'

/**
 * Defines `<cinquefoil-requests>`: staff collect requests for badges and decide on them. It reads RequestsData from its attribute
 * `data`; what stands inside is shown where there is no JavaScript.
 */
export function defineRequests(): void {
  if (customElements.get('cinquefoil-requests') !== undefined) return
  customElements.define(
    'cinquefoil-requests',
    class extends HTMLElement {
      connectedCallback(): void {
        // Moved about in the page, a form keeps what has been typed.
        if (this.querySelector('form') === null)
          startRequests(this, formContextOf(this) as RequestsContext)
      }
    },
  )
}
