/** What the software does with a field of an award. What is signed as it is written is shown, too. */
export type FieldUse = FieldPlace &
  (
    | { readonly signed: 'verbatim'; readonly page: ShownAs }
    | { readonly signed: 'decides' | 'resolved' | 'never'; readonly page: ShownAs | 'nowhere' }
  )

interface FieldPlace {
  /**
   * `verbatim`: it is part of the statement as it is written. `decides`: what is signed is made from it. `resolved`: where
   * it is not written, git knows it. `never`: it may change after the award has been issued.
   */
  readonly signed: 'verbatim' | 'decides' | 'resolved' | 'never'
  /** `all`: a batch may say it once. `each`: it belongs to one person. */
  readonly batch: 'all' | 'each'
  /** How forms and commands ask for it: a line, a number or a day; in a way that is made for it. */
  readonly form: 'line' | 'number' | 'day' | 'own'
  /** Most characters of a text; the highest number. */
  readonly most?: number
}

/** On the award's page: in the list of facts as a text, a number or the days of an activity; or in a part made for it. */
type ShownAs = 'text' | 'number' | 'activity' | 'part'

/**
 * Every field of an award, in the order in which people read it, and all that is known of it beside its schema
 * (`schema.ts`, which has to name the same fields). Whoever needs some of an award's fields derives them from here:
 * a field that is added is signed, shown and watched for edits as its line says.
 */
export const awardFields = {
  id: { signed: 'never', batch: 'each', page: 'nowhere', form: 'own' },
  awarded: { signed: 'resolved', batch: 'all', page: 'part', form: 'own' },
  recipient: { signed: 'decides', batch: 'each', page: 'nowhere', form: 'own' },
  evidence: { signed: 'verbatim', batch: 'all', page: 'part', form: 'own' },
  narrative: { signed: 'verbatim', batch: 'all', page: 'part', form: 'own', most: 5000 },
  results: { signed: 'verbatim', batch: 'all', page: 'part', form: 'own' },
  assessments: { signed: 'decides', batch: 'each', page: 'part', form: 'own' },
  expires: { signed: 'decides', batch: 'all', page: 'part', form: 'own' },
  creditsEarned: {
    signed: 'verbatim',
    batch: 'all',
    page: 'number',
    form: 'number',
    most: 100_000,
  },
  role: { signed: 'verbatim', batch: 'all', page: 'text', form: 'line', most: 100 },
  term: { signed: 'verbatim', batch: 'all', page: 'text', form: 'line', most: 100 },
  licenseNumber: { signed: 'verbatim', batch: 'all', page: 'text', form: 'line', most: 100 },
  activityStart: { signed: 'verbatim', batch: 'all', page: 'activity', form: 'day' },
  activityEnd: { signed: 'verbatim', batch: 'all', page: 'activity', form: 'day' },
  language: { signed: 'verbatim', batch: 'all', page: 'part', form: 'own' },
  listed: { signed: 'never', batch: 'all', page: 'part', form: 'own' },
  displayName: { signed: 'never', batch: 'each', page: 'part', form: 'own', most: 100 },
  revoked: { signed: 'never', batch: 'all', page: 'part', form: 'own' },
  suspended: { signed: 'never', batch: 'all', page: 'part', form: 'own' },
  supersedes: { signed: 'never', batch: 'each', page: 'part', form: 'own' },
  restsOn: { signed: 'never', batch: 'each', page: 'part', form: 'own' },
  newCode: { signed: 'never', batch: 'each', page: 'nowhere', form: 'own' },
  wholeRecord: { signed: 'never', batch: 'all', page: 'nowhere', form: 'own' },
  erased: { signed: 'never', batch: 'each', page: 'part', form: 'own' },
} as const satisfies Readonly<Record<string, FieldUse>>

export type AwardField = keyof typeof awardFields

/** The fields of which one thing is true: `FieldWith<'signed', 'verbatim'>`. */
export type FieldWith<Key extends keyof FieldUse, Value extends FieldUse[Key]> = {
  readonly [Name in AwardField]: (typeof awardFields)[Name] extends Readonly<Record<Key, Value>>
    ? Name
    : never
}[AwardField]

/**
 * The fields of which one thing is true, in the table's order.
 *
 * @example
 * ```ts
 * import { fieldsWith } from './fields.ts'
 *
 * fieldsWith('batch', 'each').includes('recipient') // => true
 * ```
 */
export function fieldsWith<Key extends keyof FieldUse, const Value extends FieldUse[Key]>(
  key: Key,
  ...values: readonly Value[]
): readonly FieldWith<Key, Value>[] {
  const uses: Readonly<Record<string, FieldUse>> = awardFields
  const isWanted = (name: string) => values.some((value) => uses[name]?.[key] === value)
  return Object.keys(awardFields).filter((name) => isWanted(name)) as FieldWith<Key, Value>[]
}

/** Limits of what stands inside of fields, and of a batch. */
export const awardLimits = {
  /** Awards of a batch. */
  batch: 500,
  evidenceNarrative: 5000,
  /** Awards that one rests on: steps of a pathway, and badges of each. */
  restsOn: 100,
  /** Why an award is revoked or on hold. */
  reason: 500,
  resultValue: 100,
  /** The recipient's name. */
  name: 100,
} as const

/** Fields that belong to one person, so that a batch cannot share them. */
export const unsharedFields = fieldsWith('batch', 'each')
