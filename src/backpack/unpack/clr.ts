import { isObject } from '../../bytes/json.ts'
import { hasType, parseObject } from '../../verifier/recognising/json-reading.ts'
import { tokenPayloadText } from '../show/token-payload.ts'
import { jsonParts, memberOf } from './json-parts.ts'

/**
 * The credentials inside a record of several badges, each with the text that it stands there with: whoever keeps the record
 * has each of them. CLR 2.0, ClrSubject, verifiableCredential.
 *
 * @param record - plain JSON or a token
 * @returns none for what is no record
 */
export function clrMembers(record: string): readonly string[] {
  return membersIn(isToken.test(record) ? (tokenPayloadText(record) ?? '') : record)
}

const isToken = /^\s*[\w-]+\.[\w-]+\.[\w-]+\s*$/

function membersIn(json: string): readonly string[] {
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
