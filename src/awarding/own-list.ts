import { checkedClaimCode, groupedClaimCode } from '../proof/claim-code.ts'
import { claimAddress } from './claim-cards.ts'
import type { KeptAward } from './seal-learners.ts'

/** What all awards of a list share. */
export interface ListedTogether {
  /** Name of the badge. */
  readonly badge: string
  /** YYYY-MM-DD, for those that have no day of their own. */
  readonly awarded: string
  /** Page that opens claim codes. */
  readonly claimPage: string
}

/**
 * The list that the giver keeps: which award went to whom, and what opens it. It holds personal data and never goes to the
 * repository. Comma-separated values for a spreadsheet, with a byte order mark; nothing in it runs as a formula. A new list
 * of learners may be made of it: the column of codes then keeps each learner's code.
 */
export function ownList(awards: readonly KeptAward[], shared: ListedTogether): string {
  const rows = awards.map(({ id, name, identities, code, awarded }, index) => {
    const valuesOf = (isWanted: (type: string) => boolean) =>
      identities.filter(({ type }) => isWanted(type)).map(({ value }) => value)
    return [
      name ?? '',
      valuesOf((type) => type === 'email').join(' '),
      valuesOf((type) => type !== 'email' && type !== 'claim').join(' '),
      shared.badge,
      awarded ?? shared.awarded,
      String(index + 1),
      groupedClaimCode(checkedClaimCode(code)),
      claimAddress(shared.claimPage, code),
      id,
    ]
  })
  return tableText([headings, ...rows])
}

/**
 * For whoever is written to: what Word, Outlook and Gmail merge from. Nobody without an e-mail address is in it.
 */
export function mailingList(awards: readonly KeptAward[], shared: ListedTogether): string {
  const rows = awards.flatMap(({ name, identities, code }) =>
    identities
      .filter(({ type }) => type === 'email')
      .map(({ value }) => [name ?? '', value, shared.badge, claimAddress(shared.claimPage, code)]),
  )
  return tableText([['Name', 'E-mail', 'Badge', 'Link'], ...rows])
}

/** Used as the next list, only name, e-mail and code are taken from it: the others must mean nothing there. */
const headings = [
  'Name',
  'E-mail',
  'Other address',
  'Badge given',
  'Given on',
  'Card',
  'Claim code',
  'Personal link',
  'Award id',
]

function tableText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(rowText).join('')}`
}

function rowText(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
