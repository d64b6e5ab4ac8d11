import type { Canonize } from '../../proof/canonize.ts'

let loaded: Promise<Canonize> | undefined

/** Canonicalisation over the contexts we keep. JSON-LD is large: it is loaded when the first proof needs it. */
export async function loadCanonize(): Promise<Canonize> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Canonize> {
  const [{ createCanonize }, { contextDocument }] = await Promise.all([
    import('../../proof/canonize.ts'),
    import('../../openbadges/contexts.ts'),
  ])
  return createCanonize(contextDocument)
}
