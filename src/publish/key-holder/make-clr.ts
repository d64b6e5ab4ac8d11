import { encodeBase32 } from '../../bytes/base32.ts'
import { uuidFrom } from '../../bytes/uuid.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import type { ClrEntry } from '../../ledger/entry.ts'
import { toClrPayload } from '../../openbadges/clr/clr-payload.ts'
import { toJwtHeader } from '../../openbadges/v3/jwt-payload.ts'
import { claimKeysWith } from '../../proof/sealing/claim-box.ts'
import { sealClr, sealClrBox } from '../../proof/sealing/claim-clr.ts'
import { deriveWith } from '../../proof/sealing/entropy.ts'
import { signCompactJws } from '../../proof/jws.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import type { HeldSecrets } from './held-keys.ts'
import { hmacSha256 } from './hmac.ts'
import { codeOf, nodeCrypto } from './make-box.ts'
import type { OpenSession } from './open-session.ts'
import type { ClrCall } from './protocol.ts'

/**
 * Signs a record of all that one issuer awarded to the holder of a claim code, and seals it under that code. Whose code it
 * is, is found out here: nobody else could say so.
 */
export async function makeClr(
  { order, credentials }: ClrCall,
  recipient: Recipient | undefined,
  session: OpenSession,
  secrets: HeldSecrets,
): Promise<ClrEntry> {
  const { issuer, lookup, awards, digest, validFrom, partial, associations } = order
  const { addresses, mode } = session
  const code = await codeOf(order, recipient, secrets)
  const keys = code === undefined ? undefined : claimKeysWith(hmacSha256, code, session.site)
  if (keys?.lookup !== lookup) throw refused('under a claim code that is not that of its badges')
  const identifiers = credentials.map((text) => identifierIn(text, addresses.did(issuer)))
  const pair = session.pairOf(issuer)
  const random = deriveWith(hmacSha256, pair.ed25519.entropy, `record ${lookup} ${digest}`, 48)
  const statement = {
    issuer: session.issuers.get(issuer)!,
    id: `urn:uuid:${uuidFrom(random.slice(16, 32))}`,
    subject: `urn:uuid:${uuidFrom(random.slice(32, 48))}`,
    identifier: identifiers.at(-1) ?? [],
    ...{ validFrom, partial, associations, preview: mode === 'preview' },
  }
  const rsa = pair.rsa.signer
  const { kid, typ } = toJwtHeader(issuer, rsa.keyId, addresses)
  const token = await signCompactJws(
    { kid, typ },
    toClrPayload(statement, credentials, addresses),
    rsa,
  )
  const slug = encodeBase32(random.slice(0, 16))
  const { name } = statement.issuer.profile
  const box = { clr: slug, issuer, name, badges: credentials.length, upTo: validFrom.slice(0, 10) }
  return {
    kind: 'clr',
    ...{ issuer, lookup, awards, slug, digest, key: rsa.keyId },
    box: sealClrBox(box, keys, nodeCrypto),
    document: sealClr(token, keys, nodeCrypto),
  }
}

/** Whom a badge of this issuer is for; a name is withheld in it and so has no place here. */
function identifierIn(text: string, did: string): readonly unknown[] {
  const { issuer, credentialSubject } = JSON.parse(text) as {
    readonly issuer?: { readonly id?: unknown }
    readonly credentialSubject?: { readonly identifier?: readonly { readonly salt?: unknown }[] }
  }
  if (issuer?.id !== did) throw refused('that holds the badge of another issuer')
  return (credentialSubject?.identifier ?? []).filter(({ salt }) => salt !== undefined)
}

function refused(which: string): PublishFailure {
  return publishFailure('key-holder-refused', `A record was to be signed ${which}.`)
}
