import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type ParsedNode,
  type YAMLMap,
} from 'yaml'
import type { ProblemCode } from '../../model/problem-catalogue.ts'
import { problem, type Position, type Problem } from '../../model/problem.ts'
import { duplicateKey, syntaxProblem, yamlTexts, type ProblemText } from './yaml-messages.ts'

/** A YAML map as plain data, and where everything in it stands. */
export interface ParsedYaml {
  readonly value: Readonly<Record<string, unknown>>
  /** Dotted path of each written field -> where it stands: the value of a scalar or list item, the key of a map or list. */
  readonly fields: Readonly<Record<string, Position>>
  /** Dotted path -> where its key stands. */
  readonly keys: Readonly<Record<string, Position>>
  /** Dotted path of a scalar -> its text as written, without quotation marks. */
  readonly sources: Readonly<Record<string, string>>
  /** Where the map starts. */
  readonly start: Position
}

// A key that every object has by itself would be found wherever somebody looks for another.
const reservedKeys = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', '<<'])

const plain = {
  version: '1.2',
  schema: 'core',
  strict: true,
  // It compares every key with every other.
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  // Not `silent`: that would also hide a second document.
  logLevel: 'error',
} as const

/**
 * Reads a file of `key: value` lines with nothing clever in it: YAML 1.2 core schema, text keys, one document, no
 * anchors, aliases, tags, directives, merge or reserved keys, at most 20 levels. Dates stay text.
 * @param lineOffset lines of the file before the text.
 */
export function parseYaml(
  text: string,
  file: string,
  lineOffset = 0,
): { readonly yaml?: ParsedYaml; readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) }
  }
  const directive = /^%.*/m.exec(text)
  if (directive)
    return {
      problems: [
        problem('yaml-tag', file, lineColumn(text, directive.index, lineOffset), yamlTexts.tag),
      ],
    }
  const document = parseDocument(text, { ...plain, lineCounter: lines })
  const reported = [
    ...repeatedKeys(document.contents, 0)
      .slice(0, 20)
      .map((offset) => duplicateKey(file, at(offset), text.slice(offset))),
    ...document.errors
      .slice(0, 1)
      .map((error) => syntaxProblem(error, file, at(error.pos[0]), text)),
  ]
  if (reported.length > 0) return { problems: reported }
  if (!isMap(document.contents)) {
    const start =
      document.contents === null
        ? { line: 1 + lineOffset, column: 1 }
        : at(document.contents.range[0])
    return { problems: [problem('yaml-not-a-map', file, start, yamlTexts.notAMap)] }
  }
  const reading: Reading = { file, at, fields: {}, keys: {}, sources: {}, problems: [] }
  const value = readMap(reading, document.contents, '', 0)
  if (reading.problems.length > 0) return { problems: reading.problems }
  const { fields, keys, sources } = reading
  return {
    yaml: { value, fields, keys, sources, start: at(document.contents.range[0]) },
    problems: [],
  }
}

/** Where keys stand that their map has already. What lies deeper than may be is refused for that. */
function repeatedKeys(node: ParsedNode | null, depth: number): readonly number[] {
  if (depth > deepest) return []
  if (isSeq(node)) return node.items.flatMap((item) => repeatedKeys(item, depth + 1))
  if (!isMap(node)) return []
  const seen = new Set<unknown>()
  return node.items.flatMap(({ key, value }) => {
    const inner = repeatedKeys(value, depth + 1)
    if (!isScalar(key)) return inner
    if (seen.has(key.value)) return [key.range[0], ...inner]
    seen.add(key.value)
    return inner
  })
}

/** What one pass over the tree collects: positions, and what is not plain. */
interface Reading {
  readonly file: string
  readonly at: (offset: number) => Position
  readonly fields: Record<string, Position>
  readonly keys: Record<string, Position>
  readonly sources: Record<string, string>
  readonly problems: Problem[]
}

const deepest = 20

function readNode(reading: Reading, node: ParsedNode | null, path: string, depth: number): unknown {
  if (node === null) return null
  const start = node.range[0]
  if (isAlias(node) || node.anchor !== undefined)
    return refuse(reading, 'yaml-alias', start, yamlTexts.alias)
  if (node.tag !== undefined) return refuse(reading, 'yaml-tag', start, yamlTexts.tag)
  if (depth > deepest) return refuse(reading, 'yaml-too-deep', start, yamlTexts.deep)
  if (isMap(node)) return readMap(reading, node, path, depth)
  if (isSeq(node)) return readList(reading, node.items, path, depth)
  if (typeof node.value !== 'string') reading.sources[path] = node.source
  return node.value
}

function readList(
  reading: Reading,
  items: readonly ParsedNode[],
  path: string,
  depth: number,
): unknown[] {
  return items.map((item, index) => {
    const inner = join(path, index)
    reading.fields[inner] = reading.at(item.range[0])
    return readNode(reading, item, inner, depth + 1)
  })
}

function readMap(
  reading: Reading,
  map: YAMLMap.Parsed,
  path: string,
  depth: number,
): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const pair of map.items) {
    const start = pair.key.range[0]
    if (isAlias(pair.key) || pair.key.anchor !== undefined || pair.key.tag !== undefined) {
      readNode(reading, pair.key, path, depth)
      continue
    }
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    if (reservedKeys.has(key)) {
      refuse(reading, 'yaml-forbidden-key', start, yamlTexts.reserved(key))
      continue
    }
    const inner = join(path, key)
    reading.keys[inner] = reading.at(start)
    reading.fields[inner] = reading.at(isWrittenScalar(pair.value) ? pair.value.range[0] : start)
    value[key] = readNode(reading, pair.value, inner, depth + 1)
  }
  return value
}

function isWrittenScalar(node: ParsedNode | null): node is ParsedNode {
  return (
    node !== null &&
    (isAlias(node) || (isScalar(node) && (node.type !== 'PLAIN' || node.source !== '')))
  )
}

function refuse(reading: Reading, code: ProblemCode, offset: number, text: ProblemText): null {
  reading.problems.push(problem(code, reading.file, reading.at(offset), text))
  return null
}

function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

function lineColumn(text: string, offset: number, lineOffset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length + lineOffset, column: (before.at(-1) ?? '').length + 1 }
}
