const formula = /^[=+\-@\t\r]/

/**
 * Rows of cells as comma-separated values (RFC 4180) for a spreadsheet: UTF-8 with a byte order mark. No cell runs as a
 * formula: one that would has an apostrophe before it.
 *
 * @example
 * ```ts
 * import { bareCell, tableText } from './table-text.ts'
 *
 * tableText([['Name'], ['=1+1']]) // => '\ufeff"Name"\r\n"\'=1+1"\r\n'
 * bareCell("'=1+1") // => '=1+1'
 * ```
 */
export function tableText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`
}

/** A cell as it was before it was kept from running as a formula, without white space around it. */
export function bareCell(cell: string): string {
  const text = cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
  return text.trim()
}

function cellText(cell: string): string {
  const harmless = formula.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
