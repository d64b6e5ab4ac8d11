import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

// The process that holds the private keys loads the emitters, and no package but jose.

const folder = import.meta.dirname
const mayLoadPackages = ['contexts.ts', 'status-list.ts', 'shapes.ts']
const emitters = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file))
  .filter((file) => !mayLoadPackages.includes(file) && !file.endsWith('schema.ts'))

test.each(emitters)('%s loads no package, however far one follows its imports', (file) => {
  expect(packagesLoadedBy(join(folder, file))).toEqual([])
})

test('the packages are each loaded from one place', () => {
  const loaded = mayLoadPackages.map((file) => [file, packagesLoadedBy(join(folder, file))])
  expect(Object.fromEntries(loaded)).toMatchObject({
    'status-list.ts': ['fflate'],
    'shapes.ts': ['zod/mini', 'zod/v4/locales/en.js'],
  })
})

function packagesLoadedBy(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file) || file.endsWith('.json')) return []
  seen.add(file)
  const found = importsOf(file).flatMap((name) =>
    name.startsWith('.') ? packagesLoadedBy(resolve(dirname(file), name), seen) : [name],
  )
  return [...new Set(found)].toSorted()
}

/** What a file imports when it runs: type-only imports are gone by then. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const statements = source.matchAll(
    /^(?:import|export)\s(?!type\s)[^'"]*?from\s+['"]([^'"]+)['"]/gm,
  )
  const names = [...statements].map(([, name]) => name ?? '')
  if (/\bimport\(|\brequire\(/.test(source)) throw new Error(relative(folder, file))
  return names
}
