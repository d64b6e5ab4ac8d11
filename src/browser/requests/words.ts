import type { RefusedApplication } from '../../awarding/application/gather-applications.ts'
import type { PluralWords } from '../../model/plural.ts'
import type { FieldWords } from '../award/field.ts'

/** What the page says on which staff take requests for badges. `{name}` stands for a value. */
export type RequestsWords = Readonly<
  Record<
    | 'collect'
    | 'collectHow'
    | 'collectMake'
    | 'onlyHere'
    | 'noStore'
    | 'copyLink'
    | 'qr'
    | 'anyBadge'
    | 'take'
    | 'message'
    | 'refused'
    | 'decide'
    | 'says'
    | 'saysNothing'
    | 'linksTitle'
    | 'made'
    | 'nobody'
    | 'registerHow'
    | 'after',
    string
  >
> &
  Readonly<
    Record<
      'forBadge' | 'link' | 'file' | 'text' | 'which' | 'give' | 'putWords' | 'narrative' | 'links',
      FieldWords
    >
  > &
  Readonly<Record<'taken', PluralWords>> & {
    readonly faults: Readonly<Record<RefusedApplication['fault'], string>>
  }
