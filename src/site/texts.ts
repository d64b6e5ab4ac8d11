import type { BadgeClass, Profile } from '../model/record-types.ts'

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
  const told = badge.translations[language]
  return {
    name: either(told?.name, language, badge.name, badge.language),
    description: either(told?.description, language, badge.description, badge.language),
    criteria: either(told?.criteria, language, badge.criteria.narrative, badge.language),
  }
}

/** What an issuer says of itself, in the wanted language where it has been translated. */
export function issuerText(
  profile: Profile,
  language: string,
): Record<'name' | 'description', Text> {
  const told = profile.translations[language]
  return {
    name: either(told?.name, language, profile.name, profile.language),
    description: either(told?.description, language, profile.description, profile.language),
  }
}

/** The `lang` attribute a text needs on a page of that language: none when they agree. */
export const langOf = (text: Text, pageLanguage: string): string | undefined =>
  text.language === pageLanguage ? undefined : text.language

function either(told: string | undefined, language: string, text: string, own: string): Text {
  return told ? { text: told, language } : { text, language: own }
}
