import type { Recipient } from '../../kinds/award/parts.ts'
import { openEntitlement } from '../../proof/assessment.ts'
import { claimKeysWith } from '../../proof/sealing/claim-box.ts'
import type { PrivateJwk } from '../../proof/keys/jwk.ts'
import type { HeldSecrets } from './held-keys.ts'
import { hmacSha256 } from './hmac.ts'
import { codeOfRecipient } from './make-box.ts'
import type { KeyHolder, Recognised, SealedAssessor } from './protocol.ts'

/** Finds out under which names of files of claims people are known. Their codes stay in here. */
export async function recognise(
  { site, awards, assessors }: Parameters<KeyHolder['recognise']>[0],
  recipientOf: (id: string) => Recipient | undefined,
  { sealing }: HeldSecrets,
): Promise<Recognised> {
  const keys = sealing.map(({ privateKeyJwk }) => privateKeyJwk.reveal())
  const own = [...awards].map((id) => lookupOf(codeOfRecipient(recipientOf(id)), site))
  const others = [...assessors].map((each) => lookupOfAssessor(each, site, keys))
  return { awards: own, assessors: await Promise.all(others) }
}

function lookupOf(code: string | undefined, site: string): string | null {
  return code === undefined ? null : claimKeysWith(hmacSha256, code, site).lookup
}

/** Null where no key opens it, or it was made for another assessment. */
async function lookupOfAssessor(
  { did, about, entitlement }: SealedAssessor,
  site: string,
  keys: readonly PrivateJwk[],
): Promise<string | null> {
  for (const key of keys) {
    const opened = await openEntitlement(entitlement, key).catch(() => undefined)
    if (opened === undefined) continue
    return opened.did === did && opened.about === about ? lookupOf(opened.code, site) : null
  }
  return null
}
