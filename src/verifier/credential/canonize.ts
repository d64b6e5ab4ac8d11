import type { Canonize } from '../../proof/canonical/canonize.ts'
import {
  type CanonicalTemplate,
  assemble,
  hashTexts,
  termsOf,
} from '../../proof/canonical/canonical-template.ts'
import { canonicalProofConfiguration } from '../../proof/data-integrity/data-integrity.ts'
import { digestText, type Sha256Hex } from '../../bytes/sha256.ts'
import { hexOf } from '../../bytes/hex.ts'
import { type DocumentShape, awardRule, readShape } from '../../proof/canonical/document-shape.ts'
import { makeTemplate } from '../../proof/canonical/make-template.ts'
import type { LoadSelective } from '../../proof/data-integrity/selective-disclosure.ts'
import { contextUrl } from '../../openbadges/context-url.ts'
import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { listOf } from '../recognising/json-reading.ts'
import type { Session } from '../session.ts'

let loaded: Promise<Canonize> | undefined
const mostShapes = 200

/** Canonicalisation over the contexts we keep. JSON-LD is large: it is loaded when the first proof needs it. */
async function loadCanonize(): Promise<Canonize> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Canonize> {
  const [{ createCanonize }, { contextDocument }] = await Promise.all([
    import('../../proof/canonical/canonize.ts'),
    import('../../openbadges/contexts.ts'),
  ])
  return createCanonize(contextDocument)
}

/** What reads selective disclosure, over the same contexts: loaded when the first such proof needs it. */
export const loadSelective: LoadSelective = async () => {
  const [{ createReadSelection }, { contextDocument }] = await Promise.all([
    import('../../proof/data-integrity/selective-disclosure.ts'),
    import('../../openbadges/contexts.ts'),
  ])
  return createReadSelection(contextDocument)
}

/** The library for one badge: what is asked of it with memory and again without is made once. */
export async function loadCanonizeOnce(): Promise<Canonize> {
  const library = await loadCanonize()
  const made = new Map<string, Promise<string>>()
  return async (document, options) => {
    const key = `${options?.hash ?? 'sha256'} ${JSON.stringify(document)}`
    const form = made.get(key) ?? library(document, options)
    made.set(key, form)
    return form
  }
}

/**
 * Canonicalisation that remembers: the badges of one class differ in a few texts only, so from the second on they are
 * filled into what the library said of the first. It turns to the library wherever the two could differ.
 */
export async function recallCanonize(
  { cache, world }: Session,
  library: Canonize,
): Promise<Canonize> {
  const recall = await cache.recall(
    'canonize',
    async () => remembering(await loadCanonize(), world.sha256Hex),
    () => true,
  )
  return async (document, options) => {
    const remembered = options?.hash === 'sha384' ? undefined : await recall(objectOf(document))
    return remembered ?? (await library(document, options))
  }
}

type Recall = (document: JsonObject) => Promise<string | undefined>

type Known = 'seen' | Promise<CanonicalTemplate | undefined>

function remembering(library: Canonize, sha256Hex: Sha256Hex | undefined): Recall {
  const shapes = new Map<string, Known>()
  const recall: Recall = async (document) => {
    const shape = readShape(document, awardRule)
    const known = shapes.get(shape.key)
    if (known === undefined) {
      if (shapes.size < mostShapes) shapes.set(shape.key, 'seen')
      return undefined
    }
    const made = known === 'seen' ? templateOf(document, library) : known
    shapes.set(shape.key, made)
    const template = await made
    return template && fill(template, shape, sha256Hex)
  }
  return async (document) => knownConfiguration(document) ?? recall(document)
}

const configurationMembers = [
  '@context',
  'created',
  'cryptosuite',
  'proofPurpose',
  'type',
  'verificationMethod',
].join()

/**
 * The usual proof has always the same five lines under VC 2.0, whose words no other context may change. That its
 * contexts are known is seen when the document beside it is canonicalised.
 */
function knownConfiguration(document: JsonObject): string | undefined {
  const { created, verificationMethod } = document
  const isUsual =
    Object.keys(document).toSorted().join() === configurationMembers &&
    listOf(document['@context'])[0] === contextUrl.credentials2 &&
    document['type'] === 'DataIntegrityProof' &&
    document['cryptosuite'] === 'eddsa-rdfc-2022' &&
    document['proofPurpose'] === 'assertionMethod'
  if (!isUsual || typeof created !== 'string' || typeof verificationMethod !== 'string') {
    return undefined
  }
  try {
    return canonicalProofConfiguration({ created, verificationMethod })
  } catch {
    return undefined
  }
}

/** Undefined also where the library refuses the document: it says why when asked itself. */
async function templateOf(
  document: Parameters<Canonize>[0],
  library: Canonize,
): Promise<CanonicalTemplate | undefined> {
  return makeTemplate(document, { toNQuads: library }).catch(() => undefined)
}

async function fill(
  template: CanonicalTemplate,
  { key, values }: DocumentShape,
  sha256Hex: Sha256Hex | undefined,
): Promise<string | undefined> {
  const terms = key === template.shape ? termsOf(template, values) : undefined
  if (terms === undefined) return undefined
  const hashOf = async (text: string) => sha256Hex?.(text) ?? hexOf(await digestText(text))
  const hashes = await Promise.all(
    hashTexts(template, terms).map(async (text) => text.hash ?? (await hashOf(text.text))),
  )
  return assemble(template, terms, hashes)
}
