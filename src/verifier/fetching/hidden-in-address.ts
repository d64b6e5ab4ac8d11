import { isObject, type JsonObject } from '../../bytes/json.ts'

/**
 * Letters that leave no mark: zero widths, turns of direction, soft hyphen, byte order mark, fillers. White space is seen,
 * and is for what reads the address.
 */
const hidden =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu
/** What is looked up or compared, whatever it looks like. */
const names = new Set(['id', '@id', 'issuer', 'controller', 'verificationMethod', 'creator', 'kid'])
const address = /^(?:https?|did|urn|mailto|tel|tag|ni):\S*$/i

/**
 * The first address in a document that holds a letter nobody can see: two that look the same would then be two. RFC
 * 3987, section 8 (Security Considerations).
 * @returns its member and what is wrong, for the check of the format
 */
export function hiddenInAddress(
  document: JsonObject,
  kid?: string,
): Readonly<Record<'member' | 'problem', string>> | undefined {
  const member = visit({ ...(kid === undefined ? {} : { kid }), ...document }, '')
  return member === undefined
    ? undefined
    : { member, problem: 'holds a letter that cannot be seen' }
}

function visit(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isDeceptive(value, path) ? path : undefined
  const members = Array.isArray(value)
    ? value.map((item, index): readonly [string, unknown] => [String(index), item])
    : isObject(value)
      ? Object.entries(value)
      : []
  for (const [name, member] of members) {
    const found = visit(member, path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

function isDeceptive(text: string, path: string): boolean {
  const seen = text.replace(hidden, '')
  return seen !== text && (address.test(seen) || names.has(nameOf(path)))
}

/** The last member of a path that is no place in a list. */
function nameOf(path: string): string {
  return (
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? ''
  )
}
