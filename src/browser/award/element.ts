import { startAwardForm } from './staff-form/award-form.ts'
import { startChangeForm } from './change/change-form.ts'
import { formContextOf, type FormContext } from './staff-form/form-data.ts'
import { startProposeForm } from './staff-form/propose-form.ts'
import { startWho } from './who/who-form.ts'

export type { AwardFormData } from './staff-form/form-data.ts'
export type { AwardWords } from './words.ts'

/**
 * Defines the staff forms: `<cinquefoil-award>` gives a badge, `<cinquefoil-propose>` proposes one,
 * `<cinquefoil-change>` takes an award back or puts it on hold, `<cinquefoil-who>` says who has what. Each reads AwardFormData from its attribute `data`; what
 * stands inside is shown where there is no JavaScript.
 */
export function defineAwardForms(): void {
  define('cinquefoil-award', startAwardForm)
  define('cinquefoil-propose', startProposeForm)
  define('cinquefoil-change', startChangeForm)
  define('cinquefoil-who', startWho)
}

function define(name: string, start: (element: HTMLElement, context: FormContext) => void): void {
  if (customElements.get(name) !== undefined) return
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        // Moved about in the page, a form keeps what has been typed.
        if (this.querySelector('form') === null) start(this, formContextOf(this))
      }
    },
  )
}
