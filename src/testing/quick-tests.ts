import { globSync } from 'node:fs'
import { loadedFrom } from './architecture/source-tree.ts'

/** What takes long, wherever it is imported from: a browser, a site, a publish, git, another process, a compiler. */
const slow: readonly string[] = [
  'src/testing/browser.ts',
  'src/testing/built-site.ts',
  'src/testing/shared-renderer.ts',
  'src/testing/publish/place.ts',
  'src/testing/repo.ts',
  'node:child_process',
  'simple-git',
  'typescript',
  'vite',
]

/** Tests that need nothing of it and try very many inputs. */
const thorough =
  /(?:fuzz|-mutation|bad-trees|generate-art|canonical-template|privacy|extract-pdf|link-units|award-cache)\.test\.ts$/

/** The tests that say within a minute whether a change broke something: none that starts anything, none that tries very much. */
export function quickTests(): readonly string[] {
  const cwd = new URL('../..', import.meta.url).pathname
  const tests = globSync('{src,scripts}/**/*.test.ts', { cwd }).sort()
  return tests.filter((path) => !thorough.test(path) && !needsSlow(path))
}

function needsSlow(path: string): boolean {
  const { files, outside } = loadedFrom(path)
  return slow.some((each) => files.includes(each) || outside.includes(each))
}
