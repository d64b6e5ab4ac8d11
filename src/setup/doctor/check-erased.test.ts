import { expect, test } from 'vitest'
import { sealed } from '../../testing/trees/good-tree.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../../testing/repo.ts'
import { checkErased } from './check-erased.ts'

const id = 'k3v7qm2xw5n4hbt6zc7yjd2rfa'
const other = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'
const path = 'awards/school/robots/2026.yml'
const day = (number: number) => `2026-05-0${number}T12:00:00Z`
const entry = (name: string, rest: string) => `  - id: ${name}\n    ${rest}\n`
const recipient = `recipient: ${sealed}`
const erased = 'erased:\n      on: 2026-05-02'

async function isLeft(repo: TestRepo): Promise<boolean> {
  const said = async (args: readonly string[]) => {
    try {
      return repo.git(...args)
    } catch {
      return undefined
    }
  }
  const [finding] = await checkErased([id], said)
  return finding?.status === 'fail'
}

async function erasedRepo(): Promise<TestRepo> {
  const repo = await makeTestRepo()
  repo.writeFile(path, `awards:\n${entry(id, recipient)}${entry(other, recipient)}`)
  repo.commitAll('Give', day(1))
  repo.writeFile(path, `awards:\n${entry(id, erased)}${entry(other, recipient)}`)
  repo.commitAll('Erase', day(2))
  return repo
}

test('where nothing was erased there is nothing to say', async () => {
  expect(await checkErased([], async () => undefined)).toEqual([])
})

test('an erased award is still in the history until that is rewritten', async () => {
  const repo = await erasedRepo()
  expect(await isLeft(repo)).toBe(true)
  repo.git('checkout', '--quiet', '--orphan', 'fresh')
  repo.commitAll('Begin again', day(3))
  repo.git('branch', '--quiet', '-D', 'main')
  expect(await isLeft(repo)).toBe(false)
})

test.each(['branch', 'tag'])('a forgotten %s that holds it is found', async (kind) => {
  const repo = await erasedRepo()
  repo.git(kind, 'forgotten', 'HEAD~1')
  repo.git('checkout', '--quiet', '--orphan', 'fresh')
  repo.commitAll('Begin again', day(3))
  repo.git('branch', '--quiet', '-D', 'main')
  expect(await isLeft(repo)).toBe(true)
})

test('an award in a file of its own, since moved, is found at its old place', async () => {
  const repo = await makeTestRepo()
  repo.writeFile('awards/school/robots/one.yml', `id: ${id}\n${recipient}\n`)
  repo.commitAll('Give', day(1))
  repo.removeFile('awards/school/robots/one.yml')
  repo.writeFile('awards/school/robots/two.yml', `id: ${id}\nerased:\n  on: 2026-05-02\n`)
  repo.commitAll('Move and erase', day(2))
  expect(await isLeft(repo)).toBe(true)
})

test('a clone that left old texts behind is not believed to know', async () => {
  const repo = await erasedRepo()
  repo.git('config', 'uploadpack.allowFilter', 'true')
  const clone = await cloneOf(repo, '--filter=blob:none')
  const [finding] = await checkErased([id], (args) => Promise.resolve(clone.git(...args)))
  expect(finding?.status).toBe('unknown')
})

test('of several awards those that are left are named, with one question to git for all', async () => {
  const repo = await erasedRepo()
  const questions: string[] = []
  const gone = 'b'.repeat(26)
  const [finding] = await checkErased([gone, id, other], (args) => {
    questions.push(args[0] ?? '')
    return Promise.resolve(args[0] === 'config' ? undefined : repo.git(...args))
  })
  expect(finding?.says).toMatch(new RegExp(`: ${id}, ${other}$`))
  expect(questions.filter((each) => each === 'log')).toHaveLength(1)
})
