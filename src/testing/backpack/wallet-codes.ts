import * as present from '@digitalbazaar/cborld'
import * as older from '@digitalcredentials/cborld'
import { encodeBase32 } from '../../bytes/base32.ts'
import { contextDocument } from '../../openbadges/contexts.ts'

/** What gives an independent writer of CBOR-LD the context at an address. */
export type Contexts = (address: string) => object | undefined

/** Bytes as a wallet's QR code spells them. */
export function spellCode(bytes: Uint8Array): string {
  return `VP1-B${encodeBase32(bytes).toUpperCase()}`
}

/** A document as CBOR-LD of each kind, by the libraries that wallets use. */
export const writers = {
  'the form of the Learner Credential Wallet (0x0501)': write(older.encode, {}),
  'the oldest form by the present library (0x0501)': write(present.encode, {
    format: 'legacy-singleton',
  }),
  'a registry entry in the tag (0x0601)': write(present.encode, {
    ...{ format: 'legacy-range', registryEntryId: 1 },
  }),
  'version 1.0 (0xcb1d)': write(present.encode, { format: 'cbor-ld-1.0', registryEntryId: 1 }),
  'version 1.0, not made short': write(present.encode, {
    ...{ format: 'cbor-ld-1.0', registryEntryId: 0 },
  }),
  'a tag that says not made short (0x0600)': write(present.encode, {
    ...{ format: 'legacy-range', registryEntryId: 0 },
  }),
} as const

/** With further options of the library. */
export function write(encode: typeof present.encode, options: object) {
  return (document: object, contexts: Contexts = contextDocument): Promise<Uint8Array> =>
    encode({
      ...options,
      jsonldDocument: structuredClone(document),
      documentLoader: async (url: string) => ({
        ...bare,
        documentUrl: url,
        document: contextAt(url, contexts),
      }),
    })
}

const bare = { contextUrl: null }

/** The libraries fail on a word that clears what was defined around it, as presentations of VC 2.0 have one. */
function contextAt(url: string, contexts: Contexts): object {
  const text = JSON.stringify(contexts(url) ?? { '@context': {} })
  return JSON.parse(text.replaceAll('"@context":null', '"@context":{}')) as object
}
