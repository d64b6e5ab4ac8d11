import { publishFailure } from '../../publish/failure.ts'
import { askUntilRight, sayMade, wording, type Person } from './ask-person.ts'
import { lookFlags, questions, type Answers, type Question } from './questions.ts'
import { settleLook, type LookPreview } from './settle-look.ts'

/**
 * Collects the answers: from flags, and by asking where somebody is there to answer. A question comes again only
 * after what was wrong with the answer. Who was asked how the site looks sees it before anything is made, and may change it.
 *
 * @param person - who is there to answer; absent: nobody
 * @param preview - shows the look
 * @throws PublishFailure `usage` for an answer that is missing or cannot be right
 */
export async function collectAnswers(
  given: Readonly<Record<string, string | undefined>>,
  { ask, say }: Partial<Person> = {},
  preview?: LookPreview,
): Promise<Answers> {
  const tell = say ?? (() => undefined)
  const person = ask && { ask, say: tell }
  const answers: Record<string, string> = {}
  for (const question of questions) {
    const written = given[question.flag]
    const answer =
      written === undefined && person
        ? await askUntilRight(question, answers, person)
        : fromFlag(question, written, answers, tell)
    if (answer !== '') answers[question.flag] = answer
  }
  const isLookMissing = lookFlags.some((flag) => given[flag] === undefined)
  const settled =
    person && preview && isLookMissing ? settleLook(answers, person, preview) : answers
  return (await settled) as unknown as Answers
}

function fromFlag(
  question: Question,
  written: string | undefined,
  before: Readonly<Record<string, string>>,
  say: (line: string) => void,
): string {
  const { flag, otherwise } = question
  const text = written?.trim() ?? ''
  const answer = text === '' ? otherwise : (question.read?.(text) ?? text)
  const fault = answer === undefined ? 'It is missing.' : question.faultOf(answer, before)
  if (answer !== undefined && fault === undefined) {
    sayMade(text, answer, say)
    const doubt = question.doubtOf?.(answer)
    if (doubt !== undefined) say(`--${flag}: ${doubt}`)
    return answer
  }
  throw publishFailure('usage', `--${flag}: ${fault ?? ''}\n${wording(question)}`)
}
