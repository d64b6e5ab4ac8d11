import { asWritten, sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { colourFaults } from './theme.ts'
import { problemAt, type Rule } from '../draft.ts'

/** What site.yml promises and the folders have to keep. */
export const siteRules: readonly Rule[] = [
  {
    code: 'publisher-unknown',
    *check({ site, issuerFolders }) {
      const publisher = site?.site.publisher
      if (!site || publisher === undefined || issuerFolders.includes(publisher)) return
      const meant = nearestWord(publisher, issuerFolders) ?? issuerFolders[0]
      yield problemAt(this.code, site, ['publisher'], {
        message: sentence`There is no issuer “${publisher}” in badges/.`,
        hint: asWritten`publisher: ${meant ?? sentence`the name of a folder in badges/`}`,
      })
    },
  },
  {
    code: 'site-language-missing',
    *check({ site }) {
      if (!site || site.site.languages.includes(site.site.language)) return
      const { language, languages } = site.site
      yield problemAt(this.code, site, ['languages'], {
        message: sentence`The main language ${language} is not among the languages.`,
        hint: asWritten`languages: [${[language, ...languages].join(', ')}]`,
      })
    },
  },
  {
    code: 'site-colour-contrast',
    *check({ site }) {
      const colours = site?.site.theme?.colours
      if (!site || !colours) return
      for (const { field, message, fix } of colourFaults(colours))
        yield problemAt(this.code, site, ['theme', 'colours', field], {
          message: sentence`${colours[field] ?? ''} cannot be read everywhere. ${message}`,
          hint: asWritten`${field}: '${fix}'`,
        })
    },
  },
  {
    code: 'sealing-key-missing',
    *check({ site, files, awards }) {
      if (site?.site.repository !== 'public' || files.some(({ kind }) => kind === 'sealing-key'))
        return
      if (awards.every(({ award }) => award.erased)) return
      yield problemAt(this.code, site, ['repository'], {
        message: sentence`The repository is public and there is no badges/sealing-key.json.`,
        hint: sentence`Make one: npm run keys -- sealing`,
      })
    },
  },
]
