import { checkedClaimCode, groupedClaimCode } from '../proof/claim-code.ts'
import type { KeptAward } from './seal-learners.ts'

/**
 * The list that the giver keeps: which award went to whom. It holds personal data and never goes to the repository.
 * Comma-separated values for a spreadsheet, with a byte order mark; nothing in it runs as a formula.
 */
export function ownList(awards: readonly KeptAward[]): string {
  let cards = 0
  const rows = awards.map(({ id, name, identities }) => {
    const codes = identities
      .filter(({ type }) => type === 'claim')
      .map(({ value }) => groupedClaimCode(checkedClaimCode(value)))
    const others = identities.filter(({ type }) => type !== 'claim').map(({ value }) => value)
    const numbers = codes.map(() => String((cards += 1)))
    return [name ?? '', others.join(' '), numbers.join(' '), codes.join(' '), id]
  })
  const text = [['Name', 'Address', 'Card', 'Claim code', 'Award'], ...rows].map(rowText).join('')
  return `\ufeff${text}`
}

function rowText(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
