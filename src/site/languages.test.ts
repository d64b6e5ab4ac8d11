import { cp, mkdir, readFile, writeFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filled } from '../model/text/filled.ts'
import { isPlural, pluralForm, type PluralWords } from '../model/text/plural.ts'
import { temporaryFolder } from '../testing/built-site.ts'
import { kindsOfPage } from '../testing/kinds-of-page.ts'
import { latinSentencesIn } from '../testing/latin-sentences.ts'
import { matches } from '../testing/links.ts'
import { awardPages } from '../testing/site-awards.ts'
import { siteData } from '../testing/site-data.ts'
import { catalogue as checkCatalogue } from '../verifier/messages/catalogue.ts'
import type { Renderer } from '../publish/render/award-worker.ts'
import type { PageGroup } from './strings/draft.ts'
import { languages } from './strings/languages.ts'
import { languagesAt, languagesOf, noticesOf, viewOf } from './view.ts'
import { quoted } from '../testing/pages-of.ts'

describe('the languages', () => {
  test.each(['en', 'gu'])('%s has every word', (tag) => {
    expect(languages[tag]?.lacks('rest')).toEqual([])
  })

  const drafts = ['pa', 'pl', 'so', 'ur']
  const begun: readonly PageGroup[] = ['home', 'award', 'claim', 'verify', 'keep', 'backpack']

  test.each(drafts)('%s has begun the pages of learners and employers', (tag) => {
    expect(begun.filter((group) => languages[tag]?.offers(group))).toEqual(begun)
    expect(languages[tag]?.offers('rest')).toBe(false)
    expect(languages[tag]?.words.draft).not.toBe('')
  })

  test.each(drafts)('%s says on these pages nothing in English', (tag) => {
    const english = begun.map((group) => [group, languages[tag]?.lacks(group)])
    expect(Object.fromEntries(english)).toEqual(
      Object.fromEntries(begun.map((group) => [group, []])),
    )
  })

  test.each(Object.entries(languages))('%s fills in the same values as English', (_, { words }) => {
    // What checks say has no values, and English has it where the verifier is.
    const values = (tree: unknown): readonly string[] => {
      if (typeof tree === 'string') return [placesIn(tree)]
      if (typeof tree !== 'object' || tree === null) return []
      if (isPlural(tree)) return values(tree.other)
      return Object.entries(tree).flatMap(([key, each]) =>
        key === 'checkWords' ? [] : values(each),
      )
    }
    expect(values({ ...words, guides: 0 })).toEqual(
      values({ ...languages['en']?.words, guides: 0 }),
    )
  })

  test('what a check says has advice in Gujarati where it has advice in English, and no word of English', () => {
    const { checkWords } = languages['gu']!.words.verifier.element
    if (typeof checkWords === 'string') throw new RangeError('there are none')
    const advised = (words: Readonly<Record<string, { readonly remedy?: string }>>) =>
      Object.entries(words)
        .filter(([, { remedy }]) => remedy !== undefined)
        .map(([code]) => code)
    expect(advised(checkWords.codes).toSorted()).toEqual(advised(checkCatalogue).toSorted())
    const sentences = [
      ...Object.values(checkWords.codes).flatMap((each) => Object.values(each)),
      ...Object.values(checkWords.reasons),
    ]
    expect(sentences.flatMap(latinSentencesIn)).toEqual([])
    expect(sentences.filter((each) => !/\p{Script=Gujarati}/u.test(each))).toEqual([])
  })

  test.each(Object.entries(languages))('%s counts as its speakers do', (tag, { words }) => {
    const found = pluralsIn(words)
    expect(found.length).toBeGreaterThan(7)
    const { pluralCategories } = new Intl.PluralRules(words.locale).resolvedOptions()
    const english = new Map(pluralsIn(languages['en']?.words))
    for (const [path, forms] of found) {
      // A form that the language lacks is never chosen, and one for several numbers says the number.
      expect(pluralCategories, `${tag}${path}`).toEqual(expect.arrayContaining(Object.keys(forms)))
      const isOwn = forms !== english.get(path)
      for (const count of isOwn ? [2, 5, 12, 22, 101] : [])
        expect(placesIn(pluralForm(words.locale, count, forms)), `${tag}${path}`).toBe(
          placesIn(forms.other),
        )
    }
  })

  test('a sentence with a count is in the form of its language for 0, 1, 2, 5, 12 and 22', () => {
    const of = (tag: string, of: 'found' | 'several') => {
      const { search, verifier, locale } = languages[tag]!.words
      const forms = of === 'found' ? search.found : verifier.element.several
      return [0, 1, 2, 5, 12, 22].map((count) =>
        filled(pluralForm(locale, count, forms), { count }),
      )
    }
    expect(of('gu', 'found').join(', ')).toBe('0 મળ્યું, 1 મળ્યું, 2 મળ્યાં, 5 મળ્યાં, 12 મળ્યાં, 22 મળ્યાં')
    expect(of('pl', 'several').map((each) => each.split('.')[0])).toEqual([
      'W środku jest 0 odznak',
      'W środku jest 1 odznaka',
      'W środku są 2 odznaki',
      'W środku jest 5 odznak',
      'W środku jest 12 odznak',
      'W środku są 22 odznaki',
    ])
  })

  test.each(Object.entries(languages))('%s is known to Intl, and writes days', (_, { words }) => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(words.locale)).toEqual([words.locale])
  })
})

