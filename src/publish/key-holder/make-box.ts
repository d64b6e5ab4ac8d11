import { createCipheriv, createSecretKey } from 'node:crypto'
import type { BoxEntry } from '../../ledger/entry.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import { claimKeysWith, sealClaimBox } from '../../proof/sealing/claim-box.ts'
import type { BoxCrypto } from '../../proof/sealing/claim-seal.ts'
import { hashIdentity, normaliseName } from '../../proof/identity/hash-identity.ts'
import { openClaimCode } from '../../proof/sealing/seal.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { BoxOrder } from '../plan/boxes.ts'
import { nameSaltOf } from './award-secrets.ts'
import type { HeldSecrets } from './held-keys.ts'
import { hmacSha256 } from './hmac.ts'

/** The primitives of Node. */
export const nodeCrypto: BoxCrypto = {
  hmac: hmacSha256,
  encrypt(key, iv, plaintext, additional) {
    // As a key object: Node takes several times longer to find out that bytes are none than to use them.
    const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), iv).setAAD(additional)
    const ciphertext = cipher.update(plaintext)
    // Of this mode nothing is left to the end.
    cipher.final()
    return { ciphertext, tag: cipher.getAuthTag() }
  },
  base64url: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url'),
}

/** Who opens a box, and with what; undefined where that is not known. */
export interface BoxHolder {
  readonly recipient: Recipient | undefined
  readonly code: string | undefined
}

/**
 * Makes the box of an award for whoever holds its claim code. Where the award has none, or its recipient cannot be
 * opened, the entry says that there is nothing to look for.
 *
 * @param holder - the code is what `codeOf` gives
 * @param site absolute URL of the site's root
 */
export function makeBox(
  order: BoxOrder,
  holder: BoxHolder,
  site: string,
  secrets: HeldSecrets,
): BoxEntry {
  const { id, sealed, slug, issuer, badge, version, awarded } = order
  const { recipient, code } = holder
  if (recipient === undefined || code === undefined) return { kind: 'box', id, sealed }
  const keys = claimKeysWith(hmacSha256, code, site)
  const box = { slug, issuer, badge, version, awarded, ...nameOf(order, recipient, secrets) }
  const { lookup } = keys
  return { kind: 'box', id, sealed, lookup, box: sealClaimBox(box, keys, nodeCrypto) }
}

/** The code of one to whom an award goes, if there is one. */
export function codeOfRecipient(recipient: Recipient | undefined): string | undefined {
  return recipient?.code ?? recipient?.identities.find(({ type }) => type === 'claim')?.value
}

/** The code that opens what was awarded to somebody: their own, or the one that took its place. */
export async function codeOf(
  { newCode }: Pick<BoxOrder, 'newCode'>,
  recipient: Recipient | undefined,
  { sealing }: HeldSecrets,
): Promise<string | undefined> {
  if (newCode === undefined) return codeOfRecipient(recipient)
  for (const { privateKeyJwk } of sealing) {
    const code = await openClaimCode(newCode, privateKeyJwk.reveal()).catch(() => undefined)
    if (code !== undefined) return code
  }
  return undefined
}

/**
 * The name, and what opens the signed commitment to it. The salt comes from the key line that the award was issued with,
 * which need not be the newest.
 */
function nameOf(
  { id, issuer, nameHash }: BoxOrder,
  { name }: Recipient,
  { signers }: HeldSecrets,
): { readonly name?: string; readonly nameSalt?: string } {
  if (name === undefined) return {}
  const normal = normaliseName(name)
  for (const held of signers) {
    if (held.issuer !== issuer) continue
    const nameSalt = nameSaltOf(held.entropy, id)
    if (hashIdentity(normal, nameSalt, sha256Hex) === nameHash) return { name, nameSalt }
  }
  return { name }
}
