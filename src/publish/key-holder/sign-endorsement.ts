import type { EndorsementEntry } from '../../ledger/entry.ts'
import { toEndorsementCredential } from '../../openbadges/v3/endorsement-credential.ts'
import type { EndorsementOrder } from '../plan/endorsements.ts'
import type { MissingForm } from './protocol.ts'
import type { OpenSession } from './open-session.ts'
import { signDocument, type Forms } from './sign-document.ts'

/** Signs one endorsement with the key of the issuer who endorses. */
export async function signEndorsement(
  order: EndorsementOrder,
  session: OpenSession,
  forms: Forms,
): Promise<EndorsementEntry | MissingForm> {
  const { file, by, award, about, urn, on, comment, digest } = order
  const { addresses, mode } = session
  const endorser = session.issuers.get(by)!
  const credential = toEndorsementCredential(
    { endorser, about, urn, on, comment, preview: mode === 'preview' },
    addresses,
  )
  const key = session.pairOf(by).ed25519
  const proved = await signDocument(credential, credential.validFrom, key, addresses.did(by), forms)
  if ('needs' in proved) return proved
  return {
    kind: 'endorsement',
    file,
    by,
    ...(award === undefined ? {} : { award }),
    about,
    urn,
    digest,
    key: key.signer.keyId,
    document: proved.text,
  }
}
