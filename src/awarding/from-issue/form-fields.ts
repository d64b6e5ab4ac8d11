/**
 * The headings of the issue forms, in their order. GitHub writes each before what was filled in, so they are made and
 * read from here.
 */
export const formFields = {
  award: {
    badge: 'Badge',
    awarded: 'Day it was earned',
    sealed: 'Sealed recipients',
    narrative: 'What they did',
    evidence: 'Web address of evidence',
    more: 'More about it',
    promise: 'Before you send it',
  },
  badge: {
    issuer: 'Who would give it',
    name: 'Name of the badge',
    description: 'In one or two sentences',
    criteria: 'What it takes',
    alt: 'What the picture would show',
    tags: 'Topics',
    promise: 'Before you send it',
  },
  change: {
    award: 'Id of the award',
    change: 'What should happen',
    reason: 'Why',
    promise: 'Before you send it',
  },
} as const

/** Headings that forms have not always had: an issue that was filed before has none of them. */
export const laterFields: ReadonlySet<string> = new Set([formFields.award.more])

export type FormKind = keyof typeof formFields

/** What may be done to an award by a form. */
export const formChanges = ['revoke', 'suspend', 'reinstate', 'erase'] as const

/** What everybody who files a form confirms. */
export const formPromise = 'I have named nobody, and there is no e-mail address in what I wrote.'

const headings: ReadonlySet<string> = new Set(
  Object.values(formFields).flatMap((fields) => Object.values<string>(fields)),
)

/** Whether a text is a heading of one of the forms, and so in our own words. */
export function isFormHeading(text: string): boolean {
  return headings.has(text)
}
