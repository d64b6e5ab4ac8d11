import { expect, test } from 'vitest'
import { matches } from '../testing/links.ts'
import { sharedScripts } from '../testing/shared-renderer.ts'

const { files, names } = await sharedScripts()
const imports = new Map(
  files.map(({ name, bytes }) => {
    const text = new TextDecoder().decode(bytes)
    return [name, matches(text, /\b(?:import|from)\s*["'`]\.\/([^"'`]*)["'`]/g)] as const
  }),
)

test.each([
  ['holding', 2],
  ['search', 2],
  ['verifier', 2],
  ['claim', 8],
  ['open-badge-check', 8],
  ['endorse', 8],
  ['ask', 8],
  ['assess', 8],
  ['requests', 16],
  ['award', 16],
  ['backpack', 26],
])('a page with the script %s asks for at most %i files of script at once', (name, most) => {
  const loaded = loadedWith(String(names[name]))
  expect(loaded.size).toBeGreaterThan(1)
  expect(loaded.size).toBeLessThanOrEqual(most)
})

test('what the lightest pages share is one file that needs no other', () => {
  const shared = files.filter(({ name }) => name.startsWith('shared-all.'))
  expect(shared).toHaveLength(1)
  expect(loadedWith(String(shared[0]?.name))).toEqual(new Set([shared[0]?.name]))
})

test('no script imports itself by way of others', () => {
  expect(files.length).toBeGreaterThan(100)
  for (const [name, imported] of imports)
    for (const each of imported) expect([...loadedWith(each)], name).not.toContain(name)
})

/** A script and all that it imports before it runs. */
function loadedWith(name: string): ReadonlySet<string> {
  const loaded = new Set([name])
  for (const each of loaded) for (const next of imports.get(each) ?? []) loaded.add(next)
  return loaded
}
