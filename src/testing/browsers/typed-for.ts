import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A name was not found, or not on that type; those that say "change your target library" are among them. */
const absent: readonly number[] = [2304, 2339, 2550, 2551, 2552, 2583, 2802]

/**
 * What files, and all that they import, use of the language that an older edition of it does not have, by what the
 * compiler knows of every type: `path: name`. That tells a Set's `union` from anybody else's.
 *
 * @param library - as TypeScript names it: `es2022`
 */
export function newerThanLibrary(paths: readonly string[], library: string): readonly string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { compilerOptions } = config as { readonly compilerOptions: object }
  const lib = [library, 'dom', 'dom.iterable', 'dom.asynciterable']
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...compilerOptions, lib, types: [] },
    root,
  )
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    options,
  )
  return program.getSourceFiles().flatMap((file) => {
    if (file.fileName.includes('/node_modules/')) return []
    const found = program.getSemanticDiagnostics(file).filter(({ code }) => absent.includes(code))
    const where = file.fileName.slice(root.length)
    return found.map(({ start = 0, length = 0 }) => {
      return `${where}: ${file.text.slice(start, start + length)}`
    })
  })
}
