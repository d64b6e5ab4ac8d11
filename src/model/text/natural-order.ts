/**
 * Compares names as people sort them: `Level 2` before `Level 10`, `école` beside `Ecole`. For Array.sort. The order
 * is our own, since that of Intl changes with the machine's edition of Unicode.
 */
export function inNaturalOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = comparePieces(left[at] ?? '', right[at] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || plainOrder(a, b)
}

/** Numbers and what stands between them, without capitals, accents and more than one space. */
function pieces(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return (
    plain
      .trim()
      .replaceAll(/\s+/gu, ' ')
      .match(/\d+|\D+/g) ?? []
  )
}

function comparePieces(a: string, b: string): number {
  const [isNumber, isOther] = [/^\d/.test(a), /^\d/.test(b)]
  if (isNumber !== isOther) return isNumber ? -1 : 1
  return isNumber ? compareNumbers(a, b) : plainOrder(a, b)
}

/** Of any length: without zeros in front, the longer is the larger. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  return left.length - right.length || plainOrder(left, right)
}

function plainOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
