import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { hashIdentityAsync, normaliseName } from './hash-identity.ts'

/** What opens the commitment to a holder's name in a signed credential: the name, and the salt that was withheld. */
export interface NameProof {
  readonly name: string
  /** 22 characters of base64url: 16 bytes. */
  readonly salt: string
}

const saltBytes = 16
const mostBytes = 512
/** The member of a fragment that carries a proof: `…/awards/SLUG/#n=PROOF`. */
const member = '#n='

/**
 * A proof as it stands behind an award's address: base64url of the salt's bytes and the name's UTF-8. What stands
 * there is sent to no server.
 */
export function encodeNameProof({ name, salt }: NameProof): string {
  return encodeBase64url(joinBytes([decodeBase64url(salt), new TextEncoder().encode(name)]))
}

/** Reads what encodeNameProof wrote; undefined when it cannot be one. */
export function decodeNameProof(text: string): NameProof | undefined {
  try {
    const bytes = decodeBase64url(text)
    if (bytes.length <= saltBytes || bytes.length > mostBytes) return undefined
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(saltBytes))
    return { name, salt: encodeBase64url(bytes.subarray(0, saltBytes)) }
  } catch {
    return undefined
  }
}

/** An address that also shows the holder's name. */
export function addressWithName(address: string, proof: NameProof): string {
  return `${address}${member}${encodeNameProof(proof)}`
}

/** The text of the proof that an address or fragment carries, and the address without it. */
export function splitNameProof(address: string): {
  readonly address: string
  readonly proof?: string
} {
  const at = address.indexOf(member)
  if (at === -1) return { address }
  return { address: address.slice(0, at), proof: address.slice(at + member.length) }
}

/**
 * Whether a proof opens a commitment.
 * @param commitment `sha256$` and hex, as the credential's identifier of type `name` carries it
 */
export async function opensName(commitment: string, { name, salt }: NameProof): Promise<boolean> {
  return (await hashIdentityAsync(normaliseName(name), salt)) === commitment.toLowerCase()
}
