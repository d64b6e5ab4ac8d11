import { createPrivateKey, createPublicKey, hash, sign, type KeyObject } from 'node:crypto'
import { encodeBase58 } from '../../bytes/base58.ts'
import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { aboutWith, type Assessment } from '../../kinds/assessment/assessment.ts'

/** A key of a person who assesses, always the same for a number. */
export interface AssessorKey {
  readonly did: string
  /** `z6Mk…` */
  readonly key: string
  readonly privateKey: KeyObject
}

export function assessorKey(number: number): AssessorKey {
  const seed = Buffer.from(hash('sha256', `assessor ${number}`, 'hex'), 'hex')
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const key = `z${encodeBase58(Uint8Array.from([0xed, 0x01, ...decodeBase64url(x)]))}`
  return { did: `did:key:${key}`, key, privateKey }
}

/** What an assessment of an award with this sealed recipient is about. */
export function aboutRecipient(recipient: string): string {
  return aboutWith((text) => hash('sha256', text, 'hex'), recipient)
}

/** An assessment as a JWS, signed at once. @param by - whose name stands on it, where that is not the signer */
export function signedBy(
  { did, privateKey }: AssessorKey,
  assessment: Partial<Assessment> | object,
  by: string = did,
): string {
  const part = (text: string) => encodeBase64url(new TextEncoder().encode(text))
  const header = { alg: 'EdDSA', kid: `${by}#${by.slice(8)}`, typ: 'badge-assessment+jwt' }
  const input = `${part(JSON.stringify(header))}.${part(canonicalJson(assessment))}`
  return `${input}.${encodeBase64url(sign(null, Buffer.from(input), privateKey))}`
}
