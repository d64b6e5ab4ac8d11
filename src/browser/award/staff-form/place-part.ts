import { makeNode } from '../../verifier/make-node.ts'
import { fillQuestion, makeField } from './field.ts'
import type { FormContext } from './form-data.ts'

/** Who gives which badge: two selects, the second with the badges of the first; `changed` is called when either changes. */
export function makePlacePart(context: FormContext, changed: () => void) {
  const { words, issuers, badges } = context
  const issuer = makeField(makeNode('select', { required: '' }), words.fields.issuer)
  const badge = makeField(makeNode('select', { required: '' }), words.fields.badge)
  const giving = issuers.filter(({ slug }) =>
    badges.some((each) => each.issuer === slug && !each.retired),
  )
  const fillBadges = () => {
    const own = badges.filter((each) => each.issuer === issuer.control.value && !each.retired)
    const choices = own.map(({ slug, name }) => [slug, name] as const)
    fillQuestion(badge.control, choices, words.choose)
    changed()
  }
  issuer.control.addEventListener('change', fillBadges)
  badge.control.addEventListener('change', changed)
  return {
    issuer,
    badge,
    /** Chooses what there is no choice in, and tells the form. The form calls it once all its parts are made. */
    start: () => {
      const choices = giving.map(({ slug, name }) => [slug, name] as const)
      fillQuestion(issuer.control, choices, words.choose)
      fillBadges()
    },
    chosenIssuer: () => issuers.find(({ slug }) => slug === issuer.control.value),
    chosenBadge: () =>
      badges.find(
        (each) => each.issuer === issuer.control.value && each.slug === badge.control.value,
      ),
  }
}
