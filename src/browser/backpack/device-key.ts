import { publicJwkOf } from '../../proof/jwk.ts'
import { didKeyOf } from '../../proof/multikey.ts'
import type { Signer } from '../../proof/signer.ts'
import { thumbprintOf } from '../../proof/thumbprint.ts'
import { isStoreFailure } from './failure.ts'
import type { BackpackStore } from './store.ts'

/** What has to be kept for it. */
export type DeviceKeyStore = Pick<BackpackStore, 'settings' | 'keepDeviceKey'>

/**
 * The key of this device, made when it is first wanted. Its private half can be read by nobody, not by this page either,
 * and is in no export.
 *
 * @returns undefined where this browser has no Ed25519, or keeps no keys
 */
export async function deviceSigner(store: DeviceKeyStore): Promise<Signer | undefined> {
  const pair = (await store.settings()).deviceKey ?? (await makeKey(store))
  if (pair === undefined) return undefined
  const publicKeyJwk = publicJwkOf(await crypto.subtle.exportKey('jwk', pair.publicKey))
  return {
    keyId: await thumbprintOf(publicKeyJwk),
    alg: 'EdDSA',
    publicKeyJwk,
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes)),
  }
}

/** The name of that key, to which awards can be tied: `did:key:z6Mk…`. @returns undefined where there can be none */
export async function deviceDid(store: DeviceKeyStore): Promise<string | undefined> {
  const signer = await deviceSigner(store)
  return signer && didKeyOf(signer.publicKeyJwk)
}

async function makeKey(store: DeviceKeyStore): Promise<CryptoKeyPair | undefined> {
  try {
    const made = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
    return await store.keepDeviceKey(made as CryptoKeyPair)
  } catch (error) {
    // What the store says of itself is shown as it is everywhere.
    if (isStoreFailure(error)) throw error
    return undefined
  }
}
