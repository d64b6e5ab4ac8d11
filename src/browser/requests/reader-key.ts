import type { ReaderKey } from '../../awarding/application/read-application.ts'
import { publicJwkOf, type PublicJwk } from '../../proof/keys/jwk.ts'
import { openBytesWith } from '../../proof/sealing/seal.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { keepStaffKey, staffKey } from './staff-keys.ts'

/** The key that requests are locked for. Its private half can be read by nobody, this page included, and leaves no browser. */
export interface CollectKey extends ReaderKey {
  readonly publicKeyJwk: PublicJwk
}

const name = 'collect'

/**
 * The key of this browser for a site; undefined where it has none yet.
 *
 * @param root - path of the site: several may share an origin
 * @throws DOMException where the browser keeps nothing
 */
export async function collectKey(root: string): Promise<CollectKey | undefined> {
  const pair = await staffKey(root, name)
  return pair && keyOf(pair)
}

/** Makes the key, or gives the one that another tab has made by then. @throws DOMException where the browser keeps nothing */
export async function makeCollectKey(root: string): Promise<CollectKey> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
  const made = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  return keyOf(await keepStaffKey(root, name, made))
}

async function keyOf({ publicKey, privateKey }: CryptoKeyPair): Promise<CollectKey> {
  const publicKeyJwk = publicJwkOf(await crypto.subtle.exportKey('jwk', publicKey))
  return {
    id: await thumbprintOf(publicKeyJwk),
    publicKeyJwk,
    open: (jwe) => openBytesWith(jwe, privateKey),
  }
}
