import { expect, test } from 'vitest'
import { inEnglish, spoken } from '../../bytes/sentence.ts'
import type { SiteRecord } from '../../kinds/records.ts'
import { hosts, type HostLimits, type SiteHost } from '../../kinds/site/hosts.ts'
import { gu } from '../../model/staff-words/gu/gu.ts'
import { en } from '../../model/staff-words/en.ts'
import { wordsLeftInLatin } from '../../testing/words-left.ts'
import { noExtent, type Extent } from '../release/extent.ts'
import { fullness, percentOf, type Level } from './fullness.ts'
import { hostProblems } from './host-problems.ts'
import { fullnessInWords } from './host-words.ts'
import { hostMarkdown } from './job-summary.ts'

/** Awards of 8 files, a PNG of 300 bytes among them, 2 folders and 1,000 bytes, with a file of 10 bytes for each of their codes. */
const extent: Extent = {
  kinds: {
    award: { units: 126, files: 1008, folders: 252, bytes: 126_000 },
    claim: { units: 126, files: 126, folders: 0, bytes: 1260 },
    pages: { units: 1, files: 126, folders: 0, bytes: 61_740 },
  },
  largest: 630_000,
  pictures: { ...noExtent.pictures, png: { files: 126, bytes: 37_800 } },
}
/** Each can be divided by 63, so that limits at the thresholds are whole. */
const used = {
  bytes: 189_000,
  files: 1260,
  entries: 1512,
  largestFile: 630_000,
  filesInFolder: 126,
}

const hostWith = (limits: HostLimits, title = 'Riverside Hosting'): SiteHost => ({
  title,
  limits,
  name: 'other',
  isGuessed: false,
})

const site = (
  fields: SiteRecord['fields'] = {},
  languages = ['en'],
  bakes: 'stored' | 'on-demand' = 'stored',
) =>
  ({
    file: 'badges/site.yml',
    position: { line: 1, column: 1 },
    fields,
    site: { languages, bakes },
  }) as unknown as SiteRecord

const respects = Object.keys(used) as (keyof HostLimits)[]

const thresholds: readonly (readonly [tenths: number, more: number, level: Level])[] = [
  [7, 1, 'roomy'],
  [7, 0, 'filling'],
  [9, 1, 'filling'],
  [9, 0, 'nearly-full'],
  [10, 0, 'nearly-full'],
  [10, -1, 'full'],
]

const cases = respects.flatMap((limit) =>
  thresholds.map(([tenths, more, level]) => [limit, tenths, more, level] as const),
)

test.each(cases)(
  'of %s a site takes up %d tenths of what a host has, whose limit is then %d larger: it is %s',
  (limit, tenths, more, level) => {
    const most = (used[limit] / tenths) * 10 + more
    const full = fullness(extent, hostWith({ [limit]: most }))
    expect(full.level).toBe(level)
    expect(full.limits).toEqual([{ limit, used: used[limit], most }])
    const codes = hostProblems(site(), full).map(({ code, severity }) => [code, severity])
    expect(codes).toEqual(level === 'roomy' ? [] : [[`host-${level}`, 'warning']])
  },
)

test('the fullest of several limits is what is told, and the least room decides how many awards still fit', () => {
  const full = fullness(extent, hostWith({ bytes: 200_000, files: 2000, filesInFolder: 10_000 }))
  expect(full.limits.map(({ limit }) => limit)).toEqual(['bytes', 'files', 'filesInFolder'])
  // One takes 1,010 bytes and 9 files: there is room for 10 by bytes, for 82 by files.
  expect(full.moreAwards).toBe(10)
  expect(fullness(extent, hostWith({ bytes: 1e9, files: 2000 })).moreAwards).toBe(82)
  expect(fullness(extent, hostWith({ entries: 1534 })).moreAwards).toBe(2)
  expect(fullness(extent, hostWith({ filesInFolder: 129 })).moreAwards).toBe(3)
})

test('a new award is as large as those that are there without the pictures that are not stored any more', () => {
  // Half of them have drawings of 400 bytes, and nearly all a PNG of 300: those that are erased have none.
  const pictures = {
    png: { files: 120, bytes: 36_000 },
    svg: { files: 126, bytes: 25_200 },
  }
  const room = { bytes: extent.kinds['award']!.bytes + 63_000 + 100_000 }
  const more = (limits: HostLimits, bakes: 'stored' | 'on-demand') =>
    fullness({ ...extent, pictures }, hostWith(limits), { bakes }).moreAwards
  // One takes 824.3 bytes, and without its PNG 524.3; 8.05 files, or 7.05.
  expect([more(room, 'stored'), more(room, 'on-demand')]).toEqual([121, 190])
  expect([more({ files: 2000 }, 'stored'), more({ files: 2000 }, 'on-demand')]).toEqual([91, 105])
  expect(more({ entries: 1512 + 100 }, 'stored')).toBe(9)
})

