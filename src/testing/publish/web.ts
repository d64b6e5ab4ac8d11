import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { contextDocument } from '../../openbadges/contexts.ts'
import type { Assertion, RevokedAssertion } from '../../openbadges/v2/assertion.ts'
import type { BadgeClass } from '../../openbadges/v2/badge-class.ts'
import type { Profile } from '../../openbadges/v2/profile.ts'
import type { OpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import type { Files } from './files.ts'

/** The address of the tiny city. */
export const siteUrl = 'https://tiny.example/badges/'

export type ProvedCredential = OpenBadgeCredential & {
  readonly proof: readonly { readonly verificationMethod: string; readonly proofValue: string }[]
}

export type JwtPayload = OpenBadgeCredential &
  Readonly<Record<'iss' | 'jti' | 'sub', string>> & { readonly nbf: number; readonly exp?: number }

export type SignedAssertion = Assertion & {
  readonly verification: { readonly type: 'SignedBadge'; readonly creator: string }
}

/** A published key, as JWK or as PEM. */
export type PublishedKey = Readonly<
  Partial<Record<'iss' | 'kid' | 'owner' | 'publicKeyPem', string>>
>

/** A web of nothing but one published site, as a verifier sees it. */
export interface PublishedWeb {
  /** Slugs of the awards. */
  readonly awards: readonly string[]
  bytes(url: string): Buffer
  text(url: string): string
  json(url: string): unknown
  key(url: string): PublishedKey
  /** Where an award's document is. */
  at(slug: string, document: string): string
  /** What is served as the hosted Assertion: the whole, or only that it is revoked. */
  hosted(slug: string): Assertion | RevokedAssertion
  credential(slug: string): ProvedCredential
  /** The VC-JWT, checked with the key that it names. */
  jwt(slug: string): Token<JwtPayload>
  /** The signed 2.0 Assertion, checked with the key that it names. */
  jws(slug: string): Token<SignedAssertion>
  /** What an Assertion leads to. */
  graphOf(assertion: Assertion): { readonly badge: BadgeClass; readonly profile: Profile }
  /** What a JSON-LD library asks of the web: contexts, DID documents and their keys, and files. */
  loader(url: string): Promise<{ contextUrl: null; documentUrl: string; document: unknown }>
}

export interface Token<Payload> {
  readonly header: Readonly<Record<'alg' | 'kid' | 'typ', string>>
  readonly payload: Payload
}

export interface DidDocument {
  readonly verificationMethod: readonly { readonly id: string }[]
}

/**
 * @param files - by their path inside the site
 * @param site - its public address, ends in `/`
 */
export function webOf(files: Files, site: string = siteUrl): PublishedWeb {
  const bytes = (url: string) => {
    const found = url.startsWith(site) ? files.get(url.slice(site.length)) : undefined
    if (!found) throw new Error(`nothing is published at ${url}`)
    return found
  }
  const text = (url: string) => bytes(url).toString('utf8')
  const json = (url: string): unknown => JSON.parse(text(url))
  const key = (url: string) => json(url) as PublishedKey
  const at = (slug: string, document: string) => `${site}awards/${slug}/${document}`
  return {
    awards: [
      ...new Set([...files.keys()].flatMap((path) => /^awards\/([^/]+)\//.exec(path)?.[1] ?? [])),
    ],
    bytes,
    text,
    json,
    key,
    at,
    hosted: (slug) => json(at(slug, 'assertion.json')) as Assertion | RevokedAssertion,
    credential: (slug) => json(at(slug, 'credential.json')) as ProvedCredential,
    jwt: (slug) =>
      readToken<JwtPayload>(text(at(slug, 'credential.jwt')), ({ header }) => key(header.kid)),
    jws: (slug) =>
      readToken<SignedAssertion>(text(at(slug, 'assertion.jws')), ({ payload }) =>
        key(payload.verification.creator),
      ),
    graphOf(assertion) {
      const badge = json(assertion.badge) as BadgeClass
      return { badge, profile: json(badge.issuer) as Profile }
    },
    loader: async (url) => {
      const document = structuredClone(contextDocument(url) ?? resolve(url, json))
      return { contextUrl: null, documentUrl: url, document }
    },
  }
}

/** A file, a DID's document, or one of its keys. */
function resolve(url: string, json: (url: string) => unknown): unknown {
  if (!url.startsWith('did:web:')) return json(url)
  const [did = '', fragment] = url.split('#')
  const document = json(didDocumentUrl(did)) as DidDocument
  if (fragment === undefined) return document
  const method = document.verificationMethod.find(({ id }) => id === url)
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }
}

/** The did:web method specification, section 3.2, step by step. */
function didDocumentUrl(did: string): string {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent)
  return `https://${host}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`
}

/** Reads a compact RS256 token with Node's cryptography alone. @throws when the signature is not the key's */
function readToken<Payload>(
  token: string,
  keyFor: (token: Token<Payload>) => PublishedKey,
): Token<Payload> {
  const [header = '', payload = '', signature = '', ...more] = token.trim().split('.')
  const read = { header: decoded(header), payload: decoded(payload) } as Token<Payload>
  const signed = Buffer.from(`${header}.${payload}`)
  const key = keyOf(keyFor(read))
  const isGood = verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))
  if (more.length > 0 || read.header.alg !== 'RS256' || !isGood)
    throw new Error('the token is not signed by its key')
  return read
}

function decoded(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
}

function keyOf(key: PublishedKey): KeyObject {
  return key.publicKeyPem === undefined
    ? createPublicKey({ key: { ...key }, format: 'jwk' })
    : createPublicKey(key.publicKeyPem)
}
