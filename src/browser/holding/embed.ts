import { decodeNameProof, splitNameProof } from '../../proof/identity/name-proof.ts'

/** What stands in an award's page for its holder to put it on a website of theirs. */
export interface Oembed {
  readonly html: string
}

/**
 * The same with the holder's name: the address of the document then carries, behind a `#` that is sent to no server, what
 * the holder's private link carries. As it is, where there is no such link.
 *
 * @param source address of the document
 * @param hash what follows the page's address, `#` included
 */
export function withName<Document extends Oembed>(
  oembed: Document,
  source: string,
  hash: string,
): Document {
  const { proof } = splitNameProof(hash)
  // Nothing that is no name may come into the markup.
  if (proof === undefined || decodeNameProof(proof) === undefined) return oembed
  const html = oembed.html.replace(`src="${source}"`, () => `src="${source}#n=${proof}"`)
  return { ...oembed, html }
}
