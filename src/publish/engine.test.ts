import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/publish/place.ts'
import { copyProgram } from '../testing/workflow/checkout.ts'
import { drawnBy, engineRoot } from './engine.ts'

test('what draws the pages and runs on them is named whole, so that no edit of it leaves an old page', () => {
  const isNamed = (path: string) =>
    drawnBy.some((name) => path === name || path.startsWith(`${name}/`))
  const sources = ['src/site', 'src/browser', 'src/awarding', 'src/verifier'].flatMap(filesIn)
  const reached = new Set(sources.flatMap(importsOf))
  expect(reached.has('src/proof/data-integrity/data-integrity.ts')).toBe(true)
  expect([...reached].filter((path) => !isNamed(path))).toEqual([])
})

let program: string
let last: string
beforeAll(async () => {
  program = await temporaryFolder()
  await copyProgram(program)
  last = nameOf()
})

/** @param first - what is done in the process before it names the program */
function nameOf(first = ''): string {
  const engine = pathToFileURL(join(program, 'src/publish/engine.ts')).href
  const code = `${first};console.log((await import('${engine}')).programDigest())`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  })
}

test.each([
  'scripts/build.ts',
  'scripts/remember.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
  'src/ledger/ledger.ts',
  'src/site/serve.ts',
])('another %s is another program', (path) => {
  const before = last
  appendFileSync(join(program, path), '\n')
  last = nameOf()
  expect(last).not.toBe(before)
})

test('another Node is another program, since it compresses pictures in its own way', () => {
  expect(nameOf(`Object.defineProperty(process, 'version', { value: 'v24.0.0' })`)).not.toBe(last)
})

test.each(['README.md', 'src/ledger/other.test.ts', '.github/CODEOWNERS', 'badges.txt'])(
  'what decides nothing of a site leaves the program what it is: %s',
  (path) => {
    appendFileSync(join(program, path), '\n')
    expect(nameOf()).toBe(last)
  },
)

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(join(engineRoot, folder), { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.test.ts'))
}

/** Files of ours that one imports for more than their types. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(engineRoot, path), 'utf8')
  const found = text.matchAll(/^(?:import|export|\}) (?!type )[^'\n]*'(\.[^']*)'/gm)
  return [...found].map(([, target = '']) => join(dirname(path), target))
}
