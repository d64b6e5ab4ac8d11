import { gunzipSync } from 'node:zlib'
import type { StatusListEntry } from '../../ledger/entry.ts'
import {
  toStatusListCredential,
  type RelatedResource,
} from '../../openbadges/v3/status-list-credential.ts'
import { PublishFailure } from '../failure.ts'
import type { EncodedList, Wanting } from './protocol.ts'
import type { Desk } from './session-desk.ts'
import { signDocument, type Forms } from './sign-document.ts'
import { addSlot, emptyList, listLength } from './slots.ts'

/** Signs one status list, after checking that its encoded bits are the bits that were decided. */
export async function signList(
  list: EncodedList,
  desk: Desk,
  forms: Forms,
): Promise<StatusListEntry | Wanting> {
  const { issuer, purpose, validFrom, digest } = list
  if (!agrees(list))
    throw new PublishFailure(
      'KEY_HOLDER_REFUSED',
      'An encoded status list does not hold the bits that were decided.',
    )
  const suspensions = suspensionsOf(list, desk)
  const did = desk.addresses.did(issuer)
  const url = desk.addresses.statusList(issuer, purpose, list.list)
  const credential = toStatusListCredential({
    issuer: did,
    url,
    purpose,
    encodedList: list.encodedList,
    validFrom,
    suspensions,
  })
  const key = desk.pairOf(issuer).ed25519
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
  { issuer, purpose, list, suspensions }: EncodedList,
  { addresses }: Desk,
): RelatedResource | undefined {
  if (purpose === 'suspension') return undefined
  if (!/^sha256-[\w+/]{43}=$/.test(suspensions ?? ''))
    throw new PublishFailure(
      'KEY_HOLDER_REFUSED',
      'A revocation list does not name the list of what is only suspended.',
    )
  return { id: addresses.statusList(issuer, 'suspension', list), digestSRI: suspensions! }
}

function agrees({ encodedList, set }: EncodedList): boolean {
  const decided = emptyList()
  for (const index of set) addSlot(decided, index)
  return encodedList.startsWith('u') && bitsOf(encodedList.slice(1))?.equals(decided.bits) === true
}

/** Nothing where the text holds no compressed bits, or more of them than a list has. */
function bitsOf(encoded: string): Buffer | undefined {
  try {
    return gunzipSync(Buffer.from(encoded, 'base64url'), { maxOutputLength: listLength / 8 })
  } catch {
    return undefined
  }
}
