import { plainTextFault, type ValueFault } from '../input-faults.ts'
import { personalDataIn } from '../learners/personal-data.ts'
import { formFields, laterFields, type FormKind } from './form-fields.ts'
import { formCodes, type FormProblem, type FormProblemCode } from './form-problem.ts'

/** What was filled in under each heading of a form, and what is found to be wrong with it. */
export interface FormAnswers<Name extends string = string> {
  readonly problems: readonly FormProblem[]
  readonly fault: (name: Name, code: FormProblemCode) => void
  /** A fault that every front-end words alike; none is none. */
  readonly input: (name: Name, fault: ValueFault | undefined) => void
  /** As it was filled in; a fault when there is nothing. */
  readonly required: (name: Name) => string
  /** A text that everybody will read; a fault when it is none that can be published. */
  readonly publicText: (name: Name, most: number, lines: 'one' | 'many') => string | undefined
}

// GitHub lets an issue have 65,536 characters.
const longest = 70_000

/** Which form an issue was filed with; none when it was filed without one. */
export function formKindOf(body: string): FormKind | undefined {
  const first = linesOf(body).find((line) => line !== '')
  const kinds = Object.keys(formFields) as FormKind[]
  return kinds.find((kind) => `### ${Object.values(formFields[kind])[0]}` === first)
}

/**
 * Reads the body of an issue as GitHub writes it for a form: `### Heading`, then what was filled in. A person may
 * write such lines, too, so a form is read only when each heading is there once and in its place.
 */
export function formAnswers<Kind extends FormKind>(
  kind: Kind,
  body: string,
): FormAnswers<keyof (typeof formFields)[Kind] & string> {
  const fields: Readonly<Record<string, string>> = formFields[kind]
  const problems: FormProblem[] = []
  const fault = (name: string, code: FormProblemCode, most?: number) => {
    const field = fields[name] ?? ''
    const isKnown = problems.some((each) => each.field === field && each.code === code)
    if (!isKnown) problems.push({ code, field, ...(most === undefined ? {} : { most }) })
  }
  const input = (name: string, found: ValueFault | undefined) => {
    if (found) fault(name, formCodes[found.code], mostIn(found))
  }
  const texts = body.length > longest ? undefined : sectionsOf(linesOf(body), fields, fault)
  if (body.length > longest) problems.push({ code: 'form-too-long' })
  if (texts && !/^- \[x\] /i.test(texts.get('promise') ?? '')) fault('promise', 'promise-missing')
  const textOf = (name: string) => texts?.get(name)
  return {
    problems,
    fault,
    input,
    required(name) {
      const text = textOf(name)
      if (texts && text === undefined) fault(name, 'missing')
      return text ?? ''
    },
    publicText(name, most, lines) {
      const text = textOf(name)
      if (text === undefined) return undefined
      input(name, plainTextFault(text, { max: most, lines }))
      if (personalDataIn(text) !== undefined) fault(name, 'personal')
      return text
    },
  }
}

function mostIn({ values }: ValueFault): number | undefined {
  const { most } = values ?? {}
  return most === undefined ? undefined : Number(most)
}

function linesOf(body: string): readonly string[] {
  const lines = body.normalize('NFC').replaceAll('\r\n', '\n').split('\n')
  return lines.map((line) => line.trimEnd())
}

/** What stands under each heading; nothing at all when the headings are not those of the form. */
function sectionsOf(
  lines: readonly string[],
  fields: Readonly<Record<string, string>>,
  fault: (name: string, code: FormProblemCode) => void,
): ReadonlyMap<string, string> | undefined {
  const all = Object.entries(fields).map(([name, heading]) => {
    const found = lines.flatMap((line, index) => (line === `### ${heading}` ? [index] : []))
    return { name, heading, at: found.length === 1 ? (found[0] ?? -1) : -1, count: found.length }
  })
  const places = all.filter(({ heading, count }) => count > 0 || !laterFields.has(heading))
  const wrong = places.filter(({ at }, index) => at <= (places[index - 1]?.at ?? -1))
  for (const { name } of wrong) fault(name, 'form-changed')
  if (wrong.length > 0) return undefined
  const texts = places.flatMap(({ name, at }, index) => {
    const text = lines.slice(at + 1, places[index + 1]?.at).join('\n')
    const answer = text.replace(/^\n+/, '').trimEnd()
    return answer === '' || answer === '_No response_' ? [] : [[name, answer] as const]
  })
  return new Map(texts)
}
