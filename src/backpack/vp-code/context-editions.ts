import {
  type ContextDocument,
  contextDocument,
  formerContextDocument,
} from '../../openbadges/contexts.ts'

/**
 * As contexts are, and as they were before one was changed where it stands. CBOR-LD numbers the words of a context in the
 * order of their letters, so two new ones give all that follow other numbers, and nothing in a code tells which was used.
 */
export type ContextEdition = 'today' | 'former'

export const editions: readonly ContextEdition[] = ['today', 'former']

/** A context as the library takes it. */
export interface EditedContext {
  readonly document: ContextDocument
  /** Whether it is another in the other edition. */
  readonly isEdited: boolean
}

/** From what is installed with this code alone; undefined for an address that it does not know. */
export function contextIn(edition: ContextEdition, address: string): EditedContext | undefined {
  const [today, former] = [contextDocument(address), formerContextDocument(address)]
  const chosen = edition === 'today' ? today : former
  return chosen && { document: withoutClearing(chosen), isEdited: today !== former }
}

/**
 * The library fails on a term that clears what was defined around it (`"@context": null`), as the presentations of VC 2.0
 * do for the credentials in them. Each of those names its contexts itself, which number the same words again.
 */
function withoutClearing(document: ContextDocument): ContextDocument {
  const text = JSON.stringify(document)
  return JSON.parse(text.replaceAll('"@context":null', '"@context":{}')) as ContextDocument
}
