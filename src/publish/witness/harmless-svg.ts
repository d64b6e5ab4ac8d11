import { readElement } from '../../baking/svg/svg-elements.ts'
import { readStyleSheet } from '../../baking/svg/svg-values.ts'
import { readTags } from './read-tags.ts'

/**
 * Whether a drawing holds nothing but what is known to be harmless: the elements, attributes and values of our list,
 * found by a reader of our own that knows less XML than a parser does and refuses the rest. How much is drawn is for
 * the first reading to measure.
 */
export function isHarmlessSvg(bytes: Uint8Array): boolean {
  const text = decode(bytes)
  const read = text === undefined ? undefined : readTags(text)
  if (read === undefined || read.elements[0]?.local !== 'svg') return false
  let isHarmless = true
  for (const element of read.elements) readElement(element, () => (isHarmless = false))
  return isHarmless && read.styles.every((css) => !('code' in readStyleSheet(css)))
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
