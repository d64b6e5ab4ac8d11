import { encodeBase32 } from '../../bytes/base32.ts'
import { readBase32 } from '../../proof/read-bytes.ts'

/**
 * What an application is told by: the same for one claim code and one badge, another for every other badge, so that nobody can
 * see from two of them that one learner made both.
 *
 * @param code - 26 characters of small base32
 * @param site - absolute URL of the site's root, as its badges name it
 * @throws ProofFailure `base32-malformed`
 */
export async function applicationMark(
  code: string,
  site: string,
  badge: { readonly issuer: string; readonly badge: string },
): Promise<string> {
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const label = `application mark 1 ${badge.issuer}/${badge.badge}`
  // WebCrypto itself: what opens boxes has it too, and would come in another file for everybody who opens a claim code.
  const key = await crypto.subtle.importKey('raw', readBase32(code), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8(site), info: utf8(label) }
  return encodeBase32(new Uint8Array(await crypto.subtle.deriveBits(how, key, 128)))
}
