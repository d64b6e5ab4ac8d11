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
    const answer = text === '' ? question.otherwise : (question.read?.(text) ?? text)
    const fault = answer === undefined ? 'This one is needed.' : question.faultOf(answer, before)
    if (answer === undefined || fault !== undefined) {
      say(fault ?? '')
      continue
    }
    sayMade(text, answer, say)
    const doubt = answer === doubted ? undefined : question.doubtOf?.(answer)
    if (doubt === undefined) return answer
    doubted = answer
    say(`${doubt} If you mean it, answer the same again.`)
  }
}

/** What was made of an answer is said, so that nobody is surprised by it: once it can be right, since what cannot is quoted. */
export function sayMade(text: string, answer: string, say: (line: string) => void): void {
  if (text !== '' && answer !== text) say(`Understood as: ${answer}`)
}

/** A question as it is put. */
export function wording({ ask, example, otherwise }: QuestionWording): string {
  const rest = otherwise === undefined ? '' : ` [${otherwise === '' ? 'nothing' : otherwise}]`
  return `${ask}\n  such as: ${example}${rest}\n> `
}
