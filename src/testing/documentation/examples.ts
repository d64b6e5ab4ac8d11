import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'

/** A block of TypeScript under an `@example`. */
export interface Example {
  /** `src/proof/jws.ts:40`: where its comment begins. */
  readonly where: string
  readonly path: string
  readonly code: string
}

/** Every block of TypeScript under an `@example` of a file. */
export function examplesIn({ path, text }: { readonly path: string; readonly text: string }) {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }): Example[] => {
    const [, after = ''] = comment.split(/@example\b/)
    const line = text.slice(0, index).split('\n').length
    const plain = after.replaceAll(/^ *\* ?/gm, '')
    return [...plain.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => ({
      where: `${path}:${line}`,
      path,
      code,
    }))
  })
}

/**
 * Runs examples in one process of Node, each as a module of its own that lies where its file does.
 *
 * @returns a line for each that throws, that claims a value (`expression // => value`) which is another, or that
 *   claims none
 */
export async function faultsOf(
  examples: readonly Example[],
  { root, folder }: { readonly root: string; readonly folder: string },
): Promise<readonly string[]> {
  const idle = examples
    .filter(({ code }) => !claim.test(code))
    .map(({ where }) => `${where} claims nothing`)
  const names = await Promise.all(
    examples.map(async (example, index) => {
      const name = join(folder, `example-${index}.ts`)
      await writeFile(name, moduleOf(example, root))
      return [example.where, pathToFileURL(name).href] as const
    }),
  )
  const runner = join(folder, 'run.mjs')
  await writeFile(runner, runnerOf(names))
  const { stdout } = await promisify(execFile)(process.execPath, [runner], { cwd: root })
  return [...idle, ...(JSON.parse(stdout) as string[])]
}

const claim = /\/\/ => (.+)$/m

/** The example as a module: imports from its file's folder, and what it claims as assertions. */
function moduleOf({ path, code }: Example, root: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  const beside = pathToFileURL(join(root, path))
  const parts = source.statements.map((statement) => {
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? []
    const value = comment && claim.exec(code.slice(comment.pos, comment.end))?.[1]
    if (value !== undefined && ts.isExpressionStatement(statement))
      return `same(${statement.expression.getText()}, ${value})`
    if (!ts.isImportDeclaration(statement)) return statement.getText()
    const from = (statement.moduleSpecifier as ts.StringLiteral).text
    return statement.getText().replace(`'${from}'`, `'${new URL(from, beside).href}'`)
  })
  return ["import { deepStrictEqual as same } from 'node:assert'", ...parts, ''].join('\n')
}

function runnerOf(names: readonly (readonly [where: string, url: string])[]): string {
  return `const faults = []
for (const [where, url] of ${JSON.stringify(names)})
  await import(url).catch((error) => faults.push(where + ' ' + error.message))
console.log(JSON.stringify(faults))
`
}
