import { referencesOf, targetOf, type SourceFile } from './source-tree.ts'

type Imports = ReadonlyMap<string, readonly string[]>

/**
 * Imports that lead back to where they come from, each as `a.ts imports b.ts`; imports of types count. One between two
 * circles is among them.
 */
export function circularImports(files: readonly SourceFile[]): readonly string[] {
  let left: Imports = new Map(files.map((file) => [file.path, importsOf(file)]))
  for (let before = Infinity; left.size < before;) {
    before = left.size
    left = withoutEnds(left)
  }
  return [...left].flatMap(([path, targets]) => targets.map((each) => `${path} imports ${each}`))
}

function importsOf(file: SourceFile): readonly string[] {
  const own = referencesOf(file).filter(({ specifier }) => specifier.startsWith('.'))
  return [...new Set(own.map(({ specifier }) => targetOf(file, specifier)))]
}

/** Files that import none of the others are on no circle, nor are those that none imports. */
function withoutEnds(files: Imports): Imports {
  const imported = new Set([...files.values()].flat())
  const between = [...files]
    .filter(([path]) => imported.has(path))
    .map(([path, targets]) => [path, targets.filter((each) => files.has(each))] as const)
  return new Map(between.filter(([, targets]) => targets.length > 0))
}
