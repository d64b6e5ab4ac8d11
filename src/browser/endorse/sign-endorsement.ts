import { jsonText } from '../../bytes/json.ts'
import { uuidFrom } from '../../bytes/uuid.ts'
import { contextDocument } from '../../openbadges/contexts.ts'
import {
  toDeviceEndorsement,
  type DeviceEndorsement,
} from '../../openbadges/v3/device-endorsement.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { attachProof } from '../../proof/data-integrity/data-integrity.ts'
import { didKeyOf } from '../../proof/keys/multikey.ts'
import type { Signer } from '../../proof/keys/signer.ts'

/** What is signed, and by what. */
export interface EndorsementSigning {
  readonly said: Omit<DeviceEndorsement, 'did' | 'urn'>
  /** Of a key that stays on the device. */
  readonly signer: Signer
  /** RFC 3339, UTC. */
  readonly created: string
  /** 16 bytes of chance. */
  readonly random: Uint8Array
}

/** An endorsement as the text of a file, signed by the key of a device. @throws ProofFailure */
export async function signEndorsement({
  said,
  signer,
  created,
  random,
}: EndorsementSigning): Promise<{ readonly did: string; readonly text: string }> {
  const did = didKeyOf(signer.publicKeyJwk)
  const urn = `urn:uuid:${uuidFrom(random, 4)}`
  const document = toDeviceEndorsement({ ...said, did, urn })
  const signed = await attachProof(document, {
    ...{ created, signer, verificationMethod: `${did}#${did.slice('did:key:'.length)}` },
    canonicalDocument: await createCanonize((url) => contextDocument(url))(document),
  })
  return { did, text: jsonText(signed) }
}
