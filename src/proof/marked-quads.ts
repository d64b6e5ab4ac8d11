import type { Slot, TemplateSubject, TemplateText } from './canonical-template.ts'
import { parseNQuads, type Quad } from './n-quads.ts'

/** What a marked document's N-Quads say about the holes of a template. */
export interface MarkedQuads {
  readonly quads: readonly TemplateText[]
  readonly subjects: readonly TemplateSubject[]
  /** The labels of the blank nodes, as the library numbered them. */
  readonly blanks: readonly string[]
  /** For each marker, in order: where it came out. */
  readonly kinds: readonly Slot['as'][]
  readonly fixedIris: readonly string[]
}

const sign = 'cinquefoil-slot-'
const rdfType = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'

/** A string that no document holds, an IRI of the same scheme as the value, so that JSON-LD treats both alike. */
export function markerFor(value: string, index: number): string {
  const scheme = schemeOf(value)
  const name = `${sign}${String(index)}-here`
  return scheme === 'https' || scheme === 'http'
    ? `${scheme}://${name}.invalid/`
    : `${scheme}:${name}`
}

/** The scheme of an IRI; `urn` for text that has none. */
export function schemeOf(value: string): string {
  return /^([a-z][a-z0-9+.-]*):/.exec(value)?.[1] ?? 'urn'
}

/**
 * Finds each marker in canonical N-Quads.
 * @returns undefined when a marker came out changed, in part of a term, as a literal here and an IRI there, as a
 * type or predicate, or not at all
 */
export function readMarkedQuads(
  nQuads: string,
  markers: readonly string[],
): MarkedQuads | undefined {
  const found = parseNQuads(nQuads)
  const slots = new Map(markers.map((marker, index) => [marker, index]))
  const kinds = new Map<number, Slot['as']>()
  const blanks = new Map<string, number>()
  const fixedIris = new Set<string>()
  const quads: TemplateText[] = []
  const names: TemplateText[] = []
  for (const quad of found ?? []) {
    if (quad.predicate.includes(sign) || (quad.predicate === rdfType && quad.object.includes(sign)))
      return undefined
    const terms = termsOf(quad).map((term) => readTerm(term, slots))
    for (const term of terms) {
      if (term.kind === 'wrong') return undefined
      if (term.kind === 'blank' && !blanks.has(term.label)) blanks.set(term.label, blanks.size)
      if (term.kind === 'fixed' && term.text.startsWith('<')) fixedIris.add(term.text.slice(1, -1))
      if (term.kind !== 'slot') continue
      if ((kinds.get(term.slot) ?? term.as) !== term.as) return undefined
      kinds.set(term.slot, term.as)
    }
    quads.push(templateText(terms, blanks, ' .\n'))
    names.push(templateText(terms.slice(0, 1), blanks, ''))
  }
  const ordered = markers.map((_, index) => kinds.get(index)).filter((kind) => kind !== undefined)
  if (found === undefined || ordered.length !== markers.length) return undefined
  const subjects = groupBySubject(found, names)
  return { quads, subjects, blanks: [...blanks.keys()], kinds: ordered, fixedIris: [...fixedIris] }
}

type Term =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'blank'; readonly label: string }
  | {
      readonly kind: 'slot'
      readonly slot: number
      readonly as: Slot['as']
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'wrong' }

function termsOf({ subject, predicate, object, graph }: Quad): readonly string[] {
  return graph === undefined ? [subject, predicate, object] : [subject, predicate, object, graph]
}

function readTerm(term: string, slots: ReadonlyMap<string, number>): Term {
  if (term.startsWith('_:')) return { kind: 'blank', label: term }
  if (!term.includes(sign)) return { kind: 'fixed', text: term }
  const isIri = term.startsWith('<')
  const end = isIri ? term.length - 1 : term.lastIndexOf('"')
  const slot = slots.get(term.slice(1, end))
  const after = term.slice(end)
  if (slot === undefined || after.includes(sign)) return { kind: 'wrong' }
  return { kind: 'slot', slot, as: isIri ? 'iri' : 'literal', before: term.charAt(0), after }
}

function templateText(
  terms: readonly Term[],
  blanks: ReadonlyMap<string, number>,
  end: string,
): TemplateText {
  const text = ['']
  const holes: number[] = []
  const addText = (more: string) => text.push((text.pop() ?? '') + more)
  for (const [index, term] of terms.entries()) {
    if (index > 0) addText(' ')
    if (term.kind === 'slot') {
      addText(term.before)
      holes.push(term.slot)
      text.push(term.after)
    } else if (term.kind === 'blank') {
      holes.push(-1 - (blanks.get(term.label) ?? 0))
      text.push('')
    } else if (term.kind === 'fixed') addText(term.text)
  }
  addText(end)
  return { text, holes }
}

/** The library's lines are sorted, so those of a subject, and of a predicate in it, stand together. */
function groupBySubject(
  found: readonly Quad[],
  names: readonly TemplateText[],
): readonly TemplateSubject[] {
  const subjects: { readonly name: TemplateText; readonly runs: number[][] }[] = []
  for (const [index, { subject, predicate }] of found.entries()) {
    const before = found[index - 1]
    if (before?.subject !== subject)
      subjects.push({ name: names[index] ?? { text: [], holes: [] }, runs: [] })
    const runs = subjects.at(-1)?.runs
    if (before?.subject === subject && before.predicate === predicate) runs?.at(-1)?.push(index)
    else runs?.push([index])
  }
  return subjects
}
