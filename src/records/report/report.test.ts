import { join } from 'node:path'
import { asWritten, inEnglish, sentence, verbatim } from '../../bytes/sentence.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { problem } from '../../model/problem.ts'
import { en } from '../../model/staff-words/en.ts'
import { makeFolder } from '../../testing/folder.ts'
import { runScript } from '../../testing/publish/run.ts'
import { runScriptHere } from '../../testing/run-script-here.ts'
import { goodTree, single } from '../../testing/trees/good-tree.ts'
import { change, plant, spoil } from '../../testing/trees/spoil.ts'
import { forGitHub } from './github.ts'
import { forPrograms } from './report.ts'
import { forTerminal } from './terminal.ts'

const at = { line: 5, column: 11 }
const text = {
  message: sentence`\`kind\` “${'50%,\n:'}” is not known.`,
  hint: asWritten`kind: council\nname: x`,
}
const error = problem('value-unknown', 'badges/a:b,c/profile.yml', at, text)
const warning = problem('image-unused', 'badges/a/x.png', at, text)

test('a person reads where, which and what, and below it how it reads corrected', () => {
  expect(forTerminal([error, warning], en)).toBe(
    [
      'badges/a:b,c/profile.yml:5:11  value-unknown  `kind` “50%,�:” is not known.',
      '    kind: council',
      '    name: x',
      '',
      'badges/a/x.png:5:11  image-unused  warning: `kind` “50%,�:” is not known.',
      '    kind: council',
      '    name: x',
      '',
      '1 error, 1 warning',
      '',
    ].join('\n'),
  )
  expect(forTerminal([], en)).toBe('No problems.\n')
})

const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/

test('nothing in a file name steers a terminal', () => {
  const report = forTerminal(
    [{ ...error, file: 'a\u001b[2Jb\u202ec', message: verbatim('x\u0007\u009b') }],
    en,
  )
  expect(report).not.toMatch(unseen)
})

test('no line of a report is made by what somebody wrote', () => {
  const forged = 'x\nbadges/a.yml:1:1  fine  y\n::error::z'
  const report = forTerminal(
    [{ ...error, file: `a\n${forged}`, message: verbatim(forged), hint: verbatim(forged) }],
    en,
  )
  expect(report).not.toMatch(/^(?:badges|\s*::)/m)
})

test('what steers a terminal does not reach it through GitHub’s log, either', () => {
  const words = 'a\u001b[2J\u2028b\u2029\u0085\u202e'
  const report = forGitHub(
    [{ ...error, file: words, message: verbatim(words), hint: verbatim(words) }],
    en,
  )
  expect(report.trimEnd()).not.toMatch(unseen)
  expect(report.trimEnd()).not.toContain('\n')
})

test('GitHub’s commands are escaped, so that a file name cannot start another', () => {
  expect(forGitHub([error], en)).toBe(
    '::error file=badges/a%3Ab%2Cc/profile.yml,line=5,col=11,title=value-unknown::`kind` “50%25,%0A:” is not known.%0Akind: council%0Aname: x\n',
  )
  const hostile = {
    ...error,
    file: 'a\n::set-output name=x::y',
    message: verbatim('b\r\n::add-mask::z'),
  }
  expect(forGitHub([hostile], en).trimEnd()).not.toContain('\n')
})

test('ten of each severity are shown, changed files first, and the tenth says how many more there are', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ ...error, file: `badges/${index}.yml` }))
  const lines = forGitHub([...many, warning], en, new Set(['badges/13.yml']))
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(11)
  expect(lines[0]).toContain('badges/13.yml')
  expect(lines[9]).toContain('(and 4 more: run npm run validate)')
  expect(lines.slice(0, 9).join('')).not.toContain('more:')
  expect(lines[10]).toMatch(/^::warning /)
})

test('programs read JSON', () => {
  expect(JSON.parse(forPrograms([error, warning]))).toEqual({
    errors: 1,
    warnings: 1,
    problems: [error, warning].map((each) => ({
      ...each,
      message: inEnglish(each.message),
      hint: inEnglish(each.hint),
    })),
  })
})

function validate(...flags: readonly string[]) {
  return runScriptHere('validate', ...flags)
}

test('npm run validate exits 0, 1 or 2', async () => {
  const root = await makeFolder()
  plant(join(root, 'good'), goodTree)
  plant(join(root, 'bad'), spoil([change(single, 'role: Team', 'rolle: Team')]).files)
  vi.stubEnv('GITHUB_ACTIONS', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  const good = ['--root', join(root, 'good')]
  const bad = ['--root', join(root, 'bad')]
  expect(await runScript('validate.ts', good)).toEqual({
    code: 0,
    stdout: 'No problems.\n',
    stderr: '',
  })
  expect((await runScript('validate.ts', bad)).code).toBe(1)
  expect((await runScript('validate.ts', ['--bogus'])).code).toBe(2)
  expect(await validate(...good, '--quiet')).toMatchObject({ code: 0, out: '' })
  expect((await validate(...bad, '--format', 'github')).out).toMatch(/^::error file=awards/)
  expect((await validate(...bad, '--format', 'json')).out).toContain('"key-unknown"')
  expect((await validate('--format', 'xml')).code).toBe(2)
  expect((await validate('--help')).out).toContain('npm run validate')
  expect((await validate('--list')).out).toContain('award-changed')
})
