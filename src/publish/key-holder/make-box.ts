import { createCipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import type { BoxEntry } from '../../ledger/entry.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import { claimKeysOf, sealClaimBox, type BoxCrypto, type Hkdf } from '../../proof/claim-box.ts'
import { hashIdentity, normaliseName } from '../../proof/identity.ts'
import { openClaimCode } from '../../proof/seal.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { BoxOrder } from '../plan/boxes.ts'
import { nameSaltOf } from './award-secrets.ts'
import type { HeldSecrets } from './held-keys.ts'

// Keys go in as key objects: Node takes several times longer to find out that bytes are none than to use them.
const nodeCrypto: BoxCrypto = {
  hmac: (key, data) => createHmac('sha256', createSecretKey(key)).update(data).digest(),
  encrypt(key, iv, plaintext, additional) {
    const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), iv).setAAD(additional)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { ciphertext, tag: cipher.getAuthTag() }
  },
}

const hkdf: Hkdf = (key, salt, info, length) =>
  new Uint8Array(hkdfSync('sha256', createSecretKey(key), salt, info, length))

/**
 * Makes the box of an award for whoever holds its claim code. Where the award has none, or its recipient cannot be
 * opened, the entry says that there is nothing to look for.
 *
 * @param site absolute URL of the site's root
 */
export async function makeBox(
  order: BoxOrder,
  recipient: Recipient | undefined,
  site: string,
  secrets: HeldSecrets,
): Promise<BoxEntry> {
  const { id, sealed, slug, issuer, badge, version, awarded } = order
  const code = await codeOf(order, recipient, secrets)
  if (recipient === undefined || code === undefined) return { kind: 'box', id, sealed }
  const keys = await claimKeysOf(code, site, hkdf)
  const box = { slug, issuer, badge, version, awarded, ...nameOf(order, recipient, secrets) }
  const { lookup } = keys
  return { kind: 'box', id, sealed, lookup, box: sealClaimBox(box, keys, nodeCrypto) }
}

async function codeOf(
  { newCode }: BoxOrder,
  recipient: Recipient | undefined,
  { sealing }: HeldSecrets,
): Promise<string | undefined> {
  if (newCode === undefined)
    return recipient?.code ?? recipient?.identities.find(({ type }) => type === 'claim')?.value
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
  const salts = signers
    .filter((held) => held.issuer === issuer)
    .map(({ entropy }) => nameSaltOf(entropy, id))
  const nameSalt = salts.find(
    (salt) => hashIdentity(normaliseName(name), salt, sha256Hex) === nameHash,
  )
  return { name, ...(nameSalt === undefined ? {} : { nameSalt }) }
}
