import type { UnsignedDocument } from '../data-integrity/data-integrity.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import { readShape, type DocumentShape, type VariableRule } from './document-shape.ts'
import { escapeLiteral, isPlainIri } from './n-quads.ts'

/**
 * The canonical N-Quads of every document of one shape, with holes. Plain JSON. Made by makeTemplate with the help of
 * a JSON-LD library; filled here with the help of nothing, beside the keys.
 */
export interface CanonicalTemplate {
  readonly rule: VariableRule
  /** The key of the shape it is for. */
  readonly shape: string
  readonly slots: readonly Slot[]
  readonly blankNodes: readonly BlankNode[]
  readonly quads: readonly TemplateText[]
  readonly subjects: readonly TemplateSubject[]
  /** Surrogates, or characters that follow them, stand in the text of every such document. */
  readonly hasRareText: boolean
  /** The IRIs that stand in the quads of every such document, as subject or object. */
  readonly fixedIris: readonly string[]
}

/** What a variable string becomes: the text of a literal, or an IRI of this scheme (or https). */
export type Slot = { readonly as: 'literal' } | { readonly as: 'iri'; readonly scheme: string }

export interface BlankNode {
  /** Indexes of the quads that it stands in. */
  readonly quads: readonly number[]
  /** Its first-degree hash, where no variable string stands in those quads. */
  readonly hash?: string
}

/** A line, or a term of one: `text[0]`, hole 0, `text[1]`, … Holes from 0 are slots; -1, -2, … blank nodes 0, 1, … */
export interface TemplateText {
  readonly text: readonly string[]
  readonly holes: readonly number[]
}

/**
 * The lines of one subject. Only the order of the subjects, and that of the lines of one run, can change from one
 * document to the next, so no more than that needs sorting.
 */
export interface TemplateSubject {
  readonly name: TemplateText
  /** Indexes of its quads: a run for each predicate, in order. */
  readonly runs: readonly (readonly number[])[]
}

/**
 * The canonical N-Quads of a document, equal to what RDFC-1.0 gives, without a JSON-LD library. Blank nodes are
 * numbered by their first-degree hashes (RDFC-1.0, section 4.6).
 * @returns undefined when the template cannot be sure: another shape, blank nodes that look alike and touch others, an IRI that is not
 * plain or meets another, a line twice, or text that code units and code points sort differently. The caller then
 * turns to the library.
 */
export function fillTemplate(
  template: CanonicalTemplate,
  document: UnsignedDocument,
  sha256Hex: Sha256Hex,
): string | undefined {
  return fillShape(template, readShape(document, template.rule), sha256Hex)
}

/** fillTemplate, for a caller that has read the document's shape already to find the template. */
export function fillShape(
  template: CanonicalTemplate,
  { key, values }: DocumentShape,
  sha256Hex: Sha256Hex,
): string | undefined {
  if (key !== template.shape) return undefined
  const terms = termsOf(template, values)
  if (terms === undefined) return undefined
  const hashes = hashTexts(template, terms).map((text) => text.hash ?? sha256Hex(text.text))
  return assemble(template, terms, hashes)
}

/** The variable strings as N-Quads writes them; undefined if one of them may not be filled in. */
export function termsOf(
  template: CanonicalTemplate,
  values: readonly string[],
): readonly string[] | undefined {
  const iris: string[] = []
  const terms: string[] = []
  for (const [index, slot] of template.slots.entries()) {
    const value = values[index]
    if (value === undefined || !value.isWellFormed()) return undefined
    if (slot.as === 'iri') {
      if (!fits(value, slot.scheme) || iris.includes(value) || template.fixedIris.includes(value))
        return undefined
      iris.push(value)
    }
    terms.push(slot.as === 'iri' ? value : escapeLiteral(value))
  }
  return values.length === terms.length ? terms : undefined
}

/** For each blank node its first-degree hash, or the text it is the hash of. */
export function hashTexts(
  template: CanonicalTemplate,
  terms: readonly string[],
): readonly ({ readonly hash: string } | { readonly hash?: undefined; readonly text: string })[] {
  const labels = template.blankNodes.map(() => '_:z')
  return template.blankNodes.map(({ hash, quads }, index) => {
    if (hash !== undefined) return { hash }
    labels[index] = '_:a'
    const lines = quads.map((quad) => write(template.quads[quad], terms, labels))
    labels[index] = '_:z'
    return { text: lines.sort().join('') }
  })
}

/** The sorted lines, blank nodes numbered by hash; undefined where it cannot be told, or lines repeat. */
export function assemble(
  template: CanonicalTemplate,
  terms: readonly string[],
  hashes: readonly string[],
): string | undefined {
  const order = numberingOf(template, hashes)
  if (order === undefined) return undefined
  const labels = hashes.map((_, node) => `_:c14n${String(order.indexOf(node))}`)
  const names = template.subjects.map(({ name }) => write(name, terms, labels))
  let text = ''
  for (const name of [...names].sort()) {
    for (const run of template.subjects[names.indexOf(name)]?.runs ?? []) {
      const lines = run.map((quad) => write(template.quads[quad], terms, labels))
      if (lines.length > 1) lines.sort()
      if (lines.some((line, index) => line === lines[index + 1])) return undefined
      for (const line of lines) text += line
    }
  }
  const isRare = template.hasRareText || terms.some((term) => rare.test(term))
  return isRare && !sortsBothWays(text) ? undefined : text
}

/**
 * The blank nodes in the order of their canonical numbers: those with a hash of their own, then those that share one
 * (RDFC-1.0, section 4.4.3, steps 4 and 5). Which of these comes first changes nothing while none touches another
 * blank node, for they say the same; undefined where one does.
 */
function numberingOf(
  { blankNodes, quads }: CanonicalTemplate,
  hashes: readonly string[],
): readonly number[] | undefined {
  const hashOf = (node: number | undefined) => hashes[node ?? -1] ?? ''
  const order = [...hashes.keys()].sort((one, other) => (hashOf(one) < hashOf(other) ? -1 : 1))
  const shared = order.filter((node, place) =>
    [order[place - 1], order[place + 1]].some((next) => hashOf(next) === hashOf(node)),
  )
  if (shared.length === 0) return order
  const isAlone = (node: number) =>
    blankNodes[node]?.quads
      .flatMap((quad) => quads[quad]?.holes ?? [])
      .every((hole) => hole >= 0 || hole === -1 - node)
  if (!shared.every(isAlone)) return undefined
  return [...order.filter((node) => !shared.includes(node)), ...shared]
}

function write(
  template: TemplateText | undefined,
  terms: readonly string[],
  labels: readonly string[],
): string {
  if (template === undefined) return ''
  let line = template.text[0] ?? ''
  for (let index = 0; index < template.holes.length; index++) {
    const hole = template.holes[index] ?? 0
    line += (hole < 0 ? labels[-1 - hole] : terms[hole]) ?? ''
    line += template.text[index + 1] ?? ''
  }
  return line
}

/** `https://` can be no compact IRI; another scheme is as safe as the one the template was made with. */
function fits(value: string, scheme: string): boolean {
  const isKnown =
    value.startsWith('https://') || value.startsWith('http://') || value.startsWith(`${scheme}:`)
  return isKnown && isPlainIri(value)
}

/** Surrogates and what follows them: only here do code units and code points sort differently. */
export const rare = /[\ud800-\uffff]/

function sortsBothWays(text: string): boolean {
  return !(/[\ud800-\udfff]/.test(text) && /[\ue000-\uffff]/.test(text))
}
