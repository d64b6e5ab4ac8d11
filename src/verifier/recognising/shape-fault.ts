interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string | undefined
  /** Of a union: what each of its shapes has against the value. */
  readonly errors?: readonly (readonly Issue[])[] | undefined
}

interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly error?: { readonly issues: readonly Issue[] } | undefined
  }
}

/** The first thing a schema of the standard has against a document: which member, and what is wrong with it. */
export function shapeFault(
  schema: Schema,
  document: unknown,
): Readonly<Record<'member' | 'problem', string>> | undefined {
  const issue = schema.safeParse(document).error?.issues[0]
  if (issue === undefined) return undefined
  const { path, problem } = innermost(issue)
  return { member: path.map(String).join('.'), problem }
}

interface Fault {
  readonly path: readonly PropertyKey[]
  readonly problem: string
}

/**
 * Where several shapes are allowed, the one that the value comes nearest to tells what is wrong: its fault lies
 * deepest. Where the value is of none of the kinds, all of them are named.
 */
function innermost(issue: Issue, base: readonly PropertyKey[] = []): Fault {
  const path = [...base, ...issue.path]
  if (issue.code !== 'invalid_union') return { path, problem: wordsOf(issue.message) }
  const faults = (issue.errors ?? []).flatMap(([first]) =>
    first === undefined ? [] : [innermost(first, path)],
  )
  const deepest = Math.max(...faults.map((fault) => fault.path.length))
  const nearest = faults.filter((fault) => fault.path.length === deepest)
  const rule = nearest.find(({ problem }) => !/^(?:expected|is missing)/.test(problem))
  const found = rule ?? nearest[0]
  if (found === undefined) return { path, problem: 'has no shape that the standard allows' }
  if (rule !== undefined || deepest > path.length) return found
  const kinds = new Set(
    nearest.flatMap(({ problem }) => /expected ([^,)]+)/.exec(problem)?.[1] ?? []),
  )
  return {
    path,
    problem: found.problem.replace(/expected [^,)]+/, `expected ${[...kinds].join(' or ')}`),
  }
}

/** The words of the schema library, without its "Invalid input:". */
function wordsOf(message: string): string {
  const words = message.replace(/^Invalid (?:input|option|string|key|value)(?:: |$)/, '')
  if (words === '') return 'is not what the standard allows'
  return words.replace(/^expected (.+), received undefined$/, 'is missing (expected $1)')
}
