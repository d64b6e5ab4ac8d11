import ts from 'typescript'
import { lastLineOf, lineOf, nodesOf, type SourceFile } from './source-tree.ts'

/** Something worth naming in a file. */
export interface Sighting {
  readonly line: number
  readonly word: string
}

/** Functions, methods and arrow functions of more lines than a limit; comments and empty lines do not count. */
export function longFunctionsOf({ syntax }: SourceFile, limit: number): readonly Sighting[] {
  return nodesOf(syntax)
    .filter(ts.isFunctionLike)
    .flatMap((node) => {
      // With its comments and empty lines it is longer still.
      if (lastLineOf(node) - lineOf(node) < limit) return []
      const lines = new Set(nodesOf(node).flatMap((part) => [lineOf(part), lastLineOf(part)])).size
      return lines > limit ? [{ line: lineOf(node), word: `${lines} lines` }] : []
    })
}

/**
 * Uses of what a pure module must be given: the clock, chance, the network, the process, Node's Buffer, and the
 * language of the machine. A name that the file declares itself is its own affair.
 */
export function worldlyWordsOf({ syntax }: SourceFile): readonly Sighting[] {
  const nodes = nodesOf(syntax)
  const own = new Set(nodes.filter(isDeclaration).map(({ name }) => name.getText()))
  return nodes.flatMap((node) => {
    const word = worldlyWord(node)
    return word === undefined || own.has(word) ? [] : [{ line: lineOf(node), word }]
  })
}

/** Templates that put a slug where only an address of the site has one. */
export function siteAddressesIn({ syntax, module }: SourceFile): readonly Sighting[] {
  // Records speak of paths in the repository, which begin with the same words but no slash.
  const folder =
    module === 'records' ? /\/(awards|issuers|badges)\/$/ : /(^|\/)(awards|issuers|badges)\/$/
  return nodesOf(syntax)
    .filter(ts.isTemplateExpression)
    .flatMap((node) => {
      const before = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      const isAddress = before.slice(0, -1).some((text) => folder.test(text))
      return isAddress ? [{ line: lineOf(node), word: node.getText() }] : []
    })
}

/** Default exports, and exports of everything that another file exports. */
export function facelessExportsOf({ syntax }: SourceFile): readonly Sighting[] {
  const isFaceless = (node: ts.Node) =>
    ts.isExportAssignment(node) ||
    node.kind === ts.SyntaxKind.DefaultKeyword ||
    (ts.isExportDeclaration(node) && !node.exportClause)
  const nodes = nodesOf(syntax).filter((node) => isFaceless(node) && !ts.isDefaultClause(node))
  return nodes.map((node) => ({ line: lineOf(node), word: 'export default' }))
}

/** Tests whose name is fewer than three words, unless a table fills it in. */
export function namelessTestsOf({ syntax }: SourceFile): readonly Sighting[] {
  return nodesOf(syntax)
    .filter(ts.isCallExpression)
    .flatMap((call) => {
      const name = call.arguments[0]
      if (!isTest(call.expression)) return []
      const isSentence = name && /(\S+\s+){2}\S|[%$]/.test(nameOf(name))
      return isSentence ? [] : [{ line: lineOf(call), word: name?.getText() ?? '' }]
    })
}

/** Classes of errors, and failures that are made elsewhere than beside the codes of their module, in its `failure.ts`. */
export function ownErrorsIn({ syntax, path }: SourceFile): readonly Sighting[] {
  const isErrorClass = (node: ts.Node) =>
    ts.isClassLike(node) &&
    node.heritageClauses?.some(
      ({ token, types }) =>
        token === ts.SyntaxKind.ExtendsKeyword &&
        types.some(({ expression }) => /(?:Error|Exception|Failure)$/.test(expression.getText())),
    )
  const isStrayFailure = (node: ts.Node) =>
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Failure' &&
    !path.endsWith('/failure.ts')
  return nodesOf(syntax)
    .filter((node) => isErrorClass(node) || isStrayFailure(node))
    .map((node) => ({ line: lineOf(node), word: node.getText().split('\n', 1).join() }))
}

const worldlyNames = ['process', 'Buffer', 'fetch', 'performance', 'require', '__dirname']
const worldlyCalls = ['Date.now', 'Date', 'Math.random', 'performance.now']

function worldlyWord(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && worldlyNames.includes(node.text) && isGlobal(node)) return node.text
  if (ts.isCallExpression(node))
    return worldlyCall(node.expression.getText(), node.arguments.length)
  const isNow = ts.isNewExpression(node) && node.getText().replace('()', '') === 'new Date'
  return isNow ? 'new Date()' : undefined
}

function worldlyCall(called: string, given: number): string | undefined {
  if (worldlyCalls.includes(called)) return `${called}()`
  const method = called.slice(called.lastIndexOf('.') + 1)
  if (method === 'localeCompare' && given < 2) return 'localeCompare() without a language'
  return /^toLocale[A-Z]/.test(method) ? `${method}()` : undefined
}

/** `fetch` and `globalThis.fetch`, but neither `world.fetch` nor `{ fetch: … }` nor a type. */
function isGlobal(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === 'globalThis'
  if (ts.isShorthandPropertyAssignment(parent)) return true
  const isName = 'name' in parent && parent.name === node
  return !isName && !ts.isTypeQueryNode(parent) && !ts.isTypeReferenceNode(parent)
}

type Declaration =
  ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement | ts.FunctionDeclaration

function isDeclaration(node: ts.Node): node is Declaration & { readonly name: ts.BindingName } {
  const isOne =
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node)
  return isOne && node.name !== undefined
}

function isTest(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 'test' || expression.text === 'it'
  if (ts.isPropertyAccessExpression(expression)) {
    return !makesTests.includes(expression.name.text) && isTest(expression.expression)
  }
  const isTable =
    ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)
  return isTable && isTest(expression.expression.expression)
}

/** `test.each(table)` is not yet a test; what it gives back makes them. */
const makesTests = ['each', 'for', 'skipIf', 'runIf', 'extend']

function nameOf(name: ts.Expression): string {
  if (ts.isStringLiteralLike(name)) return name.text
  return ts.isTemplateExpression(name) ? name.getText() : ''
}
