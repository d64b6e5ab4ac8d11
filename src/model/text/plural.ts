/**
 * A sentence with a count in the forms that a language has for it. `{count}` stands for the number, also in `one`: in
 * Gujarati and Punjabi that form is for none as well, in other languages for 21.
 */
export type PluralWords = { readonly other: string } & Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>

/**
 * The form for a count, by the language's own rule (CLDR); `other` where the words have no such form. The rules for whole numbers of
 * the languages that we have are as old as CLDR and need no pinning: a test says what they are, and nothing that is signed counts.
 */
export function pluralForm(locale: string, count: number, words: PluralWords): string {
  const rules = made.get(locale) ?? new Intl.PluralRules(locale)
  made.set(locale, rules)
  return words[rules.select(count)] ?? words.other
}

// Making the rules takes far longer than using them.
const made = new Map<string, Intl.PluralRules>()

const categories: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/** Whether words are the forms of one sentence. */
export function isPlural(words: object): words is PluralWords {
  return (
    'other' in words &&
    typeof words.other === 'string' &&
    Object.keys(words).every((key) => categories.has(key))
  )
}
