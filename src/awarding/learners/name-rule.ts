/**
 * Whether the name of a learner is sealed with the badge, and so signed as a commitment for ever; or stays with staff, in
 * their register and on the cards if they want it there.
 */
export type NameRule = 'in-badge' | 'left-out'

/**
 * What holds until staff choose. Where learners are under 18, names are left out: a card that is lost, or a code that
 * somebody else has seen, then shows no child's name.
 *
 * @param issuer - who gives the badge; nobody yet: as for the young
 */
export function usualNameRule(issuer: { readonly minors: boolean } | undefined): NameRule {
  return issuer?.minors === false ? 'in-badge' : 'left-out'
}

/** The rule that a flag or a form says; anything else is no rule. */
export function isNameRule(text: string): text is NameRule {
  return text === 'in-badge' || text === 'left-out'
}
