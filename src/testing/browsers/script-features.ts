import ts from 'typescript'
import type { NewerFeatures } from './newer-features.ts'

/** What a script names that is among newer features, each once. Also regular expressions of a newer kind. */
export function newerIn(script: string, newer: NewerFeatures): readonly string[] {
  const source = ts.createSourceFile(
    'script.js',
    script,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.JS,
  )
  const declared = new Set<string>()
  const found = new Set<string>()
  const free = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (isDeclaration(node) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text)
    for (const [owner, name] of membersOf(node)) {
      if (isOwnField(node, owner, name, newer)) continue
      if (newer.members.has(name)) found.add(name)
      else if (newer.owned.has(`${owner}.${name}`)) found.add(`${owner}.${name}`)
      else if (isGlobalObject(owner) && newer.globals.has(name)) free.add(name)
    }
    if (ts.isIdentifier(node) && isRead(node) && newer.globals.has(node.text)) free.add(node.text)
    const pattern = patternOf(node)
    if (pattern !== undefined && isNewerPattern(pattern)) found.add(pattern)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const name of free) if (!declared.has(name)) found.add(name)
  return [...found].sort()
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassDeclaration(node) ||
    ts.isClassExpression(node)
  )
}

/** The members that an expression or pattern reads, with the name of what they are read from, where it has one. */
function membersOf(node: ts.Node): readonly (readonly [owner: string, name: string])[] {
  if (ts.isPropertyAccessExpression(node)) return [[ownerOf(node.expression), node.name.text]]
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return [[ownerOf(node.expression), node.argumentExpression.text]]
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return []
  const owner = node.initializer === undefined ? '' : ownerOf(node.initializer)
  return node.name.elements.flatMap(({ propertyName, name }) => {
    const key = propertyName ?? name
    return ts.isIdentifier(key) ? [[owner, key.text] as const] : []
  })
}

/**
 * A field that bears a method's name: it is read from something that is no class, and neither called nor looked into.
 * A method that is taken off its object so is of no use to anybody.
 */
function isOwnField(node: ts.Node, owner: string, name: string, newer: NewerFeatures): boolean {
  if (!newer.methods.has(name) || /^[A-Z]/.test(owner)) return false
  const { parent } = node
  const isUsed =
    (ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent)) &&
    parent.expression === node
  return !isUsed
}

/** `Promise` of `Promise.try` and of `globalThis.Promise.try`. */
function ownerOf(expression: ts.Expression): string {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression
  return ts.isIdentifier(name) ? (interfaces.get(name.text) ?? name.text) : ''
}

/** Objects that every page has, and their interfaces. */
const interfaces: ReadonlyMap<string, string> = new Map([
  ['navigator', 'Navigator'],
  ['document', 'Document'],
  ['crypto', 'Crypto'],
  ['subtle', 'SubtleCrypto'],
  ['clipboard', 'Clipboard'],
  ['mediaDevices', 'MediaDevices'],
  ['serviceWorker', 'ServiceWorkerContainer'],
  ['history', 'History'],
  ['location', 'Location'],
])

function isGlobalObject(owner: string): boolean {
  return ['globalThis', 'self', 'window'].includes(owner)
}

/** A name that stands for a value, rather than for a member or a key. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return parent.name !== node
  return !ts.isMethodDeclaration(parent) && !ts.isPropertyDeclaration(parent)
}

/** The pattern and flags of a regular expression, as `/…/flags`. */
function patternOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text
  const isMade = ts.isNewExpression(node) || ts.isCallExpression(node)
  if (!isMade || ownerOf(node.expression) !== 'RegExp') return undefined
  const [pattern, flags] = node.arguments ?? []
  const text = (given: ts.Expression | undefined) =>
    given !== undefined && ts.isStringLiteralLike(given) ? given.text : ''
  return `/${text(pattern)}/${text(flags)}`
}

/** The flag `v`, switches inside a pattern (`(?i:`), and one group name twice. */
function isNewerPattern(regexp: string): boolean {
  const end = regexp.lastIndexOf('/')
  const names = [...regexp.matchAll(/\(\?<([^=!>][^>]*)>/g)].map(([, name]) => name)
  return (
    regexp.slice(end).includes('v') ||
    /(?<!\\)\(\?[ims]*-?[ims]+:/.test(regexp) ||
    new Set(names).size < names.length
  )
}
