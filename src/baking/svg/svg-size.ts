import type { XmlAttribute } from './xml.ts'

/** Of a drawing, in its own units. */
export interface SvgSize {
  readonly width: number
  readonly height: number
}

/** A picture on paper or a phone is roughly square; a ribbon of any length would also fill the memory when drawn. */
const MOST_ELONGATED = 4
/** Four numbers take less. */
const LONGEST_SIZE = 200
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i
const LENGTH = /^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:px|pt|pc|mm|cm|in)?$/

/** The size a root element gives itself: its viewBox, or its width and height. */
export function readSize(
  attributes: readonly XmlAttribute[],
): SvgSize | 'svg-no-size' | 'svg-bad-size' {
  const valueOf = (name: string) =>
    attributes.find((attribute) => attribute.name === name)?.value.trim()
  const viewBox = valueOf('viewBox')
  const lengths = [valueOf('width'), valueOf('height')]
  if ([viewBox, ...lengths].some((text) => text !== undefined && text.length > LONGEST_SIZE))
    return 'svg-bad-size'
  if (lengths.some((length) => length !== undefined && !isLength(length, viewBox)))
    return 'svg-bad-size'
  if (viewBox !== undefined) {
    const numbers = viewBox.split(/[\s,]+/)
    if (numbers.length !== 4 || !numbers.every((number) => NUMBER.test(number)))
      return 'svg-bad-size'
    return usable(Number(numbers[2]), Number(numbers[3]))
  }
  const [width, height] = lengths
  if (width === undefined || height === undefined) return 'svg-no-size'
  return usable(Number.parseFloat(width), Number.parseFloat(height))
}

function isLength(length: string, viewBox: string | undefined): boolean {
  return LENGTH.test(length) || (viewBox !== undefined && /^\d{1,3}%$/.test(length))
}

function usable(width: number, height: number): SvgSize | 'svg-bad-size' {
  const isUsable = width > 0 && height > 0 && Number.isFinite(width) && Number.isFinite(height)
  const ratio = Math.max(width / height, height / width)
  return isUsable && ratio <= MOST_ELONGATED ? { width, height } : 'svg-bad-size'
}
