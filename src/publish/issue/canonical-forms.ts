import { contextUrl } from '../../openbadges/context-url.ts'
import type { CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'
import { makeTemplate } from '../../proof/canonical/make-template.ts'
import { canonizer } from '../canonizer.ts'
import { nameOfDocument } from '../key-holder/document-name.ts'
import type { CanonicalForms, MissingForm } from '../key-holder/protocol.ts'

/** The maker of canonical forms. */
export interface CanonicalFormMaker {
  /** Makes those that the key holder asks for; every template once. */
  make(missing: readonly MissingForm[]): Promise<CanonicalForms>
  /** Loads the library and has it read the contexts, while there is nothing else to do. */
  warmUp(): void
}

/** One for each publish. */
export function canonicalForms(): CanonicalFormMaker {
  const canonize = canonizer()
  const templates = new Map<string, CanonicalTemplate | undefined>()
  const make = async (missing: readonly MissingForm[]): Promise<CanonicalForms> => {
    const fresh: CanonicalTemplate[] = []
    const finished: Record<string, string> = {}
    for (const { needs, shape, document } of missing) {
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
  const warmUp = () => {
    canonize(smallest).catch(() => undefined)
  }
  return { make, warmUp }
}

/** A document that says nothing, in the contexts of all that is signed. */
const smallest = {
  '@context': [contextUrl.credentials2, contextUrl.openBadges3],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  credentialSubject: { type: ['AchievementSubject'], achievement: { type: ['Achievement'] } },
}
