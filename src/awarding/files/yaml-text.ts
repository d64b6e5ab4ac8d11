/** What a record may hold. A field that is `undefined` is left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined }

/** The fields of a record, in the order in which they are to be written. */
export type YamlMap = Readonly<Record<string, YamlValue | undefined>>

/**
 * Fields as block YAML (1.2, core schema), two spaces a step, one line feed after each line. The same fields give the
 * same text, and reading it gives the same fields: a text is written bare only where it cannot be taken for anything
 * else.
 */
export function yamlText(map: YamlMap, indent = ''): string {
  return Object.entries(map)
    .map(([key, value]) => (value === undefined ? '' : entryText(key, value, indent)))
    .join('')
}

function entryText(key: string, value: YamlValue, indent: string): string {
  if (typeof value === 'string') return `${indent}${key}: ${scalarText(value, `${indent}  `)}\n`
  if (typeof value !== 'object') return `${indent}${key}: ${value}\n`
  if (isList(value)) {
    if (value.length === 0) return `${indent}${key}: []\n`
    return `${indent}${key}:\n${value.map((item) => itemText(item, `${indent}  `)).join('')}`
  }
  return `${indent}${key}:\n${yamlText(value, `${indent}  `)}`
}

function itemText(item: YamlValue, indent: string): string {
  if (typeof item === 'string') return `${indent}- ${scalarText(item, `${indent}  `)}\n`
  if (typeof item !== 'object') return `${indent}- ${item}\n`
  if (isList(item)) throw new RangeError('a list in a list is in no record')
  return `${indent}- ${yamlText(item, `${indent}  `).slice(indent.length + 2)}`
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}

const words = /^\p{L}[\p{L}\p{M}\p{N} ,.;()/&+’‘“”–_-]*$/u
const date = /^\d{4}-\d{2}-\d{2}$/
const address = /^https:\/\/[!-~]*[^\s:]$/
// Digits with an `e` among them would be read as a number.
const code = /^(?=.*[a-df-z])[a-z2-7]{26}$/
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function scalarText(text: string, indent: string): string {
  if (isBare(text)) return text
  if (isBlock(text)) return `|-\n${text.replaceAll(/^(?=.)/gm, indent)}`
  if (/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\ufeff]+$/u.test(text))
    return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function isBare(text: string): boolean {
  if (date.test(text) || code.test(text) || address.test(text)) return true
  return words.test(text) && text.trim() === text && !reserved.test(text)
}

/** Several lines, each of them readable as it stands in a block. */
function isBlock(text: string): boolean {
  const lines = text.split('\n')
  const isReadable = (line: string) =>
    /^(?:[^\p{Cc}\p{Z}\p{Cs}\p{Cn}\ufeff][^\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\ufeff]*)?$/u.test(line)
  const isFull = (line: string | undefined) => line !== undefined && line !== ''
  return lines.length > 1 && lines.every(isReadable) && isFull(lines[0]) && isFull(lines.at(-1))
}
