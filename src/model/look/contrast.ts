/**
 * Contrast of two colours, from 1 (none) to 21 (black on white): Web Content Accessibility Guidelines 2.2,
 * "contrast ratio". 4.5 is what text needs, 3 what large text and pictures need.
 *
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 * @throws RangeError for anything that is not six hexadecimal digits behind `#`
 */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance of sRGB, 0 to 1. */
function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError('a colour is # and six digits')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
