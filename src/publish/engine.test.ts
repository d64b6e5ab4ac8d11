import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { drawnBy, engineRoot } from './engine.ts'

test('what draws the pages and runs on them is named whole, so that no edit of it leaves an old page', () => {
  const isNamed = (path: string) =>
    drawnBy.some((name) => path === name || path.startsWith(`${name}/`))
  const sources = ['src/site', 'src/browser', 'src/awarding', 'src/verifier'].flatMap(filesIn)
  const reached = new Set(sources.flatMap(importsOf))
  expect(reached.has('src/proof/data-integrity.ts')).toBe(true)
  expect([...reached].filter((path) => !isNamed(path))).toEqual([])
})

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
