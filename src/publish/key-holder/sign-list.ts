import type { StatusListEntry } from '../../ledger/entry.ts'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import {
  toStatusListCredential,
  type RelatedResource,
} from '../../openbadges/v3/status-list-credential.ts'
import { publishFailure } from '../failure.ts'
import type { ListOrder, MissingForm } from './protocol.ts'
import type { OpenSession } from './open-session.ts'
import { signDocument, type Forms } from './sign-document.ts'

/** Encodes and signs one status list. */
export async function signList(
  list: ListOrder,
  session: OpenSession,
  forms: Forms,
): Promise<StatusListEntry | MissingForm> {
  const { issuer, purpose, validFrom, digest } = list
  const suspensions = suspensionsOf(list, session)
  const did = session.addresses.did(issuer)
  const url = session.addresses.statusList(issuer, purpose, list.list)
  const credential = toStatusListCredential({
    issuer: did,
    url,
    purpose,
    encodedList: encodeStatusList(list.set),
    validFrom,
    suspensions,
  })
  const key = session.pairOf(issuer).ed25519
  const proved = await signDocument(credential, validFrom, key, did, forms)
  if ('needs' in proved) return proved
  return {
    kind: 'status-list',
    issuer,
    purpose,
    list: list.list,
    digest,
    key: key.signer.keyId,
    document: proved.text,
  }
}

/** Which list says what is only suspended. A digest is all that is believed of it; the proof looks at it again. */
function suspensionsOf(
  { issuer, purpose, list, suspensions }: ListOrder,
  { addresses }: OpenSession,
): RelatedResource | undefined {
  if (purpose === 'suspension') return undefined
  if (!/^sha256-[\w+/]{43}=$/.test(suspensions ?? ''))
    throw publishFailure(
      'key-holder-refused',
      'A revocation list does not name the list of what is only suspended.',
    )
  return { id: addresses.statusList(issuer, 'suspension', list), digestSRI: suspensions! }
}
