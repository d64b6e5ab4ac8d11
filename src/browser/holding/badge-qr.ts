import { writeBadgeLink } from '../../backpack/badge-code/badge-link.ts'
import { writeBadgeCode } from '../../backpack/badge-code/write-badge-code.ts'
import { qrPath } from '../../awarding/learners/qr-path.ts'

/** What a QR code is to hold. */
export interface BadgeSource {
  /** A 3.0 credential, as JSON. */
  readonly credential: string
  /** Root of the site whose verifier opens the code: absolute URL, ends in `/`. */
  readonly site: string
  /** What the site says of the badge, in a document of its own. */
  readonly achievement?: string | undefined
}

/** Squares a side that a telephone reads from paper: version 18. */
const finest = 17 + 4 * 18
/** What cannot be packed to so little is not tried: prose is most of it. */
const longestWhole = 3500

/**
 * A link that holds a badge, for a QR code that a telephone can read; undefined where the badge is too large for that.
 * All of it where that fits, else all but the words that the site has.
 *
 * @throws SyntaxError where the credential is no JSON
 */
export function linkWithBadge({ credential, site, achievement }: BadgeSource): string | undefined {
  const whole = credential.length > longestWhole ? undefined : { credential, site }
  const left = achievement === undefined ? undefined : { credential, site, achievement }
  for (const source of [whole, left]) {
    const digits = source && writeBadgeCode(source)
    const link = digits && writeBadgeLink({ site, digits })
    if (link && fits(link)) return link
  }
  return undefined
}

/** More than any code holds is thrown by what draws it. */
function fits(link: string): boolean {
  try {
    return qrPath(link).size <= finest
  } catch {
    return false
  }
}
