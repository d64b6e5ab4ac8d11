import type { FetchReason } from '../verifier/fetching/fetching.ts'
import type { PublisherAnswer } from './read-publisher.ts'
import type { CopyOutcome } from './update-directory.ts'

/** What became of a publisher's copy, as a line for staff. It repeats nothing of what the publisher sent. */
export function outcomeWords(outcome: CopyOutcome): string {
  return `${outcome.slug}: ${wordsOf(outcome)}`
}

/** Whether somebody has to look at it: a host that is silent for a day is no such case. */
export function needsSomebody(outcome: CopyOutcome): boolean {
  if (outcome.is === 'kept') return outcome.answer.kind === 'refused'
  return outcome.is !== 'written' && outcome.is !== 'same' && outcome.is !== 'suspended'
}

function wordsOf(outcome: CopyOutcome): string {
  switch (outcome.is) {
    case 'suspended':
      return 'is suspended, and was not asked.'
    case 'written':
      return `its copy was written.${left(outcome)}`
    case 'same':
      return `nothing is new.${left(outcome)}`
    case 'too-large':
      return 'its catalogue is too large for a copy. The last one stays.'
    case 'unsigned':
      return 'an issuer that signed its catalogue before does not any more. The last copy stays. Ask the publisher; if that is meant, delete the copy.'
    case 'older':
      return 'a signed catalogue is older than that of the copy, which stays. Ask the publisher what happened.'
    case 'clock-behind':
      return 'its copy is dated after today. Set the clock of this machine.'
    case 'not-pinned':
      return `its catalogue is another than the one of the directory. Look at it; then write: sha256: ${outcome.sha256}`
    case 'kept':
      return `${whyKept(outcome.answer)} ${outcome.day === undefined ? 'There is no copy yet.' : `The copy of ${outcome.day} stays.`}`
    default:
      return outcome satisfies never
  }
}

function left({ leftOut, unsigned }: Readonly<Record<'leftOut' | 'unsigned', number>>): string {
  const unfit = leftOut === 0 ? '' : ` Badges that cannot be shown as they are: ${leftOut}.`
  return unsigned === 0 ? unfit : `${unfit} Badges that nobody has signed: ${unsigned}.`
}

function whyKept(answer: Exclude<PublisherAnswer, { readonly kind: 'read' }>): string {
  if (answer.kind === 'silent') return silentWords[answer.why] ?? 'it may not be asked.'
  if (answer.why !== 'other-keys') return refusedWords[answer.why]
  if (answer.found.length === 0) return 'one of its issuers names no key to sign with.'
  return `its issuers sign with keys that the directory does not name: ${answer.found.join(', ')}. Ask the publisher, by telephone, whether they are its own.`
}

const silentWords: Readonly<Partial<Record<FetchReason, string>>> = {
  offline: 'its host does not answer.',
  timeout: 'its host is too slow.',
  'server-error': 'its host answers with an error.',
  'not-found': 'there is no catalogue, or no document with the keys of an issuer.',
  'too-large': 'its catalogue is too large.',
  'too-many-redirects': 'its catalogue has moved to another address.',
}

const refusedWords = {
  'not-a-catalogue': 'what lies there is no catalogue.',
  'too-many-pieces': 'its catalogue has too many pieces.',
  'no-badges': 'no badge of its catalogue can be shown.',
  'signature-wrong': 'what an issuer is said to have signed is not signed by it as it stands.',
  'day-ahead': 'a signed catalogue is dated after today.',
} as const
