import type { UnsignedDocument } from '../data-integrity/data-integrity.ts'
import { loadJsonLd } from './jsonld-library.ts'
import { proofFailure, type ProofFailure } from '../failure.ts'

/** A document's canonical N-Quads: RDFC-1.0 over what JSON-LD makes of it. */
export type Canonize = (
  document: UnsignedDocument,
  options?: { readonly hash: 'sha256' | 'sha384' },
) => Promise<string>

/** The JSON of a context by its URL; undefined when it is not known. Nothing is ever fetched. */
export type ContextSource = (url: string) => unknown

/** A member makes at most two quads, so this bounds the quads before any of them is made. */
const mostMembers = 10_000
const deepest = 64
/** Iterations of the costly part (RDFC-1.0, section 4.8): at most as many as there are blank nodes that look alike. */
const maxWorkFactor = 1

/**
 * Canonicalisation by the jsonld library in safe mode: what a context does not define is an error, never silently
 * unsigned. The library is loaded on the first call.
 * @throws ProofFailure (from the function given back) `context-unknown`, `document-unsafe`, `document-too-large`,
 * `canonical-form-disputed`
 */
export function createCanonize(contexts: ContextSource): Canonize {
  return async (document, options) => {
    checkSize(document)
    let unknown: string | undefined
    const documentLoader = async (url: string) => {
      const context = contexts(url)
      if (context === undefined) {
        unknown = url
        throw proofFailure('context-unknown', 'a JSON-LD context is not among those we keep')
      }
      return {
        contextUrl: undefined,
        documentUrl: url,
        document: context as Readonly<Record<string, never>>,
        // The same for ever, so the library may keep what it makes of it.
        tag: 'static',
      }
    }
    const jsonld = await loadJsonLd()
    let nQuads: string
    try {
      nQuads = await jsonld.canonize(document, {
        algorithm: 'RDFC-1.0',
        safe: true,
        documentLoader,
        canonizeOptions: {
          algorithm: 'RDFC-1.0',
          messageDigestAlgorithm: options?.hash ?? 'sha256',
          maxWorkFactor,
        },
      })
    } catch (cause) {
      throw errorFrom(cause, unknown)
    }
    checkOrder(nQuads)
    return nQuads
  }
}

function errorFrom(cause: unknown, unknownContext: string | undefined): ProofFailure {
  if (unknownContext !== undefined) {
    return proofFailure('context-unknown', 'a JSON-LD context is not among those we keep', cause)
  }
  if (cause instanceof Error && cause.message.includes('deep iterations')) {
    return proofFailure('document-too-large', 'too many blank nodes look alike', cause)
  }
  // The library's own refusals have names of their own; these are what a missing function leads to.
  if (cause instanceof TypeError || cause instanceof ReferenceError)
    return proofFailure('algorithm-unavailable', 'this machine cannot run the library', cause)
  return proofFailure('document-unsafe', 'the document cannot be canonicalised without loss', cause)
}

/**
 * RDFC-1.0 sorts by code points, JavaScript (and the libraries written in it) by UTF-16 code units. They agree
 * unless one property has two texts that part at an emoji in one and, say, a full-width letter in the other. Such a
 * document is right for some verifiers and wrong for others, so nothing is claimed about it.
 */
function checkOrder(nQuads: string): void {
  if (!/[\ud800-\udfff]/.test(nQuads) || !/[\ue000-\uffff]/.test(nQuads)) return
  const lines = nQuads.split('\n').slice(0, -1)
  if (lines.some((line, index) => index > 0 && comparePoints(lines[index - 1] ?? '', line) > 0)) {
    throw proofFailure(
      'canonical-form-disputed',
      'libraries disagree about the canonical form of the document',
    )
  }
}

function comparePoints(first: string, second: string): number {
  const [left, right] = [[...first], [...second]]
  const at = left.findIndex((character, index) => character !== right[index])
  if (at === -1) return left.length - right.length
  return (left[at]?.codePointAt(0) ?? -1) - (right[at]?.codePointAt(0) ?? -1)
}

function checkSize(document: UnsignedDocument): void {
  let members = 0
  const visit = (value: unknown, depth: number): void => {
    members += 1
    if (members > mostMembers || depth > deepest) {
      throw proofFailure(
        'document-too-large',
        'the document has too many members or is nested too deeply',
      )
    }
    if (typeof value !== 'object' || value === null) return
    for (const member of Object.values(value)) visit(member, depth + 1)
  }
  visit(document, 0)
}
