import { bakingFailure } from '../failure.ts'
import { BAKED_ELEMENTS, SVG_NAMESPACE, standardOf } from './svg-names.ts'
import { type XmlElement, readXml } from './xml.ts'

/**
 * What to bake. 2.0 hosted: `url` of the Assertion and its JSON. Signed: a compact JWS. 3.0 proof: the JSON with
 * its embedded proof.
 */
export type SvgCredential =
  | {
      readonly standard: '2.0'
      readonly form: 'hosted'
      readonly url: string
      readonly text: string
    }
  | { readonly standard: '2.0' | '3.0'; readonly form: 'signed'; readonly text: string }
  | { readonly standard: '3.0'; readonly form: 'proof'; readonly text: string }

/** An SVG that has been looked at once, for baking many awards of one badge into it. */
export interface PreparedSvg {
  /** @throws BakingFailure `text-unfit`. */
  readonly bake: (credential: SvgCredential) => string
}

const LIMITS = { elements: 100_000, depth: 256 }

/**
 * Bakes one credential into an SVG: declares the prefix `openbadges` on `<svg>` and puts the element of the
 * standard first inside it; every other character stays (Open Badges 2.0 baking, section SVG; Open Badges 3.0,
 * section 5.3.2). One SVG carries one standard, because both want the same prefix for different namespaces.
 *
 * @throws BakingFailure `not-svg`, `broken-svg`, `already-baked`, `too-large`; `text-unfit`: not a compact JWS where
 *   one is due, or characters that XML cannot carry.
 *
 * @example
 * ```ts
 * import { extractSvg } from './extract-svg.ts'
 * import { bakeSvg } from './svg.ts'
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'
 * const baked = bakeSvg(svg, { standard: '3.0', form: 'proof', text: '{"name":"Robot builder"}' })
 * baked.endsWith('<circle r="9"/></svg>') // => true
 * extractSvg(baked).map(({ text }) => text) // => ['{"name":"Robot builder"}']
 * ```
 */
export function bakeSvg(svg: string, credential: SvgCredential): string {
  return prepareSvg(svg).bake(credential)
}

/** @throws BakingFailure `not-svg`, `broken-svg`, `already-baked`, `too-large`. */
export function prepareSvg(svg: string): PreparedSvg {
  const root = findRoot(svg)
  const head = svg.slice(0, root.end - (root.isEmpty ? 2 : 1))
  const tail = root.isEmpty ? `</${root.name}>${svg.slice(root.end)}` : svg.slice(root.end)
  return {
    bake: (credential) =>
      `${head} xmlns:openbadges="${namespaceOf(credential)}">${elementOf(credential)}${tail}`,
  }
}

function findRoot(svg: string): XmlElement {
  let root: XmlElement | undefined
  const stopped = readXml(
    svg,
    {
      open: (element) => {
        root ??= element
        if (root.local !== 'svg' || root.uri !== SVG_NAMESPACE) throw bakingFailure('not-svg')
        const isBaked =
          standardOf(element.uri) !== undefined ||
          element.attributes.some(({ name }) => name === 'xmlns:openbadges')
        if (isBaked) throw bakingFailure('already-baked')
      },
      doctype: refuseSubset,
    },
    LIMITS,
  )
  if (stopped !== undefined && stopped.reason !== 'not-well-formed')
    throw bakingFailure('too-large')
  if (root === undefined) throw bakingFailure('not-svg')
  if (stopped !== undefined) throw bakingFailure('broken-svg')
  return root
}

/**
 * A DOCTYPE may name a DTD, which nobody fetches; it may not declare entities.
 *
 * @throws BakingFailure `broken-svg` when it has an internal subset
 */
export function refuseSubset(doctype: string): void {
  if (doctype.includes('[')) throw bakingFailure('broken-svg')
}

function namespaceOf({ standard }: SvgCredential): string {
  return BAKED_ELEMENTS.find((known) => known.standard === standard)?.namespace ?? ''
}

function elementOf(credential: SvgCredential): string {
  const name = credential.standard === '2.0' ? 'openbadges:assertion' : 'openbadges:credential'
  switch (credential.form) {
    case 'signed':
      return `<${name} verify="${compactJws(credential.text)}"/>`
    case 'hosted':
      return `<${name} verify="${attribute(credential.url)}">${cdata(credential.text)}</${name}>`
    case 'proof':
      return `<${name}>${cdata(credential.text)}</${name}>`
  }
}

function compactJws(text: string): string {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) throw bakingFailure('text-unfit')
  return text
}

/** What XML 1.0 cannot carry at all (section 2.2, Char), but for the two that JSON can escape. */
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f]/

/**
 * Characters that XML lacks, or that some parsers turn into line feeds as if it were XML 1.1 (NEL and the line
 * separator), which would break the JSON around them.
 */
const FRAGILE = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]/g

/** JSON in one CDATA section. What is escaped can stand only inside a JSON string, where it means the same. */
function cdata(json: string): string {
  if (json === '' || NOT_XML.test(json) || !json.isWellFormed()) throw bakingFailure('text-unfit')
  const safe = json
    .replaceAll(']]>', ']]\\u003e')
    .replace(FRAGILE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `<![CDATA[${safe}]]>`
}

function attribute(value: string): string {
  const isUnfit = value === '' || NOT_XML.test(value) || /[\ufffe\uffff]/.test(value)
  if (isUnfit || !value.isWellFormed()) throw bakingFailure('text-unfit')
  return value.replace(
    /[&<>"'\t\n\r\x7f-\x9f\u2028\u2029]/g,
    (found) => `&#${found.charCodeAt(0)};`,
  )
}
