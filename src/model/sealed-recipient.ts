import { decodeBase64url } from '../bytes/base64.ts'
import { asWritten, sentence, type Sentence } from '../bytes/sentence.ts'
import type { Fault } from './fields/fault.ts'

const part = /^[A-Za-z0-9_-]*$/
const advice = asWritten`recipient: ${sentence`the sealed text that the award form made`}`

/**
 * Whether a text has the form of a recipient sealed by the award form: a compact JWE (RFC 7516, section 7.1),
 * ECDH-ES over P-256 and A256GCM, with nothing else in its header. It is not opened.
 */
export function sealFault(text: string): Fault | undefined {
  if (text.length > 8192) return fault(sentence`is longer than 8192 characters`)
  const parts = text.split('.')
  if (parts.length !== 5 || !parts.every((piece) => part.test(piece)))
    return fault(
      sentence`is not a sealed text, which is five pieces with dots between them and begins with eyJ`,
    )
  const [header = '', ...rest] = parts
  const problem = restFault(rest) ?? headerFault(header)
  return problem === undefined ? undefined : fault(problem)
}

function fault(message: Sentence): Fault {
  return { code: 'recipient-seal-invalid', message, fix: '', advice }
}

function restFault([key, iv, sealed, tag]: readonly string[]): Sentence | undefined {
  if (key !== '') return sentence`carries a wrapped key, which ECDH-ES does not`
  return iv?.length !== 16 || sealed === '' || tag?.length !== 22
    ? sentence`has lost some of its characters`
    : undefined
}

function headerFault(encoded: string): Sentence | undefined {
  const header = decoded(encoded)
  if (header === undefined) return sentence`has a header that cannot be read`
  if (header['alg'] !== 'ECDH-ES' || header['enc'] !== 'A256GCM')
    return sentence`is not sealed with ECDH-ES and A256GCM`
  const epk = header['epk']
  const sound = typeof epk === 'object' && epk !== null && 'crv' in epk && epk.crv === 'P-256'
  if (!sound) return sentence`is not sealed with a key on P-256`
  if ('d' in epk) return sentence`carries a private key`
  const unknown = Object.keys(header).find(
    (name) => !['alg', 'enc', 'epk', 'kid', 'typ', 'cty', 'apu', 'apv'].includes(name),
  )
  return unknown === undefined
    ? undefined
    : sentence`has a header that the award form does not write`
}

function decoded(encoded: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(decodeBase64url(encoded)))
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
