import { encodeBase64url } from '../bytes/base64.ts'
import type { PublicJwk, SignatureAlgorithm } from './keys/jwk.ts'
import { isProofFailure, proofFailure } from './failure.ts'
import { readBase64url } from './read-bytes.ts'
import { importVerificationKey, isSignatureRight, type LoadEd25519 } from './keys/signature-key.ts'
import type { Signer } from './keys/signer.ts'
import { parseStrictJson } from './strict-json.ts'

/** What counts in a JOSE header. OB 3.0, section 8.2.4.1, allows alg, kid, jwk and typ; `cty` is met in the wild. */
export interface JwsHeader {
  readonly alg: SignatureAlgorithm
  readonly kid?: string
  readonly typ?: string
  readonly cty?: string
  readonly jwk?: PublicJwk
}

/** A token taken apart. Nothing about it is proven yet. */
export interface ParsedJws {
  readonly header: JwsHeader
  readonly payload: Uint8Array<ArrayBuffer>
  /** The payload as UTF-8 text: the very bytes that were signed. */
  readonly payloadText: string
  readonly signature: Uint8Array<ArrayBuffer>
  readonly signingInput: Uint8Array<ArrayBuffer>
}

/** What a token is checked with. */
export interface TokenKey {
  readonly key: PublicJwk | CryptoKey
  readonly alg?: SignatureAlgorithm
  readonly loadEd25519?: LoadEd25519 | undefined
}

const algorithms: readonly string[] = ['EdDSA', 'RS256', 'ES256'] satisfies SignatureAlgorithm[]
const refusedMembers = ['__proto__', 'crit', 'b64', 'jku', 'x5u', 'x5c', 'zip', 'enc', 'epk']
const textMembers = ['alg', 'kid', 'typ', 'cty']
/** No badge comes near this. */
const longest = 4_194_304

/**
 * A compact JWS (RFC 7515, section 7.1) over exactly this payload text. `alg` is the signer's.
 * The same header, payload and key give the same token.
 *
 * @example
 * ```ts
 * import { signCompactJws } from './jws.ts'
 * import { importSigner } from './keys/signer.ts'
 *
 * // The key of RFC 8037, appendix A.1.
 * const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
 * const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
 * const signer = await importSigner({ kty: 'OKP', crv: 'Ed25519', d, x })
 * const token = await signCompactJws({}, 'Example of Ed25519 signing', signer)
 * token.startsWith('eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCj') // => true
 * ```
 */
export async function signCompactJws(
  header: Omit<JwsHeader, 'alg' | 'cty'>,
  payloadText: string,
  signer: Signer,
): Promise<string> {
  const encoder = new TextEncoder()
  const part = (text: string) => encodeBase64url(encoder.encode(text))
  const signingInput = `${part(JSON.stringify({ alg: signer.alg, ...header }))}.${part(payloadText)}`
  const signature = await signer.sign(encoder.encode(signingInput))
  return `${signingInput}.${encodeBase64url(signature)}`
}

/**
 * Takes a compact JWS apart, strictly: a token has exactly one spelling, and its header nothing that would have to
 * be understood and is not.
 * @throws ProofFailure `jws-malformed`, `jws-header-malformed`, `jws-header-refused`, `jws-algorithm-refused`,
 * `jws-payload-malformed`
 */
export function parseCompactJws(token: string): ParsedJws {
  if (token.length > longest || !/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(token)) {
    throw proofFailure('jws-malformed', 'not three base64url parts')
  }
  const [head = '', body = '', tail = ''] = token.split('.')
  const payload = decodePart(body)
  return {
    header: parseHeader(decodePart(head)),
    payload,
    payloadText: decodeText(payload, 'jws-payload-malformed'),
    signature: decodePart(tail),
    signingInput: new TextEncoder().encode(`${head}.${body}`),
  }
}

/**
 * Proves that a token was signed by this key. The algorithm is the key's; the header must name the same.
 * @returns the token's parts, of which header and payload are now proven
 * @param loadEd25519 as for importVerificationKey
 * @throws ProofFailure `signature-wrong`, `jws-algorithm-mismatch`, and those of parseCompactJws and of the key
 *
 * @example
 * ```ts
 * import { verifyCompactJws } from './jws.ts'
 *
 * // RFC 8037, appendix A.4.
 * const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
 * const signature = 'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg'
 * const token = `eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.${signature}`
 * const { header, payloadText } = await verifyCompactJws(token, { key: { kty: 'OKP', crv: 'Ed25519', x } })
 * payloadText // => 'Example of Ed25519 signing'
 * header.alg // => 'EdDSA'
 * const other = token.replace('.RXhh', '.RXhi')
 * await verifyCompactJws(other, { key: { kty: 'OKP', crv: 'Ed25519', x } }).catch(({ code }) => code) // => 'signature-wrong'
 * ```
 */
