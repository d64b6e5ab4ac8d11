/** What expressions may name: `github.ref`, `secrets.CINQUEFOIL_KEYS`, `needs.prepare.outputs.found`, … */
export type Context = Readonly<Record<string, string>>

/** Fills in the `${{ }}` of a text. @throws Error for an expression that no workflow of ours has needed yet */
export function fillIn(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gs, (_, inner: string) => {
    const value = valueOf(inner, context)
    return typeof value === 'string' ? value : String(value)
  })
}

/** Whether a job or step runs. A condition that asks nothing about failure holds only while all went well. */
export function holds(condition: string | undefined, context: Context, allWell: boolean): boolean {
  if (condition === undefined) return allWell
  const text = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1').trim()
  const asksHow = /(?:cancelled|always|failure|success)\(\)/.test(text)
  return (asksHow || allWell) && Boolean(valueOf(text, context))
}

type Value = string | boolean

/** The value of an expression: names, texts, `== != && || !` and parentheses, as GitHub reads them. */
function valueOf(text: string, context: Context): Value {
  const words =
    /^(?:\s*('[^']*'|==|!=|&&|\|\||!|\(|\)|cancelled\(\)|always\(\)|[A-Za-z_][\w.-]*))*\s*$/
  if (!words.test(text)) throw new Error(`an expression that the runner does not know: ${text}`)
  const tokens = text.match(/'[^']*'|==|!=|&&|\|\||cancelled\(\)|always\(\)|[!()]|[\w.-]+/g) ?? []
  let at = 0
  const either = (): Value => {
    let left = both()
    while (tokens[at] === '||') {
      at += 1
      const right = both()
      left = left || right
    }
    return left
  }
  const both = (): Value => {
    let left = compared()
    while (tokens[at] === '&&') {
      at += 1
      const right = compared()
      left = left ? right : left
    }
    return left
  }
  const compared = (): Value => {
    const left = one()
    const sign = tokens[at]
    if (sign !== '==' && sign !== '!=') return left
    at += 1
    return (left === one()) === (sign === '==')
  }
  const one = (): Value => {
    const token = tokens[at] ?? ''
    at += 1
    if (token === '!') return !one()
    if (token === 'cancelled()') return false
    if (token === 'always()') return true
    if (token.startsWith("'")) return token.slice(1, -1)
    if (token !== '(') return context[token] ?? ''
    const inner = either()
    at += 1
    return inner
  }
  const value = either()
  if (at !== tokens.length) throw new Error(`an expression that does not end: ${text}`)
  return value
}
