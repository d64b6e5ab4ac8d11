import type { Item } from '../recognising/items.ts'
import type { JsonObject } from '../../bytes/json.ts'
import type { NamedIdentity } from '../recipient/recipient.ts'
import type { Check } from '../reporting/report.ts'
import type { Session } from '../session.ts'

/** Says of what a badge came in whether it is signed, by whom, for which request, and whether the badge was awarded to them. */
export type CheckPresented = (
  presentations: NonNullable<Item['presentations']>,
  named: readonly NamedIdentity[],
) => Promise<readonly Check[]>

/**
 * Checks presentations, each once however many badges came in it. Few badges come in one: a page that checks others does
 * not load what reads it.
 */
export function presentationChecks(session: Session): CheckPresented {
  const made = new Map<JsonObject, Promise<Check>>()
  return async (presentations, named) => {
    if (presentations.length === 0) return []
    const [{ checkPresentation }, { checkHolder }] = await Promise.all([
      import('./presentation.ts'),
      import('./holder.ts'),
    ])
    const checks = presentations.map((presentation) => {
      const { document } = presentation
      const check = made.get(document) ?? checkPresentation(presentation, session)
      made.set(document, check)
      return check
    })
    const found = await Promise.all(checks)
    const innermost = found.at(-1)
    return innermost === undefined ? [] : [...found, await checkHolder(innermost, named)]
  }
}
