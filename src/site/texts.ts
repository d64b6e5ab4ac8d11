import { lookUpLanguage } from '../model/language-tag.ts'
import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { Profile } from '../kinds/issuer/schema.ts'
import type { Translations } from '../model/field.ts'

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
  const { translations, criteria } = badge
  const own = (text: string) => ({ text, language: badge.language })
  return {
    name: suited(language, own(badge.name), translations, 'name'),
    description: suited(language, own(badge.description), translations, 'description'),
    criteria: suited(language, own(criteria.narrative), translations, 'criteria'),
  }
}

/** What an issuer says of itself, in the wanted language where it has been translated. */
export function issuerText(
  profile: Profile,
  language: string,
): Record<'name' | 'description', Text> {
  const { translations } = profile
  const own = (text: string) => ({ text, language: profile.language })
  return {
    name: suited(language, own(profile.name), translations, 'name'),
    description: suited(language, own(profile.description), translations, 'description'),
  }
}

/** The `lang` attribute a text needs on a page of that language: none when they agree. */
export const langOf = (text: Text, pageLanguage: string): string | undefined =>
  text.language === pageLanguage ? undefined : text.language

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
