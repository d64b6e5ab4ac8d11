import type { UnsignedDocument } from '../data-integrity/data-integrity.ts'

/**
 * Which strings of a document differ from one to the next. As data, because it travels with a template to another
 * process.
 */
export interface VariableRule {
  /** JSON pointers (RFC 6901) of whole subtrees that do not vary. */
  readonly fixedSubtrees: readonly string[]
  /** Members whose strings decide what other strings mean, wherever they stand. Any `@…` member is one too. */
  readonly fixedMembers: readonly string[]
}

/** In the credentials of one badge everything varies but the issuer, the achievement, the types and the contexts. */
export const awardRule: VariableRule = {
  fixedSubtrees: ['/issuer', '/credentialSubject/achievement'],
  fixedMembers: ['type'],
}

/** A document split into what a template fixes and what it fills in. */
export interface DocumentShape {
  /** The document with a hole for each variable string, as text: equal keys, one template. */
  readonly key: string
  /** The variable strings, in document order. */
  readonly values: readonly string[]
}

/** The key of a document's shape. It covers all that is not a variable string: names, order, numbers, fixed text. */
export function shapeOf(document: UnsignedDocument, rule: VariableRule = awardRule): string {
  return readShape(document, rule).key
}

/** A document's shape together with its variable strings. */
export function readShape(document: UnsignedDocument, rule: VariableRule): DocumentShape {
  const values: string[] = []
  return { key: describe(document, subtreesOf(rule), rule, values), values }
}

/** The same document with its variable strings replaced, in document order. */
export function replaceVariables(
  document: UnsignedDocument,
  rule: VariableRule,
  replace: (value: string, index: number) => string,
): UnsignedDocument {
  let index = 0
  const visit = (value: unknown, subtrees: Subtrees | undefined): unknown => {
    if (subtrees === 'fixed') return value
    if (typeof value === 'string') return replace(value, index++)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => visit(item, undefined))
    const members = Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      isFixedMember(name, rule) ? member : visit(member, subtrees?.get(name)),
    ])
    return Object.fromEntries(members)
  }
  return visit(document, subtreesOf(rule)) as UnsignedDocument
}

/** The fixed subtrees as a tree of member names; `fixed` where one begins. */
type Subtrees = 'fixed' | ReadonlyMap<string, Subtrees>

/** A rule is asked for with every award, and there are few. */
const subtreesOfRules = new WeakMap<VariableRule, Subtrees>()

function subtreesOf(rule: VariableRule): Subtrees {
  const known = subtreesOfRules.get(rule)
  if (known !== undefined) return known
  const made = treeOf(rule.fixedSubtrees)
  subtreesOfRules.set(rule, made)
  return made
}

function treeOf(pointers: readonly string[]): Subtrees {
  const root = new Map<string, Subtrees>()
  for (const pointer of pointers) {
    const names = pointer.split('/').slice(1)
    let at = root
    for (const [index, raw] of names.entries()) {
      const name = raw.replaceAll('~1', '/').replaceAll('~0', '~')
      const known = at.get(name)
      if (known === 'fixed') break
      const next = new Map<string, Subtrees>(known)
      at.set(name, index === names.length - 1 ? 'fixed' : next)
      at = next
    }
  }
  return root
}

function isFixedMember(name: string, rule: VariableRule): boolean {
  return name.startsWith('@') || rule.fixedMembers.includes(name)
}

/**
 * The key of a value; its variable strings are pushed to `values`. This runs for every award, so names are told apart
 * by their lengths, which is cheaper than quoting them. A `?` is no JSON: no document's text can look like a hole.
 */
function describe(
  value: unknown,
  subtrees: Subtrees | undefined,
  rule: VariableRule,
  values: string[],
): string {
  if (subtrees === 'fixed') return JSON.stringify(value)
  if (typeof value === 'string') {
    values.push(value)
    return '?'
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += describe(item, undefined, rule, values) + ','
    return `[${text}]`
  }
  for (const name of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member === undefined) continue
    text += `${String(name.length)}:${name}`
    text += isFixedMember(name, rule)
      ? JSON.stringify(member)
      : describe(member, subtrees?.get(name), rule, values)
    text += ','
  }
  return `{${text}}`
}