export async function verifyCompactJws(
  token: string,
  { key, alg, loadEd25519 }: TokenKey,
): Promise<ParsedJws> {
  const jws = parseCompactJws(token)
  const verificationKey = await importVerificationKey(key, loadEd25519)
  if (
    jws.header.alg !== verificationKey.alg ||
    (alg !== undefined && alg !== verificationKey.alg)
  ) {
    throw proofFailure(
      'jws-algorithm-mismatch',
      'the token names an algorithm that is not the key’s',
    )
  }
  if (!(await isSignatureRight(verificationKey, jws.signature, jws.signingInput))) {
    throw proofFailure('signature-wrong', 'the signature was not made by this key over this token')
  }
  return jws
}

/** A JWS without its payload, which is not encoded when it is signed. RFC 7515, appendix F; RFC 7797. */
export interface DetachedJws {
  /** As the header names it; whether the key is of that kind is for the caller to see. */
  readonly alg: string
  readonly signature: Uint8Array<ArrayBuffer>
  /** The header as it is written, with the point after it: what is signed before the payload. */
  readonly start: Uint8Array<ArrayBuffer>
}

/**
 * Takes a detached JWS apart. Its header must say that the payload is not encoded, and ask for nothing else to be
 * understood.
 * @throws ProofFailure `jws-malformed`, `jws-header-malformed`, `jws-header-refused`
 */
export function parseDetachedJws(text: string): DetachedJws {
  const [, head, tail] = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]+)$/.exec(text) ?? []
  if (head === undefined || tail === undefined)
    throw proofFailure('jws-malformed', 'not a header and a signature')
  const header = parseObject(decodeText(decodePart(head), 'jws-header-malformed'))
  const { alg, b64, crit } = header
  if (typeof alg !== 'string')
    throw proofFailure('jws-header-malformed', 'the header names no algorithm')
  const isPlain = b64 === false && Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64'
  const others = Object.keys(header).filter((name) => name !== 'b64' && name !== 'crit')
  if (!isPlain || others.some((name) => refusedMembers.includes(name)))
    throw proofFailure('jws-header-refused', 'the header asks for what is not understood here')
  return {
    alg: nameOf(alg),
    signature: decodePart(tail),
    start: new TextEncoder().encode(`${head}.`),
  }
}

/** RFC 9864 gave EdDSA with the only curve that is used here a name of its own. */
function nameOf(alg: unknown): string {
  return alg === 'Ed25519' ? 'EdDSA' : String(alg)
}

function decodePart(part: string): Uint8Array<ArrayBuffer> {
  try {
    return readBase64url(part)
  } catch (cause) {
    if (!isProofFailure(cause)) throw cause
    throw proofFailure('jws-malformed', 'a part is not strict base64url', cause)
  }
}

function parseHeader(bytes: Uint8Array): JwsHeader {
  const header = parseObject(decodeText(bytes, 'jws-header-malformed'))
  for (const [name, value] of Object.entries(header)) {
    if (isHeeded(name)) checkMember(name, value)
  }
  const alg = nameOf(header['alg'])
  if (!algorithms.includes(alg)) {
    throw proofFailure('jws-algorithm-refused', 'the token names no algorithm that we accept')
  }
  return { ...header, alg } as unknown as JwsHeader
}

/**
 * Members that we do not know are ignored, RFC 7515, section 4. Refused are those that change what is signed, and those
 * that bring or fetch keys which nobody here would look at.
 */
function isHeeded(name: string): boolean {
  return name === 'jwk' || textMembers.includes(name) || refusedMembers.includes(name)
}

function checkMember(name: string, value: unknown): void {
  const isText = textMembers.includes(name) && typeof value === 'string'
  const isKey =
    name === 'jwk' && typeof value === 'object' && value !== null && !Array.isArray(value)
  if (isText || isKey) return
  const known = textMembers.includes(name) || name === 'jwk'
  throw proofFailure(
    known ? 'jws-header-malformed' : 'jws-header-refused',
    known ? 'a header member has the wrong type' : 'the header has a member that we do not accept',
  )
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = parseStrictJson(text, { size: 16_384, depth: 3 })
  } catch (cause) {
    if (!isProofFailure(cause)) throw cause
    throw proofFailure('jws-header-malformed', 'the header is not strict JSON', cause)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw proofFailure('jws-header-malformed', 'the header is not a JSON object')
  }
  return value as Readonly<Record<string, unknown>>
}

function decodeText(
  bytes: Uint8Array,
  code: 'jws-header-malformed' | 'jws-payload-malformed',
): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw proofFailure(code, 'not UTF-8', cause)
  }
}
