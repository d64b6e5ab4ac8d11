/** The forms in which an award is published. */
export const forms = ['2.0 hosted', '2.0 JWS', '3.0 JSON', '3.0 JWT', 'PNG', 'SVG'] as const

export type Form = (typeof forms)[number]

/** What a program that is not ours says of one document. */
export interface Judgement {
  readonly judge: string
  readonly form: Form
  readonly award: string
  /** Why it was refused; null where it was accepted. */
  readonly refusal: string | null
}

/** A judge that could not be asked, and why. */
export interface Absence {
  readonly judge: string
  readonly absent: string
}

/** A line for each judge and form: how many were accepted, how many refused, and the reasons, the most frequent first. */
export function judgementTable(said: readonly (Judgement | Absence)[]): readonly string[] {
  const judgements = said.filter((each) => 'form' in each)
  const judges = [...new Set(judgements.map(({ judge }) => judge))]
  const lines = judges.flatMap((judge) =>
    forms.flatMap((form) => {
      const own = judgements.filter((each) => each.judge === judge && each.form === form)
      if (own.length === 0) return []
      return [`${judge.padEnd(24)}${form.padEnd(12)}${countsOf(own)}`, ...reasonsOf(own)]
    }),
  )
  const absent = said.flatMap((each) =>
    'absent' in each ? [`${each.judge.padEnd(24)}could not be asked: ${each.absent}`] : [],
  )
  return [...lines, ...absent]
}

function countsOf(judgements: readonly Judgement[]): string {
  const refused = judgements.filter(({ refusal }) => refusal !== null).length
  return `accepted ${judgements.length - refused}, refused ${refused}`
}

const mostReasons = 6

/** Alike but for addresses, names and dates is one reason. */
function reasonsOf(judgements: readonly Judgement[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { refusal } of judgements) {
    if (refusal === null) continue
    const reason = refusal
      .replace(/https?:\/\/[^\s;,]+/g, '…')
      .replace(/urn:uuid:[\da-f-]+/g, '…')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, '…')
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostReasons)
    .map(([reason, count]) => `    ${count} x ${reason.slice(0, 160)}`)
}
