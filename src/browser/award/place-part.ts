import type { KnownBadge } from '../../awarding/known-badge.ts'
import { makeNode } from '../verifier/make-node.ts'
import { fillSelect, makeField, type Field } from './field.ts'
import type { FormDesk } from './form-data.ts'

/** Who gives which badge. */
export interface PlacePart {
  readonly issuer: Field<HTMLSelectElement>
  readonly badge: Field<HTMLSelectElement>
  readonly chosenBadge: () => KnownBadge | undefined
  readonly chosenIssuer: () => FormDesk['issuers'][number] | undefined
}

/** Two selects, the second with the badges of the first; `changed` is called when either changes. */
export function makePlacePart(desk: FormDesk, changed: () => void): PlacePart {
  const { words, issuers, badges } = desk
  const issuer = makeField(makeNode('select', { required: '' }), words.fields.issuer)
  const badge = makeField(makeNode('select', { required: '' }), words.fields.badge)
  const giving = issuers.filter(({ slug }) =>
    badges.some((each) => each.issuer === slug && !each.retired),
  )
  fillSelect(
    issuer.control,
    giving.map(({ slug, name }) => [slug, name]),
    words.choose,
  )
  const fillBadges = () => {
    const own = badges.filter((each) => each.issuer === issuer.control.value && !each.retired)
    fillSelect(
      badge.control,
      own.map(({ slug, name }) => [slug, name]),
      words.choose,
    )
    if (own.length === 1) badge.control.value = own[0]?.slug ?? ''
    changed()
  }
  issuer.control.addEventListener('change', fillBadges)
  badge.control.addEventListener('change', changed)
  fillSelect(badge.control, [], words.choose)
  return {
    issuer,
    badge,
    chosenIssuer: () => issuers.find(({ slug }) => slug === issuer.control.value),
    chosenBadge: () =>
      badges.find(
        (each) => each.issuer === issuer.control.value && each.slug === badge.control.value,
      ),
  }
}