test('of a site that is to store pictures from now on, a new award has one as large as those of earlier ones; without any, nobody can tell', () => {
  const room = { bytes: used.bytes + 10_000 }
  const more = (png: Extent['pictures']['png'], bakes: 'stored' | 'on-demand') =>
    fullness({ ...extent, pictures: { ...noExtent.pictures, png } }, hostWith(room), { bakes })
      .moreAwards
  // Two awards of an earlier version have one of 5,000 bytes: one more takes 930.6 and 5,000.
  expect(more({ files: 2, bytes: 10_000 }, 'stored')).toBe(1)
  expect(more({ files: 2, bytes: 10_000 }, 'on-demand')).toBe(10)
  expect(more({ files: 0, bytes: 0 }, 'stored')).toBeUndefined()
  expect(more({ files: 0, bytes: 0 }, 'on-demand')).toBe(9)
})

/** Of awards without pictures, 1,010 bytes and 9 files each, or 10 with a picture. */
const unpictured: Extent = { ...extent, pictures: noExtent.pictures }

test('where new awards have a picture and none is there, no more can fit than without its bytes', () => {
  const of = (limits: HostLimits, size = unpictured, bakes: 'stored' | 'on-demand' = 'stored') => {
    const full = fullness(size, hostWith(limits), { bakes })
    return [full.moreAwards, full.atMostMoreAwards]
  }
  expect(of({ bytes: used.bytes + 10_100 })).toEqual([undefined, 10])
  expect(of({ bytes: used.bytes + 1000 })).toEqual([undefined, 0])
  // Of files it is known how many there will be.
  expect(of({ files: used.files + 100 })).toEqual([10, undefined])
  expect(of({ files: used.files + 100, bytes: 1e9 })).toEqual([undefined, 10])
  expect(of({ bytes: used.bytes + 10_100 }, unpictured, 'on-demand')).toEqual([10, undefined])
  // One picture is there.
  const png = { files: 1, bytes: 90 }
  const one = { ...unpictured, pictures: { ...noExtent.pictures, png } }
  expect(of({ bytes: used.bytes + 11_000 }, one)).toEqual([10, undefined])
  expect(of({ bytes: 1e9 }, noExtent)).toEqual([undefined, undefined])
})

test.each([
  [used.bytes + 10_100, 'Awards that still fit: at most 10. It will be fewer'],
  [used.bytes + 1000, 'No award more fits.'],
])(
  'with %d bytes of room and no picture to go by, that is said and why, also in Gujarati',
  (bytes, words) => {
    const full = fullness(unpictured, hostWith({ bytes }, 'હોસ્ટ'), { bakes: 'stored' })
    const said = fullnessInWords(full)
    expect(inEnglish(said)).toContain(words)
    expect(wordsLeftInLatin(spoken(said, gu.templateOf).replaceAll(/\d (kB|MB|GB)/g, ''))).toEqual(
      [],
    )
  },
)

test.each([
  ['what is there is more than there may be', extent, { bytes: 1000 }, 0],
  ['nothing is limited that awards take up', extent, { largestFile: 1_000_000 }, undefined],
  ['nothing is limited', extent, {}, undefined],
  ['there is no award yet', noExtent, { bytes: 1000 }, undefined],
])('where %s, so many awards still fit: %s', (_, size, limits, more) => {
  expect(fullness(size, hostWith(limits)).moreAwards).toBe(more)
})

test('what is nearly as full is not told to be as full', () => {
  expect(percentOf({ limit: 'files', used: 6999, most: 10_000 })).toBe(69)
  expect(percentOf({ limit: 'files', used: 7000, most: 10_000 })).toBe(70)
})

test('one line says how much there is and how full the host is with it', () => {
  const line = (host: SiteHost | undefined) => inEnglish(fullnessInWords(fullness(extent, host)))
  expect(line(undefined)).toBe('The site takes up 189 kB in 1,260 files.')
  expect(line(hostWith({}))).toBe(line(undefined))
  expect(line(hostWith({ bytes: 1_000_000 }))).toBe(
    'The site takes up 189 kB in 1,260 files. Riverside Hosting is 18 % full. Awards that still fit, at the present size of one: about 800.',
  )
})

