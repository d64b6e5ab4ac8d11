import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { contextDocument } from '../../openbadges/contexts.ts'
import type { Files } from './files.ts'

/** The address of the tiny city. */
export const siteUrl = 'https://tiny.example/badges/'

/** A web of nothing but one published site, as a verifier sees it. */
export interface PublishedWeb {
  /** Slugs of the awards. */
  readonly awards: readonly string[]
  bytes(url: string): Buffer
  text(url: string): string
  json(url: string): Document
  /** Where an award's document is. */
  at(slug: string, document: string): string
  /** What a JSON-LD library asks of the web: contexts, DID documents and their keys, and files. */
  loader(url: string): Promise<{ contextUrl: null; documentUrl: string; document: unknown }>
}

export type Document = Readonly<Record<string, any>> // eslint-disable-line @typescript-eslint/no-explicit-any -- judged as it is

/** @param files - by their path inside the site */
export function webOf(files: Files): PublishedWeb {
  const bytes = (url: string) => {
    const found = url.startsWith(siteUrl) ? files.get(url.slice(siteUrl.length)) : undefined
    if (!found) throw new Error(`nothing is published at ${url}`)
    return found
  }
  const text = (url: string) => bytes(url).toString('utf8')
  const json = (url: string) => JSON.parse(text(url)) as Document
  const load = (url: string): unknown => {
    if (!url.startsWith('did:web:')) return contextDocument(url) ?? json(url)
    const [did = '', fragment] = url.split('#')
    const document = json(didDocumentUrl(did))
    if (fragment === undefined) return document
    const method = (document['verificationMethod'] as readonly Document[]).find(
      ({ id }) => id === url,
    )
    return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }
  }
  return {
    awards: [
      ...new Set([...files.keys()].flatMap((path) => /^awards\/([^/]+)\//.exec(path)?.[1] ?? [])),
    ],
    bytes,
    text,
    json,
    at: (slug, document) => `${siteUrl}awards/${slug}/${document}`,
    loader: async (url) => ({
      contextUrl: null,
      documentUrl: url,
      document: structuredClone(load(url)),
    }),
  }
}

/** The did:web method specification, section 3.2, step by step. */
function didDocumentUrl(did: string): string {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent)
  return `https://${host}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`
}

export interface ReadToken {
  readonly header: Document
  readonly payload: Document
}

/** Checks a compact RS256 token with Node's cryptography alone. @throws when the signature is not the key's */
export function readToken(token: string, keyFor: (parts: ReadToken) => KeyObject): ReadToken {
  const parts = token.trim().split('.')
  const [header, payload] = parts
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Document)
  const read = { header: header!, payload: payload! }
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`)
  const isGood = verify('RSA-SHA256', signed, keyFor(read), Buffer.from(parts[2]!, 'base64url'))
  if (parts.length !== 3 || header?.['alg'] !== 'RS256' || !isGood)
    throw new Error('the token is not signed by its key')
  return read
}

/** A published key, as JWK or as PEM. */
export function keyOf(document: Document): KeyObject {
  return typeof document['publicKeyPem'] === 'string'
    ? createPublicKey(document['publicKeyPem'])
    : createPublicKey({ key: { ...document }, format: 'jwk' })
}