describe('a site with a language that was begun', () => {
  const data = siteData('https://city.example/')
  const site = { ...data.site, languages: ['en', 'ur'] }
  const urdu = viewOf({ ...data, site }, 'ur')
  const { addresses } = urdu

  test('has its pages in it, and links from them to the others in the first language', () => {
    expect(languagesAt(site, addresses.claim)).toEqual(['en', 'ur'])
    expect(languagesAt(site, addresses.award('abc'))).toEqual(['en', 'ur'])
    expect(languagesAt(site, addresses.badges)).toEqual(['en'])
    expect(languagesAt(site, addresses.home)).toEqual(['en', 'ur'])
    expect(languagesAt(site, addresses.guide('keep'))).toEqual(['en', 'ur'])
    expect(languagesAt(site, addresses.guide('about'))).toEqual(['en'])
    expect(urdu.page(addresses.claim)).toBe('/ur/claim/')
    expect(urdu.page(addresses.badges)).toBe('/badges/')
  })

  test('never has it as its first', () => {
    expect(languagesOf({ ...site, language: 'ur' }, 'claim')).toEqual(['en', 'ur'])
  })

  test('says that it is a draft until a speaker has read it, and what is English in it', () => {
    const { draft, partlyEnglish } = urdu.strings
    expect(noticesOf(urdu, addresses.claim)).toContain(draft)
    expect(noticesOf(urdu, addresses.badges)).toEqual([draft, partlyEnglish])
    const checked = { ...site, checkedTranslations: ['ur'] }
    const read = viewOf({ ...data, site: checked }, 'ur')
    expect(noticesOf(read, addresses.claim)).not.toContain(draft)
    const lacks = languages['ur']?.lacks('claim') ?? []
    expect(noticesOf(read, addresses.claim).includes(partlyEnglish)).toBe(lacks.length > 0)
    expect(noticesOf(viewOf({ ...data, site }), addresses.claim)).toEqual([])
  })
})

/** The values that a sentence has places for. */
const placesIn = (sentence: string) =>
  matches(sentence, /\{([a-z]+)\}/g)
    .toSorted()
    .join()

/** All sentences of a language that have plural forms, by their path. */
function pluralsIn(tree: unknown, path = ''): readonly (readonly [string, PluralWords])[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (isPlural(tree)) return [[path, tree]]
  return Object.entries(tree).flatMap(([key, each]) => pluralsIn(each, `${path}.${key}`))
}

/** All words of English with a sign before each, but for what is filled in, from right to left, with the days of Esperanto. */
const madeUp = `import { en, type Strings } from './en.ts'
const signed = (text: string) => text.replace(/\\{\\w+\\}|\\p{L}{2,}/gu, (word) => (word.startsWith('{') ? word : '≈' + word))
const marked = <Words>(words: Words): Words => {
  if (typeof words === 'string') return signed(words) as Words
  if (typeof words === 'function')
    return ((...values: unknown[]) => signed((words as (...all: unknown[]) => string)(...values))) as Words
  if (Array.isArray(words)) return words.map(marked) as Words
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, key === 'locale' || key === 'about' && value === 'cinquefoil' ? value : marked(value)])) as Words
}
export const qaa: Strings = { ...marked(en), languageName: 'Mirga', locale: 'eo', direction: 'rtl', font: 'made-up', draft: '≈draft' }
`

