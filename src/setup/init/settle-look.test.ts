import { expect, test } from 'vitest'
import { collectAnswers } from './answers.ts'
import type { LookPreview } from './settle-look.ts'

const given = {
  title: 'Riverside',
  url: 'https://badges.riverside.org.uk/',
  repository: 'public',
  forge: '',
  issuer: 'riverside-school',
  name: 'Riverside School',
  email: 'badges@riverside.org.uk',
  kind: 'secondary',
  owner: '',
  sample: 'remove',
}

/** Answers what is asked, in order; what was shown, said and asked is written down. */
async function talk(answers: readonly string[], flags = {}, fault?: string) {
  const left = [...answers]
  const heard: string[] = []
  const faults = [fault]
  const preview: LookPreview = ({ colour = '', accent = '' }) => {
    const found = faults.shift()
    return Promise.resolve(
      found === undefined ? { says: `look ${colour}${accent}` } : { fault: found },
    )
  }
  const ask = (question: string) => {
    heard.push(question.split('\n')[0] ?? '')
    return Promise.resolve(left.shift() ?? '')
  }
  const say = (line: string) => void heard.push(line)
  const collected = await collectAnswers({ ...given, ...flags }, { ask, say }, preview)
  return { collected, heard, left }
}

test('the look is shown as soon as it has been answered, and kept', async () => {
  const { collected, heard, left } = await talk(['#1f4e79', '#f2c14e', '', '', 'Keep'])
  expect(heard.slice(-3)).toEqual([
    'look #1f4e79#f2c14e',
    'Keep this look, or change it?',
    'Understood as: keep',
  ])
  expect(collected).toMatchObject({ colour: '#1f4e79', accent: '#f2c14e' })
  expect(left).toEqual([])
})

test('a look is changed until it is kept; nothing typed keeps an answer, and a hyphen takes it away', async () => {
  const first = ['#1f4e79', '#f2c14e', '', '', 'change']
  const { collected, heard, left } = await talk([
    ...first,
    '#4b2e83',
    '',
    '',
    '',
    'change',
    '',
    '-',
  ])
  expect(heard.filter((line) => line.startsWith('look'))).toEqual([
    'look #1f4e79#f2c14e',
    'look #4b2e83#f2c14e',
    'look #4b2e83',
  ])
  expect([collected.colour, collected.accent]).toEqual(['#4b2e83', undefined])
  expect(left).toEqual([])
})

test('what cannot be shown is said, and asked again at once', async () => {
  const { heard } = await talk([], {}, 'The logo cannot be used.')
  const at = heard.indexOf('The logo cannot be used.')
  expect(heard[at + 1]).toMatch(/^Which main colour/)
  expect(heard.at(-1)).toBe('Keep this look, or change it?')
})

test('who gave the whole look as flags is not asked about it', async () => {
  const flags = { colour: '#1f4e79', accent: '', logo: '', hero: '' }
  expect((await talk([], flags)).heard).toEqual([])
})
