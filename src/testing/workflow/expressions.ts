/** What expressions may name: `github.ref`, `secrets.CINQUEFOIL_KEYS`, … */
export type Context = Readonly<Record<string, string>>

/** Fills in the `${{ }}` of a text. @throws Error for an expression that no workflow of ours has needed yet */
export function fillIn(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gs, (_, inner: string) => valueOf(inner, context))
}

/** Whether a job or step runs. A condition that asks nothing about failure holds only while all went well. */
export function holds(condition: string | undefined, context: Context, allWell: boolean): boolean {
  if (condition === undefined) return allWell
  const text = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1').trim()
  if (text === '!cancelled()' || text === 'always()') return true
  const [, left = '', right = ''] = /^(\S+) == '([^']*)'$/.exec(text) ?? []
  if (left === '') throw new Error(`a condition that the runner does not know: ${condition}`)
  return allWell && valueOf(left, context) === right
}

function valueOf(name: string, context: Context): string {
  if (!/^[a-z]+(?:\.[A-Za-z_-]+)+$/.test(name))
    throw new Error(`an expression that the runner does not know: ${name}`)
  return context[name] ?? ''
}
