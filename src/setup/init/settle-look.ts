import { askUntilRight, type Person } from './ask-person.ts'
import { lookFlags, questions, type Answers, type Question } from './questions.ts'
import { oneOf } from './read-answer.ts'

/** What is to be seen of the answers so far. `fault`: a picture among them cannot be used. */
export type LookPreview = (
  answers: Readonly<Record<string, string>>,
) => Promise<{ readonly says: string } | { readonly fault: string }>

/**
 * Shows how the site will look as soon as that has been answered, and asks again what decides it until the person keeps it.
 * Nothing typed keeps an answer as it was.
 *
 * @returns the answers with the look that was kept
 */
export async function settleLook(
  before: Readonly<Record<string, string>>,
  person: Person,
  preview: LookPreview,
): Promise<Readonly<Record<string, string>>> {
  let answers = before
  for (;;) {
    const shown = await preview(answers)
    person.say('says' in shown ? shown.says : shown.fault)
    if ('says' in shown && (await askUntilRight(keeping, answers, person)) === 'keep')
      return answers
    answers = await askAgain(answers, person)
  }
}

const keeping = {
  ask: 'Keep this look, or change it?',
  example: 'keep or change',
  otherwise: 'keep',
  read: (text: string) => text.toLowerCase(),
  faultOf: oneOf(['keep', 'change']),
}

const nothing = '-'

async function askAgain(
  before: Readonly<Record<string, string>>,
  person: Person,
): Promise<Readonly<Record<string, string>>> {
  const answers = { ...before }
  for (const question of questions.filter(({ flag }) => isLook(flag))) {
    const answer = await askUntilRight(again(question, answers), answers, person)
    if (answer === nothing || answer === '') delete answers[question.flag]
    else answers[question.flag] = answer
  }
  return answers
}

/** What was answered counts when nothing is typed, unless it cannot be right any more. */
function again(question: Question, answers: Readonly<Record<string, string>>): Question {
  const kept = answers[question.flag]
  if (kept === undefined || question.faultOf(kept, answers) !== undefined) return question
  if (question.otherwise !== '') return { ...question, otherwise: kept }
  return {
    ...question,
    ask: `${question.ask} ${nothing} takes it away.`,
    otherwise: kept,
    faultOf: (text, others) => (text === nothing ? undefined : question.faultOf(text, others)),
  }
}

function isLook(flag: keyof Answers): boolean {
  return lookFlags.some((each) => each === flag)
}
