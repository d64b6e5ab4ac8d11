import { ProofError } from './proof-error.ts'

/**
 * A JSON value as the JSON Canonicalization Scheme writes it (RFC 8785). The library is loaded on the first call.
 * @throws ProofError `document-unsafe` for what JSON cannot hold
 */
export async function canonicaliseJson(value: object): Promise<string> {
  const { canonicalize } = await load()
  const text = canonicalize(value)
  if (text === undefined) throw new ProofError('document-unsafe', 'the document is not JSON')
  return text
}

async function load() {
  return { canonicalize: (await import('canonicalize')).default }
}
