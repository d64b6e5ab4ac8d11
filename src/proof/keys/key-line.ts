import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { publicJwkOf, type PrivateJwk, type PublicJwk } from './jwk.ts'
import { proofFailure, type ProofFailure } from '../failure.ts'
import { keepSecret, type Secret } from '../sealing/secret.ts'
import { parseStrictJson } from '../strict-json.ts'
import { thumbprintOf } from './thumbprint.ts'

/** The secret half of an issuer's keys: what one line of a secret store holds. */
export interface IssuerSecrets {
  readonly ed25519: PrivateJwk
  readonly rsa: PrivateJwk
  /** 32 random bytes that salts, slugs and slots are derived from. */
  readonly entropy: Uint8Array<ArrayBuffer>
}

export interface IssuerKeys {
  /** Slug of the issuer. */
  readonly issuer: string
  readonly secrets: Secret<IssuerSecrets>
}

/** The secret half of a sealing key, and its id. */
export interface SealingKey {
  readonly keyId: string
  readonly publicKeyJwk: PublicJwk
  readonly privateKeyJwk: Secret<PrivateJwk>
}

export interface KeyLines {
  readonly issuers: readonly IssuerKeys[]
  readonly sealing: readonly SealingKey[]
}

/** A public key as it is published: a PublicKeyRecord without its dates. */
export interface PublishedKey {
  readonly id: string
  readonly alg: 'EdDSA' | 'RS256'
  readonly publicKeyJwk: PublicJwk
}

const issuerPrefix = 'cinquefoil-key-1.'
const sealPrefix = 'cinquefoil-seal-1.'

/** An issuer's secrets as one line, for a secret store. Whoever has the line can issue in the issuer's name. */
export function formatIssuerLine(issuer: string, { ed25519, rsa, entropy }: IssuerSecrets): string {
  return formatLine(issuerPrefix, { issuer, ed25519, rsa, entropy: encodeBase64url(entropy) })
}

/** A sealing key as one line, for a secret store. Whoever has the line can read who earned what. */
export function formatSealingLine(privateKeyJwk: PrivateJwk): string {
  return formatLine(sealPrefix, privateKeyJwk)
}

/**
 * Reads key lines out of a secret: any number of both kinds, parted by white space. An issuer may have several lines
 * (an old key beside a new one), but no line may stand twice.
 * @throws ProofFailure `key-line-malformed` or `key-line-repeated`, naming the line's number and nothing of its content
 */
export async function parseKeyLines(text: string): Promise<KeyLines> {
  const lines = text.split(/\s+/).filter((line) => line !== '')
  const repeated = lines.findIndex((line, index) => lines.indexOf(line) !== index)
  if (repeated !== -1)
    throw proofFailure('key-line-repeated', `key line ${String(repeated + 1)} stands twice`)
  const issuers: IssuerKeys[] = []
  const sealing: SealingKey[] = []
  for (const [index, line] of lines.entries()) {
    try {
      if (line.startsWith(issuerPrefix)) issuers.push(readIssuerLine(line))
      else sealing.push(await readSealingLine(line))
    } catch {
      // No cause: it could quote the line.
      throw proofFailure(
        'key-line-malformed',
        `key line ${String(index + 1)} of ${String(lines.length)} is damaged`,
      )
    }
  }
  return { issuers, sealing }
}

/** The public halves, as they are published in the issuer's folder. */
export async function publishedKeysOf(
  secrets: Pick<IssuerSecrets, 'ed25519' | 'rsa'>,
): Promise<readonly PublishedKey[]> {
  const publish = async (alg: PublishedKey['alg'], jwk: PrivateJwk) => {
    return { id: await thumbprintOf(jwk), alg, publicKeyJwk: publicJwkOf(jwk) }
  }
  return [await publish('EdDSA', secrets.ed25519), await publish('RS256', secrets.rsa)]
}

/** The key with which recipients are opened. */
export async function sealingKeyOf(jwk: PrivateJwk): Promise<SealingKey> {
  return {
    keyId: await thumbprintOf(jwk),
    publicKeyJwk: publicJwkOf(jwk),
    privateKeyJwk: keepSecret(jwk),
  }
}

function formatLine(prefix: string, content: object): string {
  return prefix + encodeBase64url(new TextEncoder().encode(JSON.stringify(content)))
}

function readLine(prefix: string, line: string): Readonly<Record<string, unknown>> {
  if (!line.startsWith(prefix)) throw damaged()
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    decodeBase64url(line.slice(prefix.length)),
  )
  return recordOf(parseStrictJson(text))
}

function readIssuerLine(line: string): IssuerKeys {
  const { issuer, ed25519, rsa, entropy } = readLine(issuerPrefix, line)
  if (typeof issuer !== 'string' || !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(issuer)) throw damaged()
  if (typeof entropy !== 'string') throw damaged()
  const secrets = {
    ed25519: privateJwkOf(ed25519, 'Ed25519'),
    rsa: privateJwkOf(rsa, undefined),
    entropy: decodeBase64url(entropy),
  }
  if (secrets.entropy.length !== 32) throw damaged()
  return { issuer, secrets: keepSecret(secrets) }
}

async function readSealingLine(line: string): Promise<SealingKey> {
  return sealingKeyOf(privateJwkOf(readLine(sealPrefix, line), 'P-256'))
}

function privateJwkOf(value: unknown, crv: string | undefined): PrivateJwk {
  const jwk = publicJwkOf(value)
  const { d } = recordOf(value)
  if (jwk.crv !== crv || typeof d !== 'string') throw damaged()
  return value as PrivateJwk
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw damaged()
  return value as Readonly<Record<string, unknown>>
}

function damaged(): ProofFailure {
  return proofFailure('key-line-malformed', 'a key line is damaged')
}
