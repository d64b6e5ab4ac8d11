import {
  assemble,
  hashTexts,
  rare,
  termsOf,
  type BlankNode,
  type CanonicalTemplate,
  type Slot,
  type TemplateText,
} from './canonical-template.ts'
import type { UnsignedDocument } from '../data-integrity/data-integrity.ts'
import { digestText } from '../../bytes/sha256.ts'
import { hexOf } from '../../bytes/hex.ts'
import { awardRule, readShape, replaceVariables, type VariableRule } from './document-shape.ts'
import { markerFor, readMarkedQuads, schemeOf } from './marked-quads.ts'

export interface MakeTemplate {
  /** Which strings vary; awardRule when left out. */
  readonly variable?: VariableRule
  /** The library: canonical N-Quads of a document. */
  readonly toNQuads: (document: UnsignedDocument) => Promise<string>
}

/**
 * Finds the template of a document's shape: gives the library the document with a marker for each variable string
 * and sees where the markers come out. The template is tried on the document itself before it is given back.
 * @returns undefined when no template is to be had: a marker that comes out changed, twice over or not at all, or a
 * document whose blank nodes look alike. Such documents go through the library one by one.
 */
export async function makeTemplate(
  document: UnsignedDocument,
  { variable = awardRule, toNQuads }: MakeTemplate,
): Promise<CanonicalTemplate | undefined> {
  const { key, values } = readShape(document, variable)
  const markers = values.map(markerFor)
  const marked = replaceVariables(document, variable, (_, index) => markers[index] ?? '')
  const reading = readMarkedQuads(await toNQuads(marked), markers)
  if (reading === undefined) return undefined
  const { quads, subjects, fixedIris } = reading
  const slots = values.map((value, index): Slot =>
    reading.kinds[index] === 'iri' ? { as: 'iri', scheme: schemeOf(value) } : { as: 'literal' },
  )
  const hasRareText = quads.some(({ text }) => text.some((part) => rare.test(part)))
  const blankNodes = reading.blanks.map((_, node) => ({ quads: quadsWith(quads, -1 - node) }))
  const lines = { quads, subjects, fixedIris, hasRareText }
  const draft = { rule: variable, shape: key, slots, blankNodes, ...lines }
  const template = await withFixedHashes(draft)
  return (await isRight(template, values, await toNQuads(document))) ? template : undefined
}

function quadsWith(quads: readonly TemplateText[], hole: number): readonly number[] {
  return quads.flatMap((quad, index) => (quad.holes.includes(hole) ? [index] : []))
}

async function withFixedHashes(template: CanonicalTemplate): Promise<CanonicalTemplate> {
  const isFixed = ({ quads }: BlankNode) =>
    quads.every((quad) => template.quads[quad]?.holes.every((hole) => hole < 0))
  const texts = hashTexts(template, [])
  const blankNodes = await Promise.all(
    template.blankNodes.map(async (node, index): Promise<BlankNode> => {
      const text = texts[index]
      return text?.hash === undefined && isFixed(node)
        ? { ...node, hash: hexOf(await digestText(text?.text ?? '')) }
        : node
    }),
  )
  return { ...template, blankNodes }
}

/** The template says of its own document what the library says. */
async function isRight(
  template: CanonicalTemplate,
  values: readonly string[],
  expected: string,
): Promise<boolean> {
  const terms = termsOf(template, values)
  if (terms === undefined) return false
  const hashes = await Promise.all(
    hashTexts(template, terms).map(async (text) => text.hash ?? hexOf(await digestText(text.text))),
  )
  return assemble(template, terms, hashes) === expected
}
