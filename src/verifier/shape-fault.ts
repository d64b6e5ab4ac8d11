interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly error?:
      | {
          readonly issues: readonly {
            readonly path: readonly PropertyKey[]
            readonly message: string
          }[]
        }
      | undefined
  }
}

/** The first thing a schema of the standard has against a document: which member, and what is wrong with it. */
export function shapeFault(
  schema: Schema,
  document: unknown,
): Readonly<Record<'member' | 'problem', string>> | undefined {
  const issue = schema.safeParse(document).error?.issues[0]
  return issue && { member: issue.path.map(String).join('.'), problem: issue.message }
}
