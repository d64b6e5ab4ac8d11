import { ed25519Multibase } from '../../openbadges/did-document.ts'
import { fillShape, type CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'
import { attachProof, type UnsignedDocument } from '../../proof/data-integrity/data-integrity.ts'
import { awardRule, readShape } from '../../proof/canonical/document-shape.ts'
import type { Signer } from '../../proof/keys/signer.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { nameOfDocument } from './document-name.ts'
import type { HeldSigner } from './held-keys.ts'
import type { MissingForm } from './protocol.ts'

/** Canonical forms at hand. */
export interface Forms {
  readonly templates: ReadonlyMap<string, CanonicalTemplate>
  /** Canonical N-Quads by the SHA-256 (hex) of the document's JSON text. */
  readonly finished: ReadonlyMap<string, string>
  /** What has been asked for grows with every document that lacks a form. */
  readonly requested: Set<string>
}

/**
 * Adds a Data Integrity proof. Canonical N-Quads come from a template of the document's shape, which is quick and needs
 * no JSON-LD library beside the key; where that is not possible they are asked for.
 *
 * @returns the JSON text, or what is missing
 */
export async function signDocument(
  document: object,
  created: string,
  { signer }: HeldSigner,
  did: string,
  forms: Forms,
): Promise<{ readonly text: string } | MissingForm> {
  const unsigned = document as UnsignedDocument
  const shape = readShape(unsigned, awardRule)
  const finished = finishedForm(unsigned, forms)
  const template = forms.templates.get(shape.key)
  const canonicalDocument = finished ?? (template && fillShape(template, shape, sha256Hex))
  if (canonicalDocument === undefined) {
    forms.requested.add(shape.key).add(nameOfDocument(unsigned))
    return {
      needs: template ? 'finished' : 'template',
      shape: shape.key,
      document: unsigned as MissingForm['document'],
    }
  }
  const verificationMethod = `${did}#${multibaseOf(signer)}`
  const proved = await attachProof(unsigned, {
    created,
    verificationMethod,
    canonicalDocument,
    signer,
    sha256Hex,
  })
  return { text: JSON.stringify(proved) }
}

/** One key signs thousands of documents. */
const multibases = new WeakMap<Signer, string>()

function multibaseOf(signer: Signer): string {
  const multibase = multibases.get(signer) ?? ed25519Multibase(signer.publicKeyJwk)
  multibases.set(signer, multibase)
  return multibase
}

/** Hardly any document needs a form of its own, and to name one costs as much as to fill a template. */
function finishedForm(document: object, { finished }: Forms): string | undefined {
  return finished.size === 0 ? undefined : finished.get(nameOfDocument(document))
}
