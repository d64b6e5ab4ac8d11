import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** One file of the program, parsed. Paths are relative to the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string
  /** The folder under `src`, or `scripts`. */
  readonly module: string
  readonly isTest: boolean
  readonly text: string
  /** For a component: its front matter and its scripts, on their own lines. */
  readonly syntax: ts.SourceFile
}

/** A module named by an import, an export, `import()` or `import.meta.resolve()`. */
export interface Reference {
  readonly specifier: string
  readonly line: number
  /** It is still there when types have been stripped. */
  readonly isLoaded: boolean
  readonly isDynamic: boolean
}

/** Every file of code in `src` and `scripts`, in the order of their paths. */
export function sourceFiles(): readonly SourceFile[] {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.(ts|mjs|astro)$/.test(path))
      .sort()
      .map(readSource),
  )
}

/** Every folder in `src` and `scripts`. */
export function sourceFolders(): readonly string[] {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  )
}

/** One file by its path; whoever asks again is given the same, parsed once. */
export function readSource(path: string): SourceFile {
  const source = sources.get(path) ?? parseSource(path, readFileSync(join(root, path), 'utf8'))
  sources.set(path, source)
  return source
}

const sources = new Map<string, SourceFile>()

/** A file from its text. */
export function parseSource(path: string, text: string): SourceFile {
  const code = path.endsWith('.astro') ? codeOfComponent(text) : text
  const [top = '', second = ''] = path.split('/')
  let syntax: ts.SourceFile | undefined
  return {
    path,
    module: top === 'src' ? second : top,
    isTest: path.endsWith('.test.ts') || path.startsWith('src/testing/'),
    text,
    /** Read when it is first asked for: many ask for the files of one kind alone. */
    get syntax() {
      return (syntax ??= ts.createSourceFile(
        path,
        code,
        ts.ScriptTarget.Latest,
        true,
        ts.ScriptKind.TS,
      ))
    },
  }
}

/** All nodes of a file or of a part of it, in the order in which they are written. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const before = ofFiles.get(node)
  if (before !== undefined) return before
  const nodes: ts.Node[] = []
  const add = (each: ts.Node): void => {
    nodes.push(each)
    ts.forEachChild(each, add)
  }
  add(node)
  if (ts.isSourceFile(node)) ofFiles.set(node, nodes)
  return nodes
}

// Every rule looks at the same files.
const ofFiles = new WeakMap<ts.Node, readonly ts.Node[]>()

/** The line (from 1) on which a node begins. */
export function lineOf(node: ts.Node): number {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return line + 1
}

/** The line on which a node ends. */
export function lastLineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getEnd()).line + 1
}

/** Everything a file refers to by a literal specifier. */
export function referencesOf({ syntax, text }: SourceFile): readonly Reference[] {
  const before = references.get(syntax)
  if (before !== undefined) return before
  // Most files refer to others by statements alone, and those stand at the top.
  const nodes = inside.test(text) ? nodesOf(syntax) : syntax.statements
  const found = nodes.flatMap((node): readonly Reference[] => {
    if (ts.isImportDeclaration(node)) return [statically(node, !node.importClause?.isTypeOnly)]
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return [statically(node, !node.isTypeOnly)]
    if (ts.isImportTypeNode(node))
      return [{ ...at(node, node.argument.getText().slice(1, -1)), isLoaded: false }]
    if (ts.isCallExpression(node) && /^import(\.meta\.resolve)?$/.test(node.expression.getText())) {
      return [{ ...at(node, specifierOf(node.arguments[0])), isDynamic: true }]
    }
    return []
  })
  references.set(syntax, found)
  return found
}

const references = new WeakMap<ts.SourceFile, readonly Reference[]>()

/** What a relative specifier in a file leads to, as a path of the repository. */
export function targetOf({ path }: SourceFile, specifier: string): string {
  return posix.join(dirname(path), specifier)
}

/** Our own files and the other specifiers that loading a file leads to, `import()` included. */
export function loadedFrom(path: string): {
  readonly files: readonly string[]
  readonly outside: readonly string[]
} {
  const files = new Set<string>()
  const outside = new Set<string>()
  const visit = (each: string) => {
    if (files.has(each) || !existsSync(join(root, each))) return
    files.add(each)
    const loads = loadsOf(each)
    loads.own.forEach(visit)
    for (const specifier of loads.outside) outside.add(specifier)
  }
  visit(path)
  return { files: [...files].sort(), outside: [...outside].sort() }
}

interface Loads {
  readonly own: readonly string[]
  readonly outside: readonly string[]
}

// Many ways lead to the same file, and parsing it is what takes long.
const known = new Map<string, Loads>()

/** What a file itself loads. */
function loadsOf(path: string): Loads {
  const before = known.get(path)
  if (before !== undefined) return before
  const source = sources.get(path) ?? readBeginning(path)
  const specifiers = referencesOf(source).flatMap((each) => (each.isLoaded ? each.specifier : []))
  const loads = {
    own: specifiers.filter((each) => each.startsWith('.')).map((each) => targetOf(source, each)),
    outside: specifiers.filter((each) => !each.startsWith('.')),
  }
  known.set(path, loads)
  return loads
}

/** A file up to the last place where it may import something: most of it need not be parsed for that. */
function readBeginning(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  if (path.endsWith('.astro') || inside.test(text)) return readSource(path)
  const last = [...text.matchAll(/\bfrom\s*['"][^'"\n]*['"]|^import\s*['"].*/gm)].at(-1)
  return parseSource(path, text.slice(0, last ? last.index + last[0].length : 0))
}

/** `import()` stands anywhere, and so does what a described module imports. */
const inside = /\bimport\s*[(.]|\bdeclare module\b/

/** What stands directly inside a node. */
export function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  return children
}

function statically(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  isLoaded: boolean,
): Reference {
  return { ...at(node, specifierOf(node.moduleSpecifier)), isLoaded }
}

function at(node: ts.Node, specifier: string): Reference {
  return { specifier, line: lineOf(node), isLoaded: true, isDynamic: false }
}

/** The beginning of a template is enough to know the package; anything computed is `?`. */
function specifierOf(node: ts.Node | undefined): string {
  if (node && ts.isStringLiteralLike(node)) return node.text
  if (node && ts.isTemplateExpression(node)) return node.head.text
  return '?'
}

/** The front matter and the scripts of a component; everything else becomes empty lines. */
function codeOfComponent(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, '')
  const parts = text.split(/(^---$[^]*?^---$|<script(?![^>]*is:inline)[^>]*>[^]*?<\/script>)/m)
  return parts.map((part, index) => (index % 2 === 0 ? blank(part) : withoutFence(part))).join('')
}

function withoutFence(part: string): string {
  return part.replace(/^---$/gm, '').replace(/^<script[^>]*>|<\/script>$/g, '')
}
