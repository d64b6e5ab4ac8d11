import { hasType, isObject, parseObject } from '../../verifier/json-reading.ts'
import { jsonParts, memberOf } from './json-parts.ts'

/**
 * The credentials inside a record of several badges, each with the text that it stands there with: whoever keeps the record
 * has each of them. CLR 2.0, ClrSubject, verifiableCredential.
 *
 * @returns none for what is no record in plain JSON
 */
export function clrMembers(json: string): readonly string[] {
  const record = parseObject(json, 64)
  if (record === undefined || !hasType(record, 'ClrCredential')) return []
  const subject = memberOf(json, 'credentialSubject')
  const members = subject && memberOf(subject, 'verifiableCredential')
  if (members === undefined) return []
  const texts = members.startsWith('[') ? jsonParts(members).map(({ text }) => text) : [members]
  return texts.flatMap((text) => {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'string') return [value]
    return isObject(value) ? [text] : []
  })
}
