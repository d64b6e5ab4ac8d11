import { Module, createRequire } from 'node:module'
import { contextDocument } from '../openbadges/contexts.ts'
import { createCanonize, type Canonize } from '../proof/canonical/canonize.ts'

/** Canonicalisation with the contexts that we keep. */
export function canonizer(): Canonize {
  leaveOutDocumentLoader()
  return createCanonize(contextDocument)
}

/**
 * Has the jsonld library do without the HTTP client with which it would fetch contexts: ours are files, and nothing is ever
 * fetched. Loading that client takes longer than loading the library.
 */
function leaveOutDocumentLoader(): void {
  const { resolve, cache } = createRequire(import.meta.url)
  const path = resolve('jsonld/lib/documentLoaders/node.js')
  if (cache[path]) return
  const standIn = new Module(path)
  standIn.exports = () => refuse
  standIn.loaded = true
  cache[path] = standIn
}

const refuse = () => Promise.reject(new RangeError('no context is ever fetched'))
