import type { LoadEd25519 } from '../../proof/keys/signature-key.ts'

/** Ed25519 in JavaScript, loaded when a signature needs it and the machine's WebCrypto has none: most have. */
export const loadEd25519: LoadEd25519 = async () =>
  (await import('../../proof/keys/ed25519-script.ts')).verifyEd25519
