import type { AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'

/** What the panel in which an award is shown to others, and its parts, are made with. */
export interface ShareContext {
  readonly facts: AwardFacts
  readonly texts: AwardTexts
  readonly say: (text: string) => void
  /** Makes a button that copies a text, and says whether it could. */
  readonly copyButton: (
    label: string,
    text: () => Promise<string | undefined> | string,
  ) => HTMLElement
}

export type SharePart = 'qr' | 'linkedIn' | 'wallet' | 'embed'
