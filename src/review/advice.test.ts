import { expect, test, vi } from 'vitest'
import { sentence } from '../bytes/sentence.ts'
import { adviceOn } from '../kinds/badge/advice/advice.ts'
import type { Advice } from '../kinds/badge/advice/advised.ts'
import { en } from '../model/staff-words/en.ts'
import { gu } from '../model/staff-words/gu/gu.ts'
import { engineRoot } from '../publish/engine.ts'
import { readRecords } from '../records/read-records.ts'
import { exitCodeOf } from '../records/report/run-command.ts'
import { cityRepo } from '../testing/city-repo.ts'
import { adviceLines } from './lines/advice-lines.ts'
import { adviseCommand } from './advise-command.ts'
import { review } from './review.ts'
import { summaryMarkdown, summaryText, summaryWords } from './lines/summary.ts'

const advice: Advice = {
  code: 'name-general',
  file: 'badges/a/b/badge.md',
  line: 2,
  column: 7,
  message: sentence`Any badge could be called “${'<b>@all</b>'}”: it does not say what for.`,
  hint: sentence`Name what somebody can do, as in “Bread Baker”.`,
}
const found = { problems: [], asked: [], changed: [], advice: [advice] }

test('advice is folded in a summary, shown at a terminal, and counted in a comment', () => {
  const markdown = summaryMarkdown(found, en)
  expect(markdown).toContain(
    '\n<details>\n<summary>Advice on badges: 1 thing to think about</summary>\n\n',
  )
  expect(markdown).toMatch(
    /\n\n- badges&#47;a&#47;b&#47;badge&#46;md&#58;2 [^\n]*\n[^\n]*\n\n<\/details>\n/,
  )
  expect(markdown).not.toContain('<b>')
  const text = summaryText(found, en)
  expect(text).toContain('\nAdvice on badges: 1 thing to think about\n')
  expect(text).toContain('- badges/a/b/badge.md:2 Any badge could be called “<b>@all</b>”')
  expect(text).not.toMatch(/<\/?(?:details|summary)>/)
  const comment = summaryWords(found, en)
  expect(comment).toContain('Advice on badges: 1 thing to think about (npm run advise)\n')
  expect(comment).not.toContain('Any badge')
})

test('where there is none nothing is said of it, and where there is much the rest is counted', () => {
  expect(adviceLines([], en)).toEqual([])
  const many = Array.from({ length: 45 }, () => advice)
  expect(adviceLines(many, en).filter((line) => line.startsWith('- badges'))).toHaveLength(40)
  expect(adviceLines(many, en)).toContain('- and 5 more')
})

test('advice is Gujarati on a Gujarati site', () => {
  const text = summaryText(found, gu)
  expect(text).toContain('બૅજ વિશે સલાહ: વિચારવા જેવી 1 વાત')
  expect(text).toContain('કોઈ પણ બૅજનું નામ “<b>@all</b>” હોઈ શકે')
})

test('a pull request is told of badges that it adds or changes, and may be merged all the same', async () => {
  const repo = await cityRepo()
  repo.writeFile(
    'badges/oakfield/reader/badge.md',
    '---\nname: Badge 1\ndescription: Attends the club.\nachievementType: Badge\n---\n\nCome along.\n',
  )
  repo.commitAll('A badge', '2026-05-03T12:00:00Z')
  const random = () => 'z'.repeat(26)
  const change = await review({ root: repo.root, base: 'HEAD^1', head: 'HEAD', random })
  expect(change.problems).toEqual([])
  expect(new Set(change.advice?.map(({ file }) => file))).toEqual(
    new Set(['badges/oakfield/reader/badge.md']),
  )
  expect(change.advice?.map(({ code, line }) => `${code}:${line}`)).toEqual([
    'name-general:2',
    'picture-letters:2',
    'skills-none:2',
    'description-repeats:3',
    'description-attendance:3',
    'criteria-few:7',
    'criteria-evidence:7',
    'criteria-judged:7',
    'criteria-measure:7',
  ])
})

const asked: readonly (readonly [string, readonly string[], string, string])[] = [
  ['all badges', [], 'badges/city-council/city-reader/badge.md:', ''],
  ['an issuer', ['./badges/city-council/'], '  picture-letters  The picture is letters', ''],
  ['a badge', ['badges/foxglove-school/robot-builder/badge.md'], en.review.advice.none, ''],
  ['a badge in short', ['foxglove-school/robot-builder'], en.review.advice.none, ''],
  ['a badge that is not there', ['badges/foxglove-school/robot'], '', 'There is no badge in'],
]

test.each(asked)(
  'asked about %s of the sample city it prints its advice',
  async (_, paths, out, err) => {
    const said = { out: '', err: '' }
    const kept = (name: 'out' | 'err') => (text: unknown) => {
      said[name] += String(text)
      return true
    }
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(kept('out')),
      vi.spyOn(process.stderr, 'write').mockImplementation(kept('err')),
    ]
    const code = await exitCodeOf(adviseCommand, ['--root', engineRoot, ...paths])
    for (const spy of spies) spy.mockRestore()
    expect(code).toBe(0)
    expect(said.out).toContain(out)
    expect(said.err).toContain(err)
  },
)

test('the sample city gets little advice, and no badge of it more than one piece', async () => {
  const random = () => 'z'.repeat(26)
  const { written } = await readRecords(engineRoot, { random, select: () => new Set() })
  const files = adviceOn(written).map(({ file }) => file)
  expect(files.length).toBeLessThanOrEqual(4)
  expect(new Set(files).size).toBe(files.length)
})
