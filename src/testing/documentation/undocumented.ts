import ts from 'typescript'
import type { Sighting } from '../architecture/code-shape.ts'
import { childrenOf, lineOf, type SourceFile } from '../architecture/source-tree.ts'

/**
 * Exported functions without a TSDoc comment, and those that throw an error of their module on purpose, themselves
 * or in a function of the same file, and have no `@throws`.
 */
export function undocumentedIn({ syntax }: SourceFile): readonly Sighting[] {
  const functions = syntax.statements.filter(ts.isFunctionDeclaration)
  const byName = new Map(functions.map((each) => [each.name?.text ?? '', each]))
  return functions.filter(isExported).flatMap((each) => {
    const name = each.name?.text ?? ''
    const comment = ts
      .getJSDocCommentsAndTags(each)
      .map((part) => part.getText())
      .join('\n')
    if (comment === '') return [{ line: lineOf(each), word: `${name} has no TSDoc` }]
    if (comment.includes('@throws') || !throwsOnPurpose(each, byName, new Set())) return []
    return [{ line: lineOf(each), word: `${name} has no @throws` }]
  })
}

type Functions = ReadonlyMap<string, ts.FunctionDeclaration>

function throwsOnPurpose(node: ts.Node, functions: Functions, seen: Set<ts.Node>): boolean {
  if (seen.has(node)) return false
  seen.add(node)
  // What a catch takes in does not leave the function, but by the catch itself.
  const isCaught = ts.isTryStatement(node) && node.catchClause !== undefined
  const inside = isCaught ? [node.catchClause, node.finallyBlock] : childrenOf(node)
  const called =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression)
      ? functions.get(node.expression.text)
      : undefined
  return (
    isErrorOfModule(node) ||
    [...inside, called].some((each) => each !== undefined && throwsOnPurpose(each, functions, seen))
  )
}

const isErrorOfModule = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
  /^(?:proofFailure|bakingFailure|RangeError)$/.test(node.expression.getText())

const isExported = (node: ts.FunctionDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
