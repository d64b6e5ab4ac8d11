import { slugFault } from '../model/slug.ts'
import { plainColours } from '../model/theme.ts'
import { PublishFailure } from '../publish/failure.ts'
import {
  addressFault,
  colourFault,
  forgeFault,
  logoFault,
  nameFault,
  oneOf,
  readAddress,
  readColour,
  readForge,
} from './read-answer.ts'

/** What a new site has to be told. */
export interface Answers {
  readonly title: string
  /** Absolute https address, ends in `/`. */
  readonly url: string
  readonly repository: 'public' | 'private'
  /** Slug of the first issuer: its folder. */
  readonly issuer: string
  readonly name: string
  readonly email: string
  readonly kind: string
  /** GitHub user or team that looks after it. */
  readonly owner?: string
  readonly sample: 'keep' | 'remove'
  /** Address of the repository. */
  readonly forge?: string
  /** `#rrggbb`, checked to be readable. */
  readonly colour?: string
  readonly accent?: string
  /** Path of an SVG or PNG file, checked. */
  readonly logo?: string
}

/** One thing to ask: its flag, the question, and what is wrong with an answer. */
export interface Question {
  readonly flag: keyof Answers
  readonly ask: string
  readonly example: string
  /** Taken when nothing is said. */
  readonly otherwise?: string
  /** What is made of an answer; absent: it stands as it was given. */
  readonly read?: (answer: string) => string
  /** What is wrong with what was made of it, for people; absent: nothing. */
  readonly faultOf: (answer: string, before: Readonly<Record<string, string>>) => string | undefined
}

const kinds = [
  ...['secondary', 'special', 'further-education', 'sixth-form', 'university'],
  ...['vocational', 'council', 'community', 'other'],
]

export const questions: readonly Question[] = [
  {
    flag: 'title',
    ask: 'What is the site called?',
    example: 'Riverside Badges',
    faultOf: nameFault,
  },
  {
    flag: 'url',
    ask: 'At which address will it live? It can never change once a badge has been given.',
    example: 'https://badges.riverside.example/',
    read: readAddress,
    faultOf: addressFault,
  },
  {
    flag: 'repository',
    ask: 'Can everybody read the repository, or only members?',
    example: 'public or private',
    read: (text) => text.toLowerCase(),
    faultOf: oneOf(['public', 'private']),
  },
  {
    flag: 'forge',
    ask: 'What is the address of the repository? With it, the forms can open the right page.',
    example: 'https://github.com/riverside/badges',
    otherwise: '',
    read: readForge,
    faultOf: (text) => (text === '' ? undefined : forgeFault(text)),
  },
  {
    flag: 'issuer',
    ask: 'What is the folder of the first issuer called? Small letters, digits and hyphens.',
    example: 'riverside-school',
    faultOf: (text) => {
      const fault = slugFault(text)
      return fault && `“${text}” ${fault.message}. Perhaps: ${fault.fix}`
    },
  },
  {
    flag: 'name',
    ask: 'What is that issuer called?',
    example: 'Riverside School',
    faultOf: nameFault,
  },
  {
    flag: 'email',
    ask: 'Which e-mail address of the office may everybody see?',
    example: 'badges@riverside.example',
    faultOf: (text) =>
      /^[^\s@"]+@[^\s@".]+(?:\.[^\s@".]+)+$/.test(text)
        ? undefined
        : `“${text}” is not an e-mail address: it needs a name, an @ and a host.`,
  },
  {
    flag: 'kind',
    ask: `What kind of place is it? ${kinds.join(', ')}`,
    example: 'secondary',
    read: (text) => text.toLowerCase(),
    faultOf: oneOf(kinds),
  },
  {
    flag: 'owner',
    ask: 'Which GitHub user or team looks after it?',
    example: '@riverside/staff',
    otherwise: '',
    read: (text) => (/^[A-Za-z0-9-]/.test(text) ? `@${text}` : text),
    faultOf: (text) =>
      text === '' || /^@[A-Za-z0-9-]+(?:\/[\w.-]+)?$/.test(text)
        ? undefined
        : `“${text}” is not a user or a team: an @, the name, and for a team a / and its name.`,
  },
  {
    flag: 'sample',
    ask: 'Keep the sample city, or remove it?',
    example: 'keep or remove',
    otherwise: 'remove',
    read: (text) => text.toLowerCase(),
    faultOf: oneOf(['keep', 'remove']),
  },
  {
    flag: 'colour',
    ask: 'Which main colour has the site? White words stand on it.',
    example: plainColours.main,
    otherwise: plainColours.main,
    read: readColour,
    faultOf: (text) => colourFault(text, { main: text }),
  },
  {
    flag: 'accent',
    ask: 'Which light colour goes with it? Dark words stand on it. Nothing: one is made from the first.',
    example: plainColours.accent,
    otherwise: '',
    read: readColour,
    faultOf: (text, { colour = plainColours.main }) =>
      text === '' ? undefined : colourFault(text, { main: colour, accent: text }),
  },
  {
    flag: 'logo',
    ask: 'Where on this machine is your logo, an SVG or PNG file? It can come later.',
    example: 'pictures/logo.svg',
    otherwise: '',
    faultOf: logoFault,
  },
]

/**
 * Collects the answers: from flags, and by asking where somebody is there to answer. A question comes again only
 * after what was wrong with the answer.
 *
 * @param ask - puts a question to a person; absent: nobody is there
 * @param say - tells a person something: what was made of an answer, or what is wrong with it
 * @throws PublishFailure `USAGE` for an answer that is missing or cannot be right
 */
export async function collectAnswers(
  given: Readonly<Record<string, string | undefined>>,
  ask?: (question: string) => Promise<string>,
  say: (line: string) => void = () => undefined,
): Promise<Answers> {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    const written = given[question.flag]
    const answer =
      written === undefined && ask
        ? await askUntilRight(question, answers, { ask, say })
        : fromFlag(question, written, answers, say)
    if (answer !== '') answers[question.flag] = answer
  }
  return answers as unknown as Answers
}

interface Person {
  readonly ask: (question: string) => Promise<string>
  readonly say: (line: string) => void
}

async function askUntilRight(
  question: Question,
  before: Readonly<Record<string, string>>,
  { ask, say }: Person,
): Promise<string> {
  for (;;) {
    const said = (await ask(wording(question))).trim()
    const answer = said === '' ? question.otherwise : made(question, said, say)
    const fault = answer === undefined ? 'This one is needed.' : question.faultOf(answer, before)
    if (answer !== undefined && fault === undefined) return answer
    say(fault ?? '')
  }
}

function fromFlag(
  question: Question,
  written: string | undefined,
  before: Readonly<Record<string, string>>,
  say: (line: string) => void,
): string {
  const { flag, otherwise } = question
  const said = written?.trim() ?? ''
  const answer = said === '' ? otherwise : made(question, said, say)
  const fault = answer === undefined ? 'It is missing.' : question.faultOf(answer, before)
  if (answer !== undefined && fault === undefined) return answer
  throw new PublishFailure('USAGE', `--${flag}: ${fault ?? ''}\n${wording(question)}`)
}

/** What is made of an answer is said, so that nobody is surprised by it. */
function made({ read }: Question, said: string, say: (line: string) => void): string {
  const answer = read?.(said) ?? said
  if (answer !== said) say(`Understood as: ${answer}`)
  return answer
}

function wording({ ask, example, otherwise }: Question): string {
  const rest = otherwise === undefined ? '' : ` [${otherwise === '' ? 'nothing' : otherwise}]`
  return `${ask}\n  such as: ${example}${rest}\n> `
}
