import { hashIdentityAsync } from '../../../proof/identity/hash-identity.ts'
import { addressWithName, encodeNameProof } from '../../../proof/identity/name-proof.ts'
import { badge3, prove, site, type Json } from '../credentials.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack, Scene } from './attack.ts'

const name = 'Zoë O’Brien'
const salt = 'AAECAwQFBgcICQoLDA0ODw'
const address = `${site}awards/1/credential.json`

/** A badge at its address, and a link to it that shows a name. */
async function shown(
  proof: string,
  {
    identifiers = [],
    change = {},
  }: { readonly identifiers?: readonly Json[]; readonly change?: Json },
): Promise<Scene> {
  const badge = badge3()
  const subject = badge['credentialSubject'] as Json
  const identifier = [...(subject['identifier'] as readonly Json[]), ...identifiers]
  const signed = await prove({ ...badge, credentialSubject: { ...subject, identifier } }, stage.ed)
  return {
    input: `${address}#n=${proof}`,
    world: worldWith({ [address]: { ...signed, ...change } }),
  }
}

async function commitment(): Promise<Json> {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: await hashIdentityAsync(name, salt),
    identityType: 'name',
  }
}

const honest = encodeNameProof({ name, salt })
const isShown = async () => shown(honest, { identifiers: [await commitment()] })

/** Names that a link shows and the badge does not bear out. */
export const nameAttacks: readonly Attack[] = [
  {
    name: 'a badge shown under another name',
    code: 'name-differs',
    verdict: 'valid',
    scene: async () =>
      shown(encodeNameProof({ name: 'Somebody Else', salt }), {
        identifiers: [await commitment()],
      }),
    near: isShown,
  },
  {
    name: 'a name for a badge that holds none',
    code: 'name-not-signed',
    verdict: 'valid',
    scene: () => shown(honest, {}),
    near: isShown,
  },
  {
    name: 'a name in a badge that was altered',
    code: 'name-unproven',
    verdict: 'invalid',
    scene: async () =>
      shown(honest, { identifiers: [await commitment()], change: { name: 'Doctor of Medicine' } }),
    near: async () => ({ ...(await isShown()), input: addressWithName(address, { name, salt }) }),
  },
]
