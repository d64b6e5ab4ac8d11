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
  if (found === undefined || found.some(isMarkedWhereFixed)) return undefined
  const slots = new Map(markers.map((marker, index) => [marker, index]))
  const lines = found.map((quad) => termsOf(quad).map((term) => readTerm(term, slots)))
  const terms = lines.flat()
  const kinds = kindsOf(terms, markers.length)
  if (kinds === undefined) return undefined
  const blanks = [...new Set(terms.flatMap((term) => (term.kind === 'blank' ? term.label : [])))]
  const numbers = new Map(blanks.map((label, number) => [label, number]))
  const names = lines.map((line) => templateText(line.slice(0, 1), numbers, ''))
  return {
    quads: lines.map((line) => templateText(line, numbers, ' .\n')),
    subjects: groupBySubject(found, names),
    blanks,
    kinds,
    fixedIris: fixedIrisOf(terms),
  }
}

/** A marker as a predicate or a type: what a string means there is not for a template to say. */
function isMarkedWhereFixed({ predicate, object }: Quad): boolean {
  return predicate.includes(sign) || (predicate === rdfType && object.includes(sign))
}

/** What each marker came out as; undefined unless every one came out, whole and as one kind. */
function kindsOf(terms: readonly Term[], count: number): MarkedQuads['kinds'] | undefined {
  const kinds = new Map<number, Slot['as']>()
  for (const term of terms) {
    if (term.kind === 'wrong') return undefined
    if (term.kind !== 'slot') continue
    if ((kinds.get(term.slot) ?? term.as) !== term.as) return undefined
    kinds.set(term.slot, term.as)
  }
  const ordered = [...kinds].sort(([one], [other]) => one - other)
  return ordered.length === count ? ordered.map(([, kind]) => kind) : undefined
}

function fixedIrisOf(terms: readonly Term[]): readonly string[] {
  const iris = terms.flatMap((term) =>
    term.kind === 'fixed' && term.text.startsWith('<') ? term.text.slice(1, -1) : [],
  )
  return [...new Set(iris)]
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
