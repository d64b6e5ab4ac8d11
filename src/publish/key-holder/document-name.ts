import { sha256Hex } from '../../state/sha256.ts'

/** The name under which a canonical form of a document is requested and handed over: SHA-256 (hex) of its JSON text. */
export function nameOfDocument(document: object): string {
  return sha256Hex(JSON.stringify(document))
}
