import { createCipheriv, createSecretKey } from 'node:crypto'
import type { BoxEntry } from '../../ledger/entry.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import { claimKeysWith, sealClaimBox, type BoxCrypto } from '../../proof/claim-box.ts'
import { hashIdentity, normaliseName } from '../../proof/hash-identity.ts'
import type { PrivateJwk } from '../../proof/jwk.ts'
import { openClaimCode } from '../../proof/seal.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { BoxOrder } from '../plan/boxes.ts'
import { nameSaltOf } from './award-secrets.ts'
import { openingKeys, type HeldSecrets } from './held-keys.ts'
import { hmacSha256 } from './hmac.ts'

const nodeCrypto: BoxCrypto = {
  hmac: hmacSha256,
  encrypt(key, iv, plaintext, additional) {
    // As a key object: Node takes several times longer to find out that bytes are none than to use them.
    const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), iv).setAAD(additional)
    const ciphertext = cipher.update(plaintext)
    // Of this mode nothing is left to the end.
    cipher.final()
    return { ciphertext, tag: cipher.getAuthTag() }
  },
}

/** An award that a box is due for, and its recipient where a key opens that. */
export type OpenedOrder = readonly [order: BoxOrder, recipient: Recipient | undefined]

/** What boxes are made with: data alone, which can be handed to a thread. */
export interface BoxMeans {
  /** Absolute URL of the site's root. */
  readonly site: string
  readonly sealing: readonly PrivateJwk[]
  /** Of each issuer, what its keys derive secrets from. */
  readonly entropies: readonly (readonly [issuer: string, entropy: Uint8Array])[]
}

export function boxMeans(site: string, { sealing, signers }: HeldSecrets): BoxMeans {
  // Both keys of a pair have the same entropy.
  const pairs = signers.filter(({ published }) => published.alg === 'EdDSA')
  const entropies = pairs.map(({ issuer, entropy }) => [issuer, entropy] as const)
  return { site, sealing: openingKeys(sealing), entropies }
}

/** Makes boxes, in the order of the orders. */
export function makeEach(
  orders: readonly OpenedOrder[],
  means: BoxMeans,
): Promise<readonly BoxEntry[]> {
  return Promise.all(orders.map((order) => makeBox(order, means)))
}

/**
 * Makes the box of an award for whoever holds its claim code. Where the award has none, or its recipient cannot be
 * opened, the entry says that there is nothing to look for.
 */
async function makeBox([order, recipient]: OpenedOrder, means: BoxMeans): Promise<BoxEntry> {
  const { id, sealed, slug, issuer, badge, version, awarded } = order
  const code = await codeOf(order, recipient, means)
  if (recipient === undefined || code === undefined) return { kind: 'box', id, sealed }
  const keys = claimKeysWith(hmacSha256, code, means.site)
  const box = { slug, issuer, badge, version, awarded, ...nameOf(order, recipient, means) }
  const { lookup } = keys
  return { kind: 'box', id, sealed, lookup, box: sealClaimBox(box, keys, nodeCrypto) }
}

async function codeOf(
  { newCode }: BoxOrder,
  recipient: Recipient | undefined,
  { sealing }: BoxMeans,
): Promise<string | undefined> {
  if (newCode === undefined)
    return recipient?.code ?? recipient?.identities.find(({ type }) => type === 'claim')?.value
  for (const key of sealing) {
    const code = await openClaimCode(newCode, key).catch(() => undefined)
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
  { entropies }: BoxMeans,
): { readonly name?: string; readonly nameSalt?: string } {
  if (name === undefined) return {}
  const normal = normaliseName(name)
  for (const [owner, entropy] of entropies) {
    if (owner !== issuer) continue
    const nameSalt = nameSaltOf(entropy, id)
    if (hashIdentity(normal, nameSalt, sha256Hex) === nameHash) return { name, nameSalt }
  }
  return { name }
}
