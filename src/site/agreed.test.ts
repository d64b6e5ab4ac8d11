import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AssessedPage, AwardPage } from '../publish/manifest.ts'
import { builtSite, type BuiltSite } from '../testing/built-site.ts'
import { awardPages } from '../testing/site-awards.ts'
import { quoted } from '../testing/pages-of.ts'

// Who agreed to an award, and who has to before a badge is given, as their pages say it.

let site: BuiltSite
beforeAll(async () => {
  site = await builtSite('https://city.example/repo/')
})

const page = async (path: string) =>
  quoted(await readFile(join(site.folder, path, 'index.html'), 'utf8'))

/** The section of that title as lines of text. */
function saidIn(html: string, title: string): readonly string[] {
  const section = html.split('<section').find((part) => part.includes(`<h2>${title}</h2>`)) ?? ''
  const [own = ''] = section.split('</section>')
  return own
    .slice(own.indexOf('>') + 1)
    .replace(/<\/?(?:bdi|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n\n')
    .split('\n\n')
    .flatMap((line) => line.trim().replace(/ +/g, ' ').replace(/\s+·/g, ' ·') || [])
}

const award = 'awards/validaaaaaaaaaaaaaaaaaaaaa'
const titles = {
  en: 'Who agreed',
  gu: 'કોણ સંમત થયું',
  pa: 'ਕੌਣ ਸਹਿਮਤ ਹੋਇਆ',
  pl: 'Kto się zgodził',
  so: 'Cidda ogolaatay',
  ur: 'کون متفق ہوا',
}

describe('an award’s page', () => {
  const rendered = async (more: Partial<AwardPage>, language: string) => {
    const shown = { ...awardPages(site.data)[0]!, ...more }
    const [html = ''] = await site.renderer.renderAwards([shown], language)
    return quoted(html)
  }
  /** The first sentence of the page of an award to which these agreed. */
  const sentenceOf = async (assessed: AssessedPage, language: 'en' | 'pl') => {
    const [, said = ''] = saidIn(await rendered({ assessed }, language), titles[language])
    return said.split('. ')[0]
  }

  test('says how many agreed and what entitled them, and shows what they let everybody read as it is', async () => {
    expect(saidIn(await page(award), titles.en)).toEqual([
      'Who agreed',
      '3 people who hold this badge agreed. They looked at what was done, and signed what they think.',
      'I would queue for it.\n*Twice* &amp; more.',
      'Somebody who holds this badge',
      'She told me why it rose.',
      'Somebody who holds this badge · Bo of the &lt;market&gt;',
      'What they signed, for programs',
    ])
  })

  test('leads to what they signed, and nowhere where nobody let it be read', async () => {
    const link = 'href="/repo/awards/validaaaaaaaaaaaaaaaaaaaaa/endorsements.json">What they'
    expect(await page(award)).toContain(link)
    const assessed = { count: 1, as: { of: 'staff' }, comments: [] } as const
    expect(await rendered({ assessed }, 'en')).not.toContain(link)
  })

  test('of a badge that asks nobody says nothing of it', async () => {
    expect(saidIn(await page('awards/revokedaaaaaaaaaaaaaaaaaaa'), titles.en)).toEqual([])
    expect(saidIn(await page('awards/erasedaaaaaaaaaaaaaaaaaaaa'), titles.en)).toEqual([])
  })

  test.each(['gu', 'pa', 'pl', 'so', 'ur'] as const)('says so in %s', async (language) => {
    const [title, said = '', ...rest] = saidIn(await rendered({}, language), titles[language])
    expect(title).toBe(titles[language])
    expect(said).not.toMatch(/agreed|\{/)
    expect(rest).toHaveLength(5)
  })

  test.each([
    ['one who holds it', 1, { of: 'holders' }, '1 person who holds this badge agreed'],
    ['holders of another', 2, { of: 'others', name: 'Baker' }, '2 people who hold “Baker” agreed'],
    ['staff', 4, { of: 'staff' }, '4 members of staff agreed'],
  ] as const)('names what entitled %s', async (_, count, as, said) => {
    expect(await sentenceOf({ count, as, comments: [] }, 'en')).toBe(said)
  })

  test('counts as the language does', async () => {
    const as = { of: 'holders' } as const
    expect(await sentenceOf({ count: 3, as, comments: [] }, 'pl')).toContain('3 osoby')
    expect(await sentenceOf({ count: 5, as, comments: [] }, 'pl')).toContain('5 osób')
  })
})

describe('a badge’s page', () => {
  const badge = 'badges/riverside-college/sourdough-baker'

  test('says who has to agree, since when, and what they look at', async () => {
    expect(saidIn(await page(badge), 'Levels and results').slice(0, 5)).toEqual([
      'Levels and results',
      '3 people who hold this badge have to agree. This is so for badges given from 1 September 2026 on.',
      'They look at:',
      'The loaf',
      '· Needed: Good',
    ])
  })

  test('says so in Gujarati, and marks the badge’s own words as what they are', async () => {
    const html = await page(`gu/${badge}`)
    expect(html).toContain('આ બૅજ ધરાવતી 3 વ્યક્તિઓએ સંમત થવું પડે.')
    expect(html).toMatch(/<span lang="en" dir="auto">\s*The loaf/)
  })

  test('as it stood says it, too; one that asks nobody says nothing of it', async () => {
    expect(await page(`${badge}/v/0123456789abcdef`)).toContain('have to agree.')
    const other = site.data.badges.find(({ badge: { peerAssessment: asks } }) => !asks)!
    expect(await page(`badges/${other.issuer}/${other.slug}`)).not.toContain('to agree.')
  })
})
