/** A text of any size: how it starts, what is repeated in it, and how it ends. */
export interface HostileText {
  readonly start: string
  readonly piece: string
  readonly end: string
}

export function ofSize({ start, piece, end }: HostileText, size: number): string {
  return `${start}${piece.repeat(size / piece.length)}${end}`
}

/**
 * Texts of any size that make an expression try again and again: what it is written with, repeated, after a
 * start that it takes and before an end that it does not. A checker that reasons about the expression itself (recheck)
 * was tried beside this: it finds the same, but cannot reason about looking behind and about Unicode, and takes a
 * second for each.
 */
export function hostileTexts({ source }: RegExp): readonly HostileText[] {
  const words = unique(source.replaceAll(/\\[a-zA-Z]/g, ' ').match(/\p{L}{1,20}/gu) ?? [])
  const signs = unique(source.replaceAll(/[\p{L}\p{N}\\]/gu, ''))
  const runs = literalRuns(source)
  const written = words
    .slice(0, 8)
    .flatMap((word) => [word, ...signs.slice(0, 4).map((sign) => word + sign)])
  const pairs = signs.slice(0, 6).flatMap((sign) => [`a${sign}`, `${sign} `, `${sign}\\`])
  const pieces = unique([...common, ...signs, ...written, ...pairs, ...runs])
  const starts = unique(['', 'a', '0', ...words.slice(0, 2), ...signs.slice(0, 4)])
  return pieces.flatMap((piece) => [
    ...starts.map((start) => ({ start, piece, end: '\0' })),
    ...signs.slice(0, 4).map((sign) => ({ start: sign, piece, end: '"\0' })),
  ])
}

/** What stands in an expression letter by letter, each run alone and with a letter after it. */
function literalRuns(source: string): readonly string[] {
  const plain = source
    .replaceAll(/\[\^[^\]]*\]|\\[bBdDwWsSpP]|[()|?*+{}^$]/g, '\0')
    .replaceAll(/\[\\?(.)[^\]]*\]/gu, '$1')
  const escaped = source.match(/(?:\\[^a-zA-Z])+/g) ?? []
  return unique([
    ...plain.replaceAll('\\', '').split('\0'),
    ...escaped.map((run) => run.replaceAll('\\', '')),
  ])
    .filter((run) => run.length > 1)
    .slice(0, 8)
    .flatMap((run) => [run, `${run}m`])
}

const common = [
  '0',
  'a',
  'A',
  ' ',
  '\t',
  '\n',
  '-',
  '.',
  '=',
  '"',
  '/',
  '<',
  '\\"',
  'é',
  '\u0370',
  'a ',
  ' \n',
  '0.',
  '0a',
]

function unique(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)]
}
