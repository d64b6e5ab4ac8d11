import { lookUpLanguage } from '../model/language-tag.ts'
import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { Profile } from '../kinds/issuer/schema.ts'
import type { Pathway, PathwayStep } from '../kinds/pathway/schema.ts'
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

/** What a pathway says, in the wanted language where it has been translated. */
export function pathwayText(
  pathway: Pathway,
  language: string,
): Record<'name' | 'description' | 'text', Text> {
  const { translations } = pathway
  const own = (text: string) => ({ text, language: pathway.language })
  return {
    name: suited(language, own(pathway.name), translations, 'name'),
    description: suited(language, own(pathway.description), translations, 'description'),
    text: suited(language, own(pathway.text), translations, 'text'),
  }
}

/** What a step of a pathway says, in the wanted language where it has been translated. */
export function stepText(
  step: PathwayStep,
  pathway: Pathway,
  language: string,
): Record<'name' | 'description' | 'level', Text> {
  const { translations } = step
  const own = (text = '') => ({ text, language: pathway.language })
  return {
    name: suited(language, own(step.name), translations, 'name'),
    description: suited(language, own(step.description), translations, 'description'),
    level: suited(language, own(step.level), translations, 'level'),
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
