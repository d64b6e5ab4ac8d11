/**
 * Something to be said to a person, before it is known in which language: the English sentence with a hole `{0}`, `{1}` … for
 * each value, and the values. The English sentence is what other languages look theirs up by. Plain data: it can be kept as JSON.
 */
export interface Sentence {
  readonly template: string
  readonly values: readonly SentenceValue[]
}

/** A name, a number or an example, which no language changes, or a part of a sentence. */
export type SentenceValue = string | number | Sentence

/** The sentence of a language for an English one; undefined: it has none. */
export type TemplateOf = (english: string) => string | undefined

/**
 * A sentence, or a part of one.
 *
 * @example
 * sentence`There is no step “${'paint'}”.` // { template: 'There is no step “{0}”.', values: ['paint'] }
 */
export function sentence(
  words: TemplateStringsArray,
  ...values: readonly SentenceValue[]
): Sentence {
  return { template: words.reduce((text, part, index) => `${text}{${index - 1}}${part}`), values }
}

/** What is the same in every language: lines of YAML, a command. Sentences in it are not. */
export function asWritten(
  words: TemplateStringsArray,
  ...values: readonly (SentenceValue | undefined)[]
): Sentence {
  const all = words.flatMap((part, index) => [
    ...(index > 0 ? [values[index - 1] ?? ''] : []),
    part,
  ])
  if (all.every((value) => typeof value !== 'object')) return verbatim(all.join(''))
  return { template: all.map((_, index) => `{${index}}`).join(''), values: all }
}

/** A text that is the same in every language, as a sentence. */
export function verbatim(text: string): Sentence {
  return { template: '{0}', values: [text] }
}

/** A sentence in English. */
export function inEnglish(said: Sentence): string {
  return spoken(said, () => undefined)
}

/** A sentence in a language; whatever part of it the language has no words for is English. */
export function spoken({ template, values }: Sentence, templateOf: TemplateOf): string {
  return (templateOf(template) ?? template).replaceAll(hole, (_, index: string) => {
    const value = values[Number(index)] ?? ''
    return typeof value === 'object' ? spoken(value, templateOf) : String(value)
  })
}

/** The English sentences of which one is made, itself first; those without a word in them are none. */
export function templatesIn({ template, values }: Sentence): readonly string[] {
  const inner = values.flatMap((value) => (typeof value === 'object' ? templatesIn(value) : []))
  return hasWords(template) ? [template, ...inner] : inner
}

/** The same sentence with other values. */
export function withValues(said: Sentence, change: (value: string) => string): Sentence {
  const changed = (value: SentenceValue) =>
    typeof value === 'string'
      ? change(value)
      : typeof value === 'object'
        ? withValues(value, change)
        : value
  return { ...said, values: said.values.map(changed) }
}

const hole = /\{(\d{1,2})\}/g

function hasWords(template: string): boolean {
  return /\p{L}/u.test(template.replaceAll(hole, ''))
}