describe('a made-up language, of one file, its line in the registry and one line of a font', () => {
  const data = siteData('https://badges.example/')
  const site = { ...data.site, languages: ['en', 'qaa'] }
  let work: string
  let folder: string
  beforeAll(async () => {
    work = await temporaryFolder()
    await copyProgram(work)
    await writeFile(join(work, 'src/site/strings/qaa.ts'), madeUp)
    await change(join(work, 'src/site/strings/languages.ts'), [
      [
        "import { gu } from './gu.ts'\n",
        "import { gu } from './gu.ts'\nimport { qaa } from './qaa.ts'\n",
      ],
      ['{ en, gu', '{ en, gu, qaa'],
    ])
    await change(join(work, 'src/site/script-fonts.ts'), [
      ['  greek: ', "  'made-up': noto('noto-sans-hebrew', 'hebrew', 'U+10400-1044F'),\n  greek: "],
    ])
    folder = await built(work)
  })
  afterAll(() => rm(work, { recursive: true, force: true }))

  const page = async (path: string) =>
    quoted(await readFile(join(folder, `${path}index.html`), 'utf8'))

  const paths = Object.values(kindsOfPage).filter(
    (path) => !/^(?:gu|ur)\/|\/v\/|nowhere/.test(path),
  )

  test.each(paths)('has a page of the kind of /%s, which says so and is led to', async (path) => {
    const text = await page(`qaa/${path}`)
    expect(text).toContain('<html lang="qaa" dir="rtl">')
    expect(text).toMatch(/<link rel="preload" as="font" href="\/assets\/made-up\./)
    expect(text).toContain('<p>≈draft<')
    const english = await page(path)
    const link = `href="/qaa/${path}" lang="qaa"`
    expect(english).toContain(link)
    const isListed = english.includes('<link rel="canonical"')
    const alternate = `<link rel="alternate" hreflang="qaa" href="https://badges.example/qaa/${path}">`
    expect(english.includes(alternate)).toBe(isListed)
    expect(text.includes(alternate)).toBe(isListed)
  })

  test('speaks on every page that shows no records, but for names', async () => {
    const quiet = ['claim/', 'verify/', 'backpack/', 'keep/', 'about/', 'privacy/', 'award/']
    for (const path of quiet) {
      const text = (await page(`qaa/${path}`)).replace(/<script[^>]*>[^<]*<\/script>/g, '')
      const said = text
        .slice(text.indexOf('<body'))
        .split(/<[^>]*>/)
        .map((words) => words.trim())
        .filter((words) => /\p{L}{2}/u.test(words) && !words.includes('≈'))
      const names = [site.title, 'English']
      expect(
        said.filter((words) => !names.includes(words)),
        path,
      ).toEqual([])
    }
  })

  test('gives its words to the verifier, to claim, to the backpack and to the forms', async () => {
    const words = await readFile(join(folder, 'qaa/verify/words.json'), 'utf8')
    expect(JSON.parse(words)).toMatchObject({ check: '≈Check ≈this ≈badge' })
    expect(await page('qaa/verify/')).toContain('words="/qaa/verify/words.json"')
    for (const [path, said] of [
      ['claim/', '≈Your ≈claim ≈code'],
      ['backpack/', '≈My ≈tags'],
      ['award/', '≈List ≈of ≈learners'],
      ['who/', '≈Show ≈it'],
    ] as const)
      expect(await page(`qaa/${path}`), path).toContain(said)
  })

  test('writes days as Intl does', async () => {
    const award = await page('qaa/awards/validaaaaaaaaaaaaaaaaaaaaa/')
    const day = new Intl.DateTimeFormat('eo', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    expect(award).toContain(day.format(new Date('2028-06-01T00:00:00Z')))
  })

  async function built(copy: string): Promise<string> {
    const renderer = join(copy, 'renderer')
    const out = join(copy, 'out')
    const file = join(copy, 'data.json')
    await mkdir(renderer, { recursive: true })
    await writeFile(file, JSON.stringify({ ...data, site }))
    await run(join(copy, 'src/site/compile.ts'), ['--out', renderer])
    await run(join(copy, 'src/site/build.ts'), [
      '--data',
      file,
      '--renderer',
      renderer,
      '--out',
      out,
    ])
    const { renderAwards, awardLanguages } = (await import(
      /* @vite-ignore */ pathToFileURL(join(renderer, 'renderer.mjs')).href
    )) as Renderer
    const awards = awardPages({ ...data, site })
    for (const language of ['', ...awardLanguages(site)]) {
      for (const [index, html] of (await renderAwards(awards, language || undefined)).entries()) {
        const place = join(out, language, 'awards', awards[index]?.slug ?? '')
        await mkdir(place, { recursive: true })
        await writeFile(join(place, 'index.html'), html)
      }
    }
    return out
  }
})

async function copyProgram(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  await cp(join(root, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts') && !path.includes('/src/testing/'),
  })
  for (const name of ['package.json', 'tsconfig.json', 'astro.config.mjs'])
    await cp(join(root, name), join(folder, name))
}

async function change(path: string, changes: readonly (readonly [string, string])[]) {
  let text = await readFile(path, 'utf8')
  for (const [find, replace] of changes) {
    if (!text.includes(find)) throw new RangeError(`${path} does not hold ${find}`)
    text = text.replace(find, replace)
  }
  await writeFile(path, text)
}

async function run(script: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' }
  await promisify(execFile)(process.execPath, [script, ...args], { env })
}
