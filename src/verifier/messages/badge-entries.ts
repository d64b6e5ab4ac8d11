import type { FetchReason } from '../fetching/fetching.ts'
import type { Entry } from './entry.ts'
import { formatEntries } from './format-entries.ts'
import { issuerEntries } from './issuer-entries.ts'
import { originEntries } from './origin-entries.ts'
import { otherEntries } from './other-entries.ts'
import { signatureEntries } from './signature-entries.ts'
import { statusEntries } from './status-entries.ts'

/** What can be said about any badge. */
export const badgeEntries = {
  ...formatEntries,
  ...signatureEntries,
  ...originEntries,
  ...issuerEntries,
  ...statusEntries,
  ...otherEntries,
} satisfies Readonly<Record<string, Entry>>

export type BadgeCode = keyof typeof badgeEntries

/** Why a document could not be had, in a sentence that follows the check's own. */
export const reasonMessages: Readonly<Record<FetchReason, string>> = {
  offline: 'No answer came: you may be offline, or the website may be down.',
  blocked:
    'The website is there but does not let other websites’ pages read it (CORS). Trying again will not help; the command-line verifier can read it.',
  timeout: 'The website took too long to answer.',
  'server-error': 'The website answered with an error of its own.',
  'not-found': 'The website says that there is nothing at this address.',
  malformed: 'The address is not written correctly.',
  'not-https':
    'The address is not a secure one (https), so anybody on the way could change the answer.',
  'user-info': 'The address has a user name or password in it.',
  'private-address':
    'The address is inside a private network, which a badge has no business asking about.',
  'odd-port': 'The address uses an unusual port.',
  'too-large': 'The answer is larger than any badge needs.',
  'too-many-fetches': 'The badge asks for more documents than any badge needs.',
  'not-permitted': 'You chose not to ask this website.',
  'redirect-loop': 'The website sends us round in circles.',
  'too-many-redirects': 'The website sends us on too many times.',
}
