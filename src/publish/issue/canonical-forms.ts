import { createHash } from 'node:crypto'
import { contextDocument } from '../../openbadges/contexts.ts'
import type { CanonicalTemplate } from '../../proof/canonical-template.ts'
import { createCanonize } from '../../proof/canonize.ts'
import { makeTemplate } from '../../proof/make-template.ts'
import type { CanonicalForms, Wanting } from '../key-holder/protocol.ts'

/** Makes the canonical forms that the key holder asks for; every template once. */
export function canonicalForms(): (wanting: readonly Wanting[]) => Promise<CanonicalForms> {
  const canonize = createCanonize(contextDocument)
  const templates = new Map<string, CanonicalTemplate | undefined>()
  return async (wanting) => {
    const fresh: CanonicalTemplate[] = []
    const finished: Record<string, string> = {}
    for (const { needs, shape, document } of wanting) {
      if (needs === 'template' && !templates.has(shape)) {
        const template = await makeTemplate(document, { toNQuads: canonize })
        templates.set(shape, template)
        if (template) fresh.push(template)
      }
      if (needs === 'finished' || !templates.get(shape)) {
        finished[nameOfDocument(document)] = await canonize(document)
      }
    }
    return { templates: fresh, finished }
  }
}

/** SHA-256 (hex) of a document's JSON text. */
export function nameOfDocument(document: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex')
}
