import { contextDocument } from '../../openbadges/contexts.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { attachProof } from '../../proof/data-integrity/data-integrity.ts'
import { didKeyOf } from '../../proof/keys/multikey.ts'
import { importSigner } from '../../proof/keys/signer.ts'

/** Keys of RFC 8032, section 7.1: tests 1 and 2. */
const secrets = {
  mill: { d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  other: { d: 'TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs', x: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw' },
} as const

export type Who = keyof typeof secrets

const canonize = createCanonize((url) => contextDocument(url))

/** The did:key of somebody who has nothing to do with the site. */
export function didOf(who: Who): string {
  return didKeyOf({ kty: 'OKP', crv: 'Ed25519', x: secrets[who].x })
}

/** Their key as it is pinned. */
export function multibaseOf(who: Who): string {
  return didOf(who).slice('did:key:'.length)
}

/** An EndorsementCredential of 3.0 without its proof. */
export function endorsementOf(about: string, changes: object = {}) {
  return {
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    id: 'urn:uuid:3b9cbb5e-9b4e-4f0e-9d53-3f2b1f0d8a11',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { id: didOf('mill'), type: ['Profile'], name: 'Mill Lane Bakers' },
    validFrom: '2026-06-12T00:00:00Z',
    credentialSubject: {
      id: about,
      type: ['EndorsementSubject'],
      endorsementComment: 'We take on whoever holds it.',
    },
    ...changes,
  }
}

/** The same as it is brought: signed, as JSON text. */
export async function signedElsewhere(
  document: Readonly<Record<string, unknown>> & { readonly validFrom: string },
  { by = 'mill' as Who, method = `${didOf(by)}#${multibaseOf(by)}` } = {},
): Promise<string> {
  const signer = await importSigner({ kty: 'OKP', crv: 'Ed25519', ...secrets[by] })
  const { proof } = await attachProof(document, {
    created: document.validFrom,
    verificationMethod: method,
    canonicalDocument: await canonize(document),
    signer,
  })
  return `${JSON.stringify({ ...document, proof }, undefined, 1)}\n`
}
