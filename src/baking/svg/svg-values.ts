import { FUNCTIONS, PROPERTIES } from './svg-allow-list.ts'
import type { SvgFaultCode } from './svg-faults.ts'

/** What is wrong with a value, and which part of it. */
export interface ValueFault {
  readonly code: SvgFaultCode
  readonly seen: string
}

/** What a value says and where it points: ids, without `#`. */
export interface ValueReading {
  readonly fault?: ValueFault
  readonly references: readonly string[]
}

const LOCAL_URL = /url\(\s*(["']?)#([\w.:-]+)\1\s*\)/g
/** The lookbehind keeps it linear: no match starts in the middle of a word. */
const CALL = /(?<![\w-])([\w-]+)\s*\(/g
const PLAIN = /^[\p{L}\p{N}\s#.,%()+\-_'"!]*$/u
/** No drawing needs so many digits, and programs that draw are slow to read them. */
const LONG_NUMBER = /[\d.]{40}/
const MOST_RULES = 1000
const SELECTOR = /^[\w\s.#,>*-]+$/

/** Reads the value of a geometry attribute or of a property. */
export function readValue(name: string, value: string): ValueReading {
  const references = [...value.matchAll(LOCAL_URL)].map(([, , id]) => id ?? '')
  const rest = value.replace(LOCAL_URL, ' ')
  const calls = [...rest.matchAll(CALL)].map(([, called]) => called ?? '')
  if (/url\s*\(/i.test(rest)) return { fault: { code: 'svg-reference', seen: name }, references }
  if (LONG_NUMBER.test(rest)) return { fault: { code: 'svg-value', seen: name }, references }
  if (!PLAIN.test(rest) || calls.some((called) => !FUNCTIONS.has(called)))
    return { fault: { code: 'svg-value', seen: name }, references }
  return { references }
}

/** Reads `fill:#fff;stroke:none`, from a style attribute or between the braces of a style sheet. */
export function readDeclarations(css: string): ValueReading {
  const references: string[] = []
  for (const declaration of css.split(';')) {
    if (declaration.trim() === '') continue
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon).trim()
    const fault = propertyFault(name)
    if (fault !== undefined) return { fault, references }
    const reading = readValue(name, declaration.slice(colon + 1))
    references.push(...reading.references)
    if (reading.fault !== undefined) return { fault: reading.fault, references }
  }
  return { references }
}

function propertyFault(name: string): ValueFault | undefined {
  if (name.startsWith('-inkscape')) return { code: 'svg-editor-data', seen: name }
  if (name === 'filter') return { code: 'svg-filter', seen: name }
  return PROPERTIES.has(name) ? undefined : { code: 'svg-style', seen: name }
}

/** One rule of a style sheet, as far as it matters: who it may apply to and what it points at. */
export interface StyleRule {
  /** Names of classes, ids and elements in the selector, without `.` and `#`; `*` for all. */
  readonly names: ReadonlySet<string>
  readonly references: readonly string[]
}

/** Reads a style sheet: plain rules only, no comment, no `@` rule, no pseudo-class, no attribute selector. */
export function readStyleSheet(css: string): ValueFault | readonly StyleRule[] {
  const rules: StyleRule[] = []
  const pieces = css.split('}')
  const after = pieces.pop() ?? ''
  if (after.trim() !== '') return { code: 'svg-style', seen: after.trim() }
  if (pieces.length > MOST_RULES) return { code: 'svg-style', seen: 'too many rules' }
  for (const piece of pieces) {
    const [selector = '', declarations, ...more] = piece.split('{')
    const isRule = declarations !== undefined && more.length === 0 && SELECTOR.test(selector)
    if (!isRule) return { code: 'svg-style', seen: selector.trim() }
    const { fault, references } = readDeclarations(declarations)
    if (fault !== undefined) return fault
    rules.push({ names: new Set(selector.split(/[\s.#,>]+/).filter(Boolean)), references })
  }
  return rules
}