test('the problem stands at the host in site.yml, or else at the address, and says what to do', () => {
  const full = fullness(extent, hostWith({ bytes: 200_000 }))
  const [atHost] = hostProblems(
    site({ host: { line: 7, column: 1 }, url: { line: 3, column: 1 } }),
    full,
  )
  expect(atHost).toMatchObject({ file: 'badges/site.yml', line: 7, code: 'host-nearly-full' })
  expect(inEnglish(atHost!.message)).toBe(
    'Riverside Hosting takes at most 200 kB, and the site takes up 189 kB (94 %). Awards that still fit, at the present size of one: about 10.',
  )
  expect(inEnglish(atHost!.hint).split('\n')).toEqual([
    'Do one of these now, before a publish fails:',
    expect.stringMatching(/^- write `bakes: on-demand`/),
    expect.stringMatching(/^- write `badgePictures: small`/),
    expect.stringMatching(/^- give badges smaller pictures/),
    expect.stringMatching(/^- move to another host/),
    expect.stringMatching(/^- if the site is somewhere else/),
  ])
  expect(hostProblems(site({ url: { line: 3, column: 1 } }), full)).toMatchObject([{ line: 3 }])
  expect(hostProblems(site(), full)).toMatchObject([{ line: 1 }])
})

test.each(respects)(
  'what is said of %s is whole in Gujarati, on the run and in its summary',
  (limit) => {
    const { title: _, ...unnamed } = hostWith({ bytes: 1e9, [limit]: used[limit] - 1 })
    const full = fullness(extent, unnamed)
    const problems = hostProblems(site({}, ['gu', 'en']), full)
    expect(problems).toMatchObject([{ code: 'host-full' }])
    const said = problems.map(({ message, hint }) =>
      [message, hint].map((each) => spoken(each, gu.templateOf)).join(' '),
    )
    const withoutUnits = said.join(' ').replaceAll(/\d (kB|MB|GB)/g, '')
    expect(wordsLeftInLatin(withoutUnits)).toEqual([])
    expect(hostMarkdown(full, problems, gu)).toContain('> [!WARNING]')
  },
)

test.each<readonly [keyof HostLimits, number, string, boolean]>([
  ['bytes', 2, 'fewer `languages`', true],
  ['bytes', 1, 'fewer `languages`', false],
  ['entries', 6, 'fewer `languages`', true],
  ['filesInFolder', 6, 'fewer `languages`', false],
  ['bytes', 1, '`bakes: on-demand`', true],
  ['files', 1, '`bakes: on-demand`', true],
  ['largestFile', 1, '`bakes: on-demand`', false],
  ['bytes', 1, '`badgePictures: small`', true],
  ['files', 1, '`badgePictures: small`', false],
  ['bytes', 1, 'smaller pictures', true],
  ['files', 1, 'smaller pictures', false],
  ['largestFile', 1, 'make that file smaller', true],
  ['bytes', 1, 'make that file smaller', false],
])('where %s is full, a site in %d languages is told of %s: %s', (limit, count, words, isNamed) => {
  const languages = Array.from({ length: count }, () => 'en')
  const full = fullness(extent, hostWith({ [limit]: used[limit] }))
  const [problem] = hostProblems(site({}, languages), full)
  expect(inEnglish(problem!.hint).includes(words)).toBe(isNamed)
})

test('a site that has pictures of badges made smaller is not told to', () => {
  const { site: fields, ...record } = site()
  const small = { ...record, site: { ...fields, badgePictures: 'small' } } as SiteRecord
  const [problem] = hostProblems(small, fullness(extent, hostWith({ bytes: used.bytes })))
  expect(inEnglish(problem!.hint)).not.toContain('badgePictures')
  expect(inEnglish(problem!.hint)).toContain('- give badges smaller pictures')
})

test('a site that stores no pictures of awards is not told to', () => {
  const full = fullness(extent, hostWith({ files: used.files }))
  const [problem] = hostProblems(site({}, ['en'], 'on-demand'), full)
  expect(inEnglish(problem!.hint)).not.toContain('bakes')
})

test('the summary of a job names each limit', () => {
  const full = fullness(extent, { ...hosts.cloudflare, name: 'cloudflare', isGuessed: true })
  expect(hostMarkdown(full, hostProblems(site(), full), en)).toBe(
    `### How full the host is

The site takes up 189 kB in 1,260 files. Cloudflare Pages (Free) is 6 % full. Awards that still fit, at the present size of one: about 2,000.

- Cloudflare Pages (Free) takes at most 20,000 files, and the site has 1,260 (6 %).
- Cloudflare Pages (Free) takes files of at most 26.2 MB, and the largest one of the site has 630 kB (2 %).
`,
  )
  expect(hostMarkdown(fullness(extent, undefined), [], en)).toBe(
    '### How full the host is\n\nThe site takes up 189 kB in 1,260 files.\n',
  )
})
