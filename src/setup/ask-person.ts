import type { Question } from './questions.ts'

/** Somebody at the terminal. */
export interface Person {
  readonly ask: (question: string) => Promise<string>
  readonly say: (line: string) => void
}

type QuestionWording = Omit<Question, 'flag'>

/** Puts a question until the answer can be right; it comes again only after what was wrong. A doubtful answer stands once it is given twice. */
export async function askUntilRight(
  question: QuestionWording,
  before: Readonly<Record<string, string>>,
  { ask, say }: Person,
): Promise<string> {
  let doubted: string | undefined
  for (;;) {
    const text = (await ask(wording(question))).trim()
    const answer = text === '' ? question.otherwise : made(question, text, say)
    const fault = answer === undefined ? 'This one is needed.' : question.faultOf(answer, before)
    if (answer === undefined || fault !== undefined) {
      say(fault ?? '')
      continue
    }
    const doubt = answer === doubted ? undefined : question.doubtOf?.(answer)
    if (doubt === undefined) return answer
    doubted = answer
    say(`${doubt} If you mean it, answer the same again.`)
  }
}

/** What is made of an answer is said, so that nobody is surprised by it. */
export function made({ read }: QuestionWording, text: string, say: (line: string) => void): string {
  const answer = read?.(text) ?? text
  if (answer !== text) say(`Understood as: ${answer}`)
  return answer
}

/** A question as it is put. */
export function wording({ ask, example, otherwise }: QuestionWording): string {
  const rest = otherwise === undefined ? '' : ` [${otherwise === '' ? 'nothing' : otherwise}]`
  return `${ask}\n  such as: ${example}${rest}\n> `
}
