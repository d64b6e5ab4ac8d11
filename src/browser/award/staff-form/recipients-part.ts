import type { RecipientRule } from '../../../awarding/csv/read-recipient.ts'
import { usualNameRule, type NameRule } from '../../../awarding/learners/name-rule.ts'
import { makeChoices } from './field.ts'
import type { FormContext } from './form-data.ts'

/**
 * How learners show that an award is theirs, and whether their names are signed with it: two questions with radio buttons; `changed` is
 * called when the first is answered anew.
 */
export function makeRecipientsPart({ words }: FormContext, changed: () => void) {
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
  /** Chooses what is usual for who gives the badge; nobody yet: as for the young. */
  const chooseFor = (issuer: FormContext['issuers'][number] | undefined) => {
    recipients.choose(issuer?.minors === false ? 'as-listed' : 'claim-codes')
    names.choose(usualNameRule(issuer))
  }
  chooseFor(undefined)
  return {
    rule: (): RecipientRule => recipients.chosen()[0] ?? 'claim-codes',
    names: (): NameRule => names.chosen()[0] ?? 'left-out',
    nodes: [recipients.node, names.node] as const,
    chooseFor,
    /** The question about names is there when there are any. */
    showNames: (known: readonly string[]) => {
      names.node.hidden = known.length === 0
    },
  }
}
