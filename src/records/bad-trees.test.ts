import { inEnglish } from '../bytes/sentence.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemCatalogue, type ProblemCode } from '../model/problem-catalogue.ts'
import { assessorProblems } from '../model/problems/assessment-problems.ts'
import { publishProblems } from '../model/problems/award-problems.ts'
import { hostProblems } from '../model/problems/host-problems.ts'
import { reviewProblems } from '../model/problems/review-problems.ts'
import { gu } from '../model/staff-words/gu/gu.ts'
import { englishLeftIn } from '../testing/words-left.ts'
import { badTrees, nearlyBadTrees } from '../testing/trees/trees.ts'
import { plant, spoil, type Edit } from '../testing/trees/spoil.ts'
import { readRecords } from './read-records.ts'
import { recordMemory } from './memory/record-memory.ts'

let folder: string
let count = 0
/** A thousand trees are one good tree with one fault each. */
const memory = recordMemory()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cinquefoil-trees-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function problemsOf(tree: { readonly edits: readonly Edit[]; readonly addedOn?: string }) {
  const { files, marked } = spoil(tree.edits)
  const root = join(folder, String(count++))
  plant(root, files)
  const { records, problems } = await readRecords(root, {
    random: () => 'ggggggggggggggggggggggggga',
    asOf: '2026-11-23',
    addedOn: () => tree.addedOn,
    memory,
  })
  return { records, problems, marked }
}

const sentence = ({ code, name }: { code: string; name: string }) => [`${code}: ${name}`] as const

describe('a tree with one fault has exactly that problem, at its place, and of it nothing is left in English for who reads Gujarati', () => {
  test.each(badTrees.map((tree) => [...sentence(tree), tree] as const))('%s', async (_, tree) => {
    const { records, problems, marked } = await problemsOf(tree)
    const found = problems.map(
      ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
    )
    expect(found).toEqual([`${tree.at ?? marked} ${tree.code}`])
    expect(records === undefined).toBe(problemCatalogue[tree.code].severity === 'error')
    for (const { message, hint } of problems) {
      expect(inEnglish(message)).toMatch(/[.?]$/)
      expect(inEnglish(hint)).not.toBe('')
    }
    expect(problems.flatMap((problem) => englishLeftIn(problem, gu))).toEqual([])
  })
})

describe('a tree that comes near a fault is read', () => {
  test.each(nearlyBadTrees.map((tree) => [...sentence(tree), tree] as const))(
    '%s',
    async (_, tree) => {
      const { records, problems } = await problemsOf(tree)
      const others = problems.filter(({ code }) => !tree.besides?.includes(code))
      expect(others).toEqual([])
      expect(records).toBeDefined()
    },
  )
})

describe('every problem that reading can raise', () => {
  // The others need the history, the ledger, a key or something to compare.
  const others = { ...publishProblems, ...assessorProblems, ...reviewProblems, ...hostProblems }
  const codes = (Object.keys(problemCatalogue) as ProblemCode[]).filter((code) => !(code in others))
  test.each(codes)('%s has a tree that raises it and one that nearly does', (code) => {
    expect(badTrees.some((tree) => tree.code === code)).toBe(true)
    expect(nearlyBadTrees.some((tree) => tree.code === code)).toBe(true)
  })
})

test('there are at least 150 bad trees, no two of one name', () => {
  const names = badTrees.map((tree) => `${tree.code}: ${tree.name}`)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(150)
})

test('all faults of a tree are found in one run', async () => {
  const edits = badTrees
    .filter(({ at, code }) => at?.startsWith('badges/') && code.startsWith('file-un'))
    .flatMap((tree) => tree.edits)
  const { problems } = await problemsOf({ edits })
  expect(problems.length).toBeGreaterThanOrEqual(4)
})
