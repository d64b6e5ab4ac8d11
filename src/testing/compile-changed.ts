import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What stands in a file and what is to stand there instead. */
export interface Change {
  /** Relative to the repository. */
  readonly path: string
  readonly find: string
  readonly replace: string
}

/**
 * Compiles files of the repository as they would be after some changes, which are made in memory alone.
 *
 * @param paths - what to look at, with all that it imports; relative to the repository
 * @returns the files with errors, each once, sorted: of those alone that reach what was changed, as a file has no other
 *   errors than before while all that it imports is as it was
 * @throws Error when a text that is to be changed is not there
 */
export function faultyFiles(
  paths: readonly string[],
  changes: readonly Change[],
): readonly string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const texts = new Map(changes.map((change) => [join(root, change.path), changed(change)]))
  const readFile = host.readFile.bind(host)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  const parse = host.getSourceFile.bind(host)
  host.getSourceFile = (path, ...how) => {
    if (texts.has(path)) return parse(path, ...how)
    const source = unchanged.get(path) ?? parse(path, ...how)
    unchanged.set(path, source)
    return source
  }
  // What says the types of packages is imported by nobody. That of pages is for components, which `astro check` reads.
  const ambient = fileNames.filter((path) => path.endsWith('.d.ts') && path !== ofPages)
  const names = [...ambient, ...paths.map((path) => join(root, path))]
  const program = ts.createProgram(names, { ...options, noEmit: true }, host)
  const faulty = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...reaching([...texts.keys()], program).flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ].map(({ file }) => file?.fileName ?? '')
  return [...new Set(faulty)].map((path) => path.slice(root.length)).sort()
}

const ofPages = join(root, 'src/site/env.d.ts')

/** These files and all that import one of them, whatever lies between: our own name each other by path. */
function reaching(paths: readonly string[], program: ts.Program): readonly ts.SourceFile[] {
  const importers = new Map<string, string[]>()
  for (const { fileName, text } of program.getSourceFiles().filter(isOwn))
    for (const { fileName: named } of ts.preProcessFile(text).importedFiles) {
      const target = join(dirname(fileName), named)
      importers.set(target, [...(importers.get(target) ?? []), fileName])
    }
  const found = new Set(paths)
  // What is added while it runs is looked at as well.
  for (const path of found) for (const importer of importers.get(path) ?? []) found.add(importer)
  return [...found].flatMap((path) => program.getSourceFile(path) ?? [])
}

const isOwn = ({ isDeclarationFile }: ts.SourceFile): boolean => !isDeclarationFile

/** Files as they stand, parsed once: the settings are the same each time. */
const unchanged = new Map<string, ts.SourceFile | undefined>()

function changed({ path, find, replace }: Change): string {
  const text = ts.sys.readFile(join(root, path)) ?? ''
  if (!text.includes(find)) throw new Error(`${path} does not hold ${find}`)
  return text.replace(find, replace)
}
