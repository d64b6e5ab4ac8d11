import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data'
import data from '@mdn/browser-compat-data' with { type: 'json' }
import ts from 'typescript'

/** Browsers by their name in MDN's browser compatibility data, and a version of each. */
export type Browsers = Readonly<Record<string, number>>

/** What some of the browsers do not have, as a script names it. */
export interface NewerFeatures {
  /** Members of the language, and of what a page is made of, whose name is on nothing that all of them have: `withResolvers`. */
  readonly members: ReadonlySet<string>
  /** Those of the members that TypeScript's own declarations know as methods, and never as fields: `bytes`. */
  readonly methods: ReadonlySet<string>
  /** Members of everything, with what they belong to: `Promise.try`, `Navigator.share`. */
  readonly owned: ReadonlySet<string>
  /** Classes, functions and namespaces: `Temporal`. */
  readonly globals: ReadonlySet<string>
}

/** A node of the data by the names of what stands in it; its own statement is told apart where it is read. */
type Tree = Readonly<Record<string, Identifier>>

const builtins = (data.javascript.builtins ?? {}) as Tree

/** Interfaces whose members are known by their name alone, whatever they are called on. */
const ofPages: readonly string[] = [
  ...['Blob', 'Document', 'DocumentFragment', 'Element', 'Event', 'EventTarget', 'FormData'],
  ...['HTMLElement', 'HTMLDialogElement', 'HTMLInputElement', 'Headers', 'Node', 'ReadableStream'],
  ...['Request', 'Response', 'URLSearchParams'],
]

/** What scripts call that these browsers lack, from MDN's browser compatibility data. */
export function newerFeatures(oldest: Browsers): NewerFeatures {
  const features = [builtins, data.api as Tree].flatMap((root) => featuresIn(root))
  const known = new Set<string>()
  const newer: Feature[] = []
  for (const feature of features) {
    if (isNewer(feature.statement, oldest)) newer.push(feature)
    else known.add(feature.name)
  }
  const members = newer.flatMap(({ owner, name }) => (owner === undefined ? [] : [{ owner, name }]))
  const names = members
    .filter(({ owner }) => owner in builtins || ofPages.includes(owner))
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
  return {
    members: new Set(names),
    methods: methodsOf(names),
    owned: new Set(members.map(({ owner, name }) => `${owner}.${name}`)),
    globals: new Set(
      newer.flatMap(({ owner, name }) => (owner === undefined && !known.has(name) ? [name] : [])),
    ),
  }
}

function methodsOf(names: readonly string[]): ReadonlySet<string> {
  const folder = dirname(fileURLToPath(import.meta.resolve('typescript')))
  const methods = new Set<string>()
  const fields = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isMethodSignature(node) && ts.isIdentifier(node.name)) methods.add(node.name.text)
    if (ts.isPropertySignature(node) && ts.isIdentifier(node.name)) fields.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  for (const name of readdirSync(folder).filter((each) => /^lib\..*\.d\.ts$/.test(each)))
    visit(
      ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest),
    )
  return new Set(names.filter((name) => methods.has(name) && !fields.has(name)))
}

/** Pseudo-classes and pseudo-elements of CSS that some of the browsers lack, without their colons. */
export function newerSelectors(oldest: Browsers): readonly string[] {
  return Object.entries((data.css.selectors ?? {}) as Tree).flatMap(([name, { __compat }]) =>
    __compat !== undefined && isNewer(__compat, oldest) ? [name] : [],
  )
}

interface Feature {
  readonly owner: string | undefined
  readonly name: string
  readonly statement: CompatStatement
}

function featuresIn(root: Tree): readonly Feature[] {
  return Object.entries(root).flatMap(([owner, identifier]) => [
    ...featureOf(undefined, owner, identifier),
    ...Object.entries(identifier as Tree).flatMap(([name, member]) =>
      name === owner ? [] : featureOf(owner, name.replace(/_static$/, ''), member),
    ),
  ])
}

/** Only what can be called by its name: the data also describes options and behaviour, in words joined by `_`. */
function featureOf(
  owner: string | undefined,
  name: string,
  identifier: Identifier,
): readonly Feature[] {
  const statement = identifier.__compat
  if (statement === undefined || !/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return []
  // What is no standard, scripts only use where they find it.
  if (statement.status?.standard_track === false) return []
  return [{ owner, name, statement }]
}

function isNewer({ support }: CompatStatement, oldest: Browsers): boolean {
  return Object.entries(oldest).some(([browser, version]) => {
    const statements = [support[browser as keyof typeof support] ?? []].flat()
    return !statements.some((statement) => isThere(statement, version))
  })
}

/** Behind a switch or under another name is not there. */
function isThere(statement: SupportStatement, version: number): boolean {
  if (Array.isArray(statement)) return statement.some((each) => isThere(each, version))
  const { version_added, version_removed, flags, prefix, alternative_name } = statement
  if (flags !== undefined || prefix !== undefined || alternative_name !== undefined) return false
  if (typeof version_added !== 'string' || version_removed !== undefined) return false
  return Number.parseFloat(version_added.replace('≤', '')) <= version
}
