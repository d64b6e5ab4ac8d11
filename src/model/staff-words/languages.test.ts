import { expect, test } from 'vitest'
import { problemCatalogue, type ProblemCode } from '../problem-catalogue.ts'
import { en } from './en.ts'
import { staffLanguages, staffWordsFor } from './languages.ts'

const codes = Object.keys(problemCatalogue) as readonly ProblemCode[]
const others = Object.entries(staffLanguages).filter(([tag]) => tag !== 'en')

test.each(others)(
  'in %s each problem has words of its own, and none is left in English',
  (_, { problems }) => {
    expect(Object.keys(problems).sort()).toEqual([...codes].sort())
    const left = codes.filter((code) => {
      const { title, why } = problems[code]
      return title === en.problems[code].title || why === en.problems[code].why
    })
    expect(left).toEqual([])
  },
)

test.each(others)(
  'in %s titles end in no stop, reasons do, and no two problems are called the same',
  (_, { problems }) => {
    const named = codes.map((code) => problems[code])
    expect(named.filter(({ title }) => /[.:]$/.test(title))).toEqual([])
    expect(named.filter(({ why }) => !why.endsWith('.'))).toEqual([])
    expect(new Set(named.map(({ title }) => title)).size).toBe(codes.length)
  },
)

test.each(others)(
  'in %s no sentence around the problems is left in English, and each has its values',
  (_, words) => {
    const [said, inEnglish] = [sentencesOf(words), sentencesOf(en)]
    expect([...said.keys()].filter((path) => !path.endsWith('.one'))).toEqual(
      [...inEnglish.keys()].filter((path) => !path.endsWith('.one')),
    )
    const left = [...said].filter(([path, text]) => text !== '' && text === inEnglish.get(path))
    expect(left).toEqual([])
    for (const [path, text] of said)
      expect([path, ...valuesIn(text)]).toEqual([path, ...valuesIn(inEnglish.get(path) ?? '')])
  },
)

test.each([
  ['gu', staffLanguages['gu']],
  ['gu-IN', staffLanguages['gu']],
  ['GU', staffLanguages['gu']],
  ['en-GB', en],
  ['cy', en],
  ['guz', en],
  ['constructor', en],
  ['', en],
  [undefined, en],
])('a site in %j is spoken to in words that it has', (tag, words) => {
  expect(staffWordsFor(tag)).toBe(words)
})

/** Each sentence of a report and a review by its path, with marks for its values. */
function sentencesOf(words: object): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const { report, review } = words as typeof en
  walk(report, 'report')
  walk(review, 'review')
  return found

  function walk(value: unknown, path: string): void {
    if (typeof value === 'string') found.set(path, value)
    else if (typeof value === 'function')
      found.set(path, (value as (...given: readonly string[]) => string)('{first}', '{second}'))
    else for (const [key, each] of Object.entries(value as object)) walk(each, `${path}.${key}`)
  }
}

function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([value]) => value).sort()
}
