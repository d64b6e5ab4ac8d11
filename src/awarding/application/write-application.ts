import { jsonText } from '../../bytes/json.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { sealBytes, sealRecipient } from '../../proof/sealing/seal.ts'
import { applicationHead, asksMark, type Application } from './application.ts'
import { applicationMark } from './mark.ts'

/** What a learner fills in. */
export interface Asking extends Omit<Application, 'mark' | 'recipient'> {
  /** 26 characters: opens the badge for the learner once it is given. */
  readonly code: string
  /** What the badge shall be tied to beside the code. */
  readonly email?: string
}

/** Where an application goes, and who may read it. */
export interface Destination {
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  /** The publisher's key for recipients. */
  readonly sealingKey: PublicJwk
  /** Of whoever collects. Absent: everybody who is handed the application can read it. */
  readonly reader?: PublicJwk
  /** The page on which staff take applications. */
  readonly page: string
}

/** The same application in two forms. */
export interface WrittenApplication {
  /** Text of a file. */
  readonly file: string
  /** Carries all of it behind `#`, so that no server is sent it. */
  readonly link: string
  /** As the application holds it: sealed for the publisher. */
  readonly recipient: string
}

const step = 256

/**
 * Writes an application. The code and the e-mail address are sealed for the publisher, everything else for the reader,
 * where there is one.
 *
 * @throws ProofFailure where a key or the code cannot be used
 */
export async function writeApplication(
  { code, email, ...asking }: Asking,
  { site, sealingKey, reader, page }: Destination,
): Promise<WrittenApplication> {
  const tie =
    email === undefined
      ? { identities: [{ type: 'claim', value: code }] as const }
      : { identities: [{ type: 'email', value: email }] as const, code }
  const [recipient, mark] = await Promise.all([
    sealRecipient(tie, sealingKey),
    applicationMark(code, site, asking),
  ])
  const { issuer, badge, made, name, words, evidence } = asking
  const request = { site, issuer, badge, made, mark, recipient, name, words, evidence }
  const bytes = new TextEncoder().encode(JSON.stringify(request))
  const head = applicationHead(site)
  if (reader === undefined)
    return {
      file: jsonText({ ...head, request }),
      link: linkOf(page, encodeBase64url(bytes)),
      recipient,
    }
  const sealed = await sealBytes(padded(bytes), reader)
  return { file: jsonText({ ...head, sealed }), link: linkOf(page, sealed), recipient }
}

/** JSON does not mind spaces at its end; so a length says little of what was written. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20)
  whole.set(bytes)
  return whole
}

function linkOf(page: string, letters: string): string {
  return `${page}${asksMark}${letters}`
}
