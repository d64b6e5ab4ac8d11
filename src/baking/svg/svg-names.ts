/** The namespace of SVG itself. */
export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** The element that carries a credential, by standard. */
export interface BakedElement {
  readonly standard: '2.0' | '3.0' | 'clr'
  readonly namespace: string
  readonly local: string
}

/**
 * Open Badges 2.0 baking, section SVG (1.0 and 1.1 are the same); Open Badges 3.0, section 5.3.2; Comprehensive
 * Learner Record 2.0.
 */
export const BAKED_ELEMENTS: readonly BakedElement[] = [
  { standard: '2.0', namespace: 'http://openbadges.org', local: 'assertion' },
  { standard: '3.0', namespace: 'https://purl.imsglobal.org/ob/v3p0', local: 'credential' },
  { standard: 'clr', namespace: 'https://purl.imsglobal.org/clr/v2p0', local: 'credential' },
]

/** Whether a namespace belongs to credentials. A slash at the end or https is seen in the wild. */
export function standardOf(namespace: string): BakedElement['standard'] | undefined {
  return BAKED_ELEMENTS.find((known) => bare(known.namespace) === bare(namespace))?.standard
}

function bare(namespace: string): string {
  return namespace.replace(/^https?:/, '').replace(/\/$/, '')
}
