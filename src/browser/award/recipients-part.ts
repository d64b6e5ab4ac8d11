import type { RecipientRule } from '../../awarding/csv/read-recipient.ts'
import { usualNameRule, type NameRule } from '../../awarding/name-rule.ts'
import { makeChoices } from './field.ts'
import type { FormDesk } from './form-data.ts'

/** How learners show that an award is theirs, and whether their names are signed with it. */
export interface RecipientsPart {
  readonly rule: () => RecipientRule
  readonly names: () => NameRule
  readonly nodes: readonly [HTMLElement, HTMLElement]
  /** Chooses what is usual for who gives the badge; nobody yet: as for the young. */
  readonly chooseFor: (issuer: FormDesk['issuers'][number] | undefined) => void
  /** The question about names is there when there are any. */
  readonly showNames: (names: readonly string[]) => void
}

/** Two questions with radio buttons; `changed` is called when the first is answered anew. */
export function makeRecipientsPart({ words }: FormDesk, changed: () => void): RecipientsPart {
  const recipients = makeChoices(
    'radio',
    words.fields.recipients,
    (['claim-codes', 'as-listed'] as const).map((key) => [key, words.recipients[key]] as const),
  )
  const names = makeChoices(
    'radio',
    words.fields.names,
    (['left-out', 'in-badge'] as const).map((key) => [key, words.nameRules[key]] as const),
  )
  recipients.control.addEventListener('change', changed)
  names.node.hidden = true
  const chooseFor: RecipientsPart['chooseFor'] = (issuer) => {
    recipients.choose(issuer?.minors === false ? 'as-listed' : 'claim-codes')
    names.choose(usualNameRule(issuer))
  }
  chooseFor(undefined)
  return {
    rule: () => recipients.chosen()[0] ?? 'claim-codes',
    names: () => names.chosen()[0] ?? 'left-out',
    nodes: [recipients.node, names.node],
    chooseFor,
    showNames: (known) => {
      names.node.hidden = known.length === 0
    },
  }
}
