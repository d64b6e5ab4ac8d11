import { claimAddress } from '../learners/claim-address.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import { tableText } from '../../bytes/table-text.ts'
import { registerText, type RegisterLine } from './register.ts'
import { addressesTo, type KeptAward } from '../learners/seal-learners.ts'

/** What all awards of a list share. */
export interface ListedTogether {
  /** Name of the badge. */
  readonly badge: string
  /** YYYY-MM-DD, for those that have no day of their own. */
  readonly awarded: string
  /** Page that opens claim codes. */
  readonly claimPage: string
  /** The files that hold the awards. */
  readonly files?: readonly ComposedFile[]
}

/**
 * The list that the giver keeps: which award went to whom, and what opens it. It is a register of these awards alone, with
 * personal data, and never goes to the repository. A new list of learners may be made of it: the column of codes then keeps
 * each learner's code.
 */
export function ownList(awards: readonly KeptAward[], shared: ListedTogether): string {
  return registerText(ownLines(awards, shared))
}

/** The lines of a register for awards that have just been given. */
export function ownLines(
  awards: readonly KeptAward[],
  { badge, awarded, claimPage, files = [] }: ListedTogether,
): readonly RegisterLine[] {
  return awards.map((award, index) => {
    const { id, name, identities, code, supersedes } = award
    const valuesOf = (isWanted: (type: string) => boolean) =>
      identities
        .filter(({ type }) => isWanted(type))
        .map(({ value }) => value)
        .join(' ')
    return {
      name: name ?? '',
      email: addressesTo(award).join(' '),
      other: valuesOf((type) => type !== 'email' && type !== 'claim'),
      badge,
      awarded: award.awarded ?? awarded,
      card: String(index + 1),
      code,
      // Who asked for the badge has a code that nobody else knows.
      link: code === '' ? '' : claimAddress(claimPage, code),
      id,
      file: files.find(({ text }) => text.includes(id))?.path ?? '',
      replaces: supersedes ?? '',
      codeSince: '',
    }
  })
}

/**
 * For whoever is written to: what Word, Outlook and Gmail merge from. Nobody without an e-mail address is in it.
 */
export function mailingList(awards: readonly KeptAward[], shared: ListedTogether): string {
  const rows = awards.flatMap((award) =>
    addressesTo(award).map((address) => [
      award.name ?? '',
      address,
      shared.badge,
      claimAddress(shared.claimPage, award.code),
    ]),
  )
  return tableText([['Name', 'E-mail', 'Badge', 'Personal link'], ...rows])
}
