import { referencesOf, sourceFiles, targetOf, type SourceFile } from './architecture/source-tree.ts'

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
  const files = new Map(sourceFiles().map((file) => [file.path, file]))
  const loaded = new Map([...files].map(([path, file]) => [path, specifiersOf(file)]))
  const isQuick = (path: string) => !reaches(path, loaded) && !thorough.test(path)
  return [...files.keys()].filter((path) => path.endsWith('.test.ts') && isQuick(path))
}

function specifiersOf(file: SourceFile): readonly string[] {
  return referencesOf(file)
    .filter(({ isLoaded }) => isLoaded)
    .map(({ specifier }) => (specifier.startsWith('.') ? targetOf(file, specifier) : specifier))
}

function reaches(
  path: string,
  loaded: ReadonlyMap<string, readonly string[]>,
  seen: Set<string> = new Set(),
): boolean {
  if (slow.includes(path)) return true
  if (seen.has(path)) return false
  seen.add(path)
  return (loaded.get(path) ?? []).some((next) => reaches(next, loaded, seen))
}
