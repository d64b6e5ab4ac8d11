import type { UnsignedDocument } from '../data-integrity/data-integrity.ts'

/** The part of the library in use; its published types lack the options. */
export interface JsonLdLibrary {
  canonize(document: UnsignedDocument, options: Readonly<Record<string, unknown>>): Promise<string>
}

/** What the library makes of contexts: each is a copy of another, its functions too, and at last of the empty one. */
interface ActiveContext {
  readonly mappings: ReadonlyMap<string, object | null>
  readonly protected: Readonly<Record<string, true>>
  readonly previousContext?: ActiveContext | undefined
  clone: (this: ActiveContext) => ActiveContext
}

/**
 * The jsonld library, loaded on the first call. For every object of a document it copies all that contexts define, each
 * definition to its last letter, which is most of what a check costs. It never changes a definition that it has made,
 * so here a copy has the same definitions, and only the list of them is its own.
 */
export async function loadJsonLd(): Promise<JsonLdLibrary> {
  const { default: library } = await import('jsonld')
  const { processContext } = library as unknown as {
    processContext(active: null, local: null): Promise<ActiveContext>
  }
  shareDefinitions(await processContext(null, null))
  return library as unknown as JsonLdLibrary
}

const light = new WeakSet<ActiveContext>()

function shareDefinitions(empty: ActiveContext): void {
  if (light.has(empty)) return
  light.add(empty)
  const { clone } = empty
  empty.clone = function () {
    const { mappings, protected: guarded, previousContext } = this
    // What else belongs into a copy is the library's to say.
    const rest = { ...this, mappings: new Map(), protected: {}, previousContext: undefined }
    const own = { mappings: new Map(mappings), protected: { ...guarded } }
    return Object.assign(
      clone.call(rest),
      own,
      previousContext === undefined ? {} : { previousContext },
    )
  }
}
