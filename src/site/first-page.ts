import { lookUpLanguage } from '../model/fields/language-tag.ts'
import type { FirstPageWords } from '../kinds/site/look.ts'
import type { Text } from './texts.ts'
import type { View } from './view.ts'

/** The words of the first page in the view's language, or else in the site's own: title and description at the least. */
export function firstPageWords({ site, language }: View): {
  readonly heading: Text
  readonly lead: Text
  readonly text: Text | undefined
} {
  const written = site.firstPage ?? {}
  const say = (field: keyof FirstPageWords): Text | undefined => {
    for (const tag of [language, site.language]) {
      const found = lookUpLanguage(tag, Object.keys(written))
      const text = found === undefined ? undefined : written[found]?.[field]
      if (found !== undefined && text !== undefined) return { text, language: found }
    }
    return undefined
  }
  return {
    heading: say('heading') ?? { text: site.title, language: site.language },
    lead: say('lead') ?? { text: site.description, language: site.language },
    text: say('text'),
  }
}
