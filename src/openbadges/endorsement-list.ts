import { jsonText } from '../bytes/json.ts'
import type { Addresses } from '../model/addresses/address.ts'
import type { EndorsedThing } from '../kinds/endorsement/statement.ts'
import { endorsedId2 } from './v2/endorsement.ts'
import { endorsedId } from './v3/endorsement-credential.ts'

/** What stands behind a thing, in both standards. */
export interface ListedEndorsements {
  /** 3.0, each with its proof: JSON text, letter by letter as it was signed. */
  readonly credentials: readonly string[]
  /** Addresses of the hosted 2.0 forms. */
  readonly hosted: readonly string[]
}

/**
 * The endorsements of one thing that stand today, as JSON text. They are *detached*: what has been issued never changes, so
 * what is said of it later lies beside it, under `endorsements.json` in the folder of its id. A verifier looks there when the
 * issuer's DID document says so, and believes of the list nothing that is not proven by the endorsement itself.
 *
 * Credentials keep their letters, since parsing and writing may lose some of a stranger's number.
 */
export function toEndorsementList(
  about: EndorsedThing,
  { credentials, hosted }: ListedEndorsements,
  addresses: Addresses,
): string {
  const list = {
    type: 'EndorsementList',
    about: [endorsedId(about, addresses), endorsedId2(about, addresses)],
    endorsement: [],
    hostedEndorsement: hosted,
  }
  const inside = credentials.map((text) => `\n${text.trim()}`).join(',')
  const text = jsonText(list)
  return text.replace('"endorsement": []', () => `"endorsement": [${inside}]`)
}
