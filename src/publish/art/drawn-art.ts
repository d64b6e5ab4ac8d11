import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { defaultArt } from './default-art.ts'
import { generateArt } from './generate-art.ts'

/** A badge's drawing, and what it was drawn from. */
export interface DrawnArt {
  readonly generated: GeneratedArt
  readonly svg: Uint8Array
}

/**
 * Draws a badge that has no picture: the one rule for everybody who names its version.
 *
 * @param issuer - its slug
 * @param theme - of the site; only one that keeps the mark has a flower in its drawings
 */
export function drawnArtOf(
  badge: Pick<BadgeClass, 'name' | 'art'>,
  issuer: string,
  theme: Pick<Theme, 'mark'> = {},
): DrawnArt {
  const generated = badge.art ?? defaultArt(badge.name, issuer, theme.mark)
  const svg = generateArt(generated, badge.name, theme.mark)
  return { generated, svg: new TextEncoder().encode(svg) }
}
