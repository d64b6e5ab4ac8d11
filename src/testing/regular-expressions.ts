import ts from 'typescript'
import { sourceFiles } from './architecture/source-tree.ts'

/** A regular expression of the program. */
export interface FoundExpression {
  /** `src/x.ts:12` */
  readonly place: string
  readonly expression: RegExp
}

/**
 * Every regular expression that stands in the program, tests aside. One that is put together at run time by
 * `new RegExp` has no text of its own: those are given by their places alone.
 */
export function expressionsOfProgram(): {
  readonly found: readonly FoundExpression[]
  readonly made: readonly string[]
} {
  const found: FoundExpression[] = []
  const made: string[] = []
  for (const { path, isTest, syntax } of sourceFiles()) {
    if (isTest) continue
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = syntax.getLineAndCharacterOfPosition(node.getStart(syntax))
        found.push({ place: `${path}:${line + 1}`, expression: read(node.text) })
      }
      const isMade = ts.isNewExpression(node) || ts.isCallExpression(node)
      if (isMade && isNamed(node.expression, 'RegExp')) made.push(path)
      ts.forEachChild(node, visit)
    }
    visit(syntax)
  }
  return { found, made }
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

function read(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}
