import { bakingFailure } from '../failure.ts'
import { type BakedXml, readBakedXml } from './baked-xml.ts'

/** One credential found in an SVG. */
export type BakedSvg = BakedXml

/**
 * Reads every credential out of an SVG from anywhere, in the order of the file, by namespace and not by prefix.
 * Expands no entity but XML's own five; what follows a break in the file is not seen.
 *
 * @throws BakingFailure `not-svg`; `too-large`; `broken-svg` when a DOCTYPE declares something, or when the file
 *   is not well-formed and nothing was found before the break.
 */
export function extractSvg(svg: string): readonly BakedSvg[] {
  return readBakedXml(svg, (root) => {
    if (root.local !== 'svg') throw bakingFailure('not-svg')
  })
}
