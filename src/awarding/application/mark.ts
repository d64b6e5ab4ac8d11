import { encodeBase32 } from '../../bytes/base32.ts'
import { webHkdf } from '../../proof/claim-box.ts'
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
  return encodeBase32(await webHkdf(readBase32(code), utf8(site), utf8(label), 16))
}
