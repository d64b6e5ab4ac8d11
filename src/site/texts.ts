import { lookUpLanguage } from '../model/fields/language-tag.ts'
import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { Profile } from '../kinds/issuer/schema.ts'
import type { Framework, FrameworkItem } from '../kinds/framework/schema.ts'
import type { Pathway, PathwayStep } from '../kinds/pathway/schema.ts'
import type { Translations } from '../model/fields/field.ts'

/** A text and the language it is in, which may not be the page's. */
export interface Text {
  readonly text: string
  readonly language: string
}

/** What a badge says, in the wanted language where it has been translated. */
export function badgeText(
  badge: BadgeClass,
  language: string,
): Record<'name' | 'description' | 'criteria', Text> {
  const { name, description, criteria } = badge
  return translated(language, badge, { name, description, criteria: criteria.narrative })
}

/** What an issuer says of itself, in the wanted language where it has been translated. */
export function issuerText(
  profile: Profile,
  language: string,
): Record<'name' | 'description', Text> {
  const { name, description } = profile
  return translated(language, profile, { name, description })
}

/** What a pathway says, in the wanted language where it has been translated. */
export function pathwayText(
  pathway: Pathway,
  language: string,
): Record<'name' | 'description' | 'text', Text> {
  const { name, description, text } = pathway
  return translated(language, pathway, { name, description, text })
}

/** What a step of a pathway says, in the wanted language where it has been translated. */
export function stepText(
  step: PathwayStep,
  pathway: Pathway,
  language: string,
): Record<'name' | 'description' | 'level', Text> {
  const { name, description = '', level = '', translations } = step
  return translated(
    language,
    { language: pathway.language, translations },
    { name, description, level },
  )
}

/** What a framework says of itself, in the wanted language where it has been translated. */
export function frameworkText(
  framework: Framework,
  language: string,
): Record<'name' | 'description', Text> {
  const { name, description } = framework
  return translated(language, framework, { name, description })
}

/** What a skill or level of a framework says, in the wanted language where it has been translated. */
export function skillText(
  item: FrameworkItem,
  framework: Framework,
  language: string,
): Record<'name' | 'description', Text> {
  const { name, description = '', translations } = item
  return translated(language, { language: framework.language, translations }, { name, description })
}

/** The `lang` attribute a text needs on a page of that language: none when they agree. */
export const langOf = (text: Text, pageLanguage: string): string | undefined =>
  text.language === pageLanguage ? undefined : text.language

/** Each text of a record in the language that suits: `texts` are in the record's own. */
function translated<Key extends string>(
  wanted: string,
  record: {
    readonly language: string
    readonly translations: Translations<Readonly<Partial<Record<Key, string>>>>
  },
  texts: Readonly<Record<Key, string>>,
): Record<Key, Text> {
  const { language, translations } = record
  const keys = Object.keys(texts) as Key[]
  return Object.fromEntries(
    keys.map((key) => [key, suited(wanted, { text: texts[key], language }, translations, key)]),
  ) as Record<Key, Text>
}

/** The text that RFC 4647 looks up among what was written and its translations; what was written, where there is none. */
function suited<Key extends string>(
  wanted: string,
  own: Text,
  translations: Translations<Readonly<Partial<Record<Key, string>>>>,
  key: Key,
): Text {
  const translated = Object.entries(translations).flatMap(([language, texts]) => {
    const text = texts[key]
    return text ? [{ text, language }] : []
  })
  const all = [own, ...translated]
  const suits = lookUpLanguage(
    wanted,
    all.map(({ language }) => language),
  )
  return all.find(({ language }) => language === suits) ?? own
}
