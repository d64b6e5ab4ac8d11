import type { PreparedPng } from './png/png.ts'
import type { PreparedSvg } from './svg/svg.ts'

/** What the pictures of an award carry. */
export interface CarriedTexts {
  /** Where the hosted Assertion is served. */
  readonly url: string
  /** The hosted Assertion as it was issued, JSON text. */
  readonly assertion: string
  /** The 3.0 credential with its proof, JSON text. */
  readonly credential: string
}

/**
 * The PNG of an award, which carries both standards. Whoever has the picture has the award.
 *
 * What is stored beside an award's page and what is put together on somebody's device is made here, so that both are the
 * same bytes.
 */
export function awardPng(
  png: PreparedPng,
  { assertion, credential }: CarriedTexts,
): Uint8Array<ArrayBuffer> {
  return png.bake([
    { keyword: 'openbadges', text: assertion },
    { keyword: 'openbadgecredential', text: credential },
  ])
}

/** The SVG of an award: it has room for one standard. */
export function awardSvg(
  svg: PreparedSvg,
  standard: '2.0' | '3.0',
  { url, assertion, credential }: CarriedTexts,
): string {
  return standard === '2.0'
    ? svg.bake({ standard, form: 'hosted', url, text: assertion })
    : svg.bake({ standard, form: 'proof', text: credential })
}
