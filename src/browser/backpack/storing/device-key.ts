import { didKeyOf } from '../../../proof/keys/multikey.ts'
import type { Signer } from '../../../proof/keys/signer.ts'
import { makeKeyPair, signerOf } from '../../key-pair.ts'
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
  return pair && signerOf(pair)
}

/** The name of that key, to which awards can be tied: `did:key:z6Mk…`. @returns undefined where there can be none */
export async function deviceDid(store: DeviceKeyStore): Promise<string | undefined> {
  const signer = await deviceSigner(store)
  return signer && didKeyOf(signer.publicKeyJwk)
}

async function makeKey(store: DeviceKeyStore): Promise<CryptoKeyPair | undefined> {
  const made = await makeKeyPair()
  try {
    return made && (await store.keepDeviceKey(made))
  } catch (error) {
    // What the store says of itself is shown as it is everywhere.
    if (isStoreFailure(error)) throw error
    return undefined
  }
}
