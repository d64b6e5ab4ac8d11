import { expect, test } from 'vitest'
import { nextSteps } from './next-steps.ts'
import type { Answers } from './questions.ts'
import { riversideAnswers } from '../../testing/setup-answers.ts'

const { owner: _owner, ...others } = riversideAnswers
const answers: Answers = { ...others, title: 'Riverside' }

test.each([
  [
    'its form on GitHub',
    { forge: 'https://github.com/a/b/tree/trunk' },
    'https://github.com/a/b/issues/new?template=propose-badge.yml',
  ],
  [
    'its form where the site tells the repository',
    { url: 'https://a.github.io/b/' },
    'https://github.com/a/b/issues/new?template=propose-badge.yml',
  ],
  ['a form by its name where the repository is not known', {}, '"Propose a badge" under Issues'],
])('the end of init names the first badge’s command and %s', (_, more, page) => {
  const text = nextSteps({ ...answers, ...more }, {}).join('\n')
  expect(text).toContain('npm run badge')
  expect(text).toContain(page)
})

test('the end of init says what publishes from this machine, and of the ledger’s envelope only where there is one', () => {
  const text = nextSteps(answers, {}).join('\n')
  expect(text).toContain('CINQUEFOIL_KEYS_FILE=')
  expect(text).toContain('--production --remote origin')
  expect(text).not.toContain('CINQUEFOIL_TRANSFER_KEY')
  expect(nextSteps(answers, { transferKey: 'x' }).join('\n')).toContain('CINQUEFOIL_TRANSFER_KEY')
})
