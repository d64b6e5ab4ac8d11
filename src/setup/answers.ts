import { PublishFailure } from '../publish/failure.ts'

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
}

/** One thing to ask: its flag, the question, and what is wrong with an answer. */
export interface Question {
  readonly flag: keyof Answers
  readonly ask: string
  readonly example: string
  /** Taken when nothing is said. */
  readonly otherwise?: string
  readonly isRight: (answer: string) => boolean
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
    isRight: (text) => text.length > 0 && text.length <= 100 && !/\p{C}/u.test(text),
  },
  {
    flag: 'url',
    ask: 'At which address will it live? It can never change once a badge has been given.',
    example: 'https://badges.riverside.example/',
    isRight: (text) => isAddress(text),
  },
  {
    flag: 'repository',
    ask: 'Can everybody read the repository, or only members?',
    example: 'public or private',
    isRight: (text) => text === 'public' || text === 'private',
  },
  {
    flag: 'issuer',
    ask: 'What is the folder of the first issuer called? Small letters, digits and hyphens.',
    example: 'riverside-school',
    isRight: (text) => /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(text),
  },
  {
    flag: 'name',
    ask: 'What is that issuer called?',
    example: 'Riverside School',
    isRight: (text) => text.length > 0 && text.length <= 100 && !/\p{C}/u.test(text),
  },
  {
    flag: 'email',
    ask: 'Which e-mail address of the office may everybody see?',
    example: 'badges@riverside.example',
    isRight: (text) => /^[^\s@"]+@[^\s@".]+(?:\.[^\s@".]+)+$/.test(text),
  },
  {
    flag: 'kind',
    ask: `What kind of place is it? ${kinds.join(', ')}`,
    example: 'secondary',
    isRight: (text) => kinds.includes(text),
  },
  {
    flag: 'owner',
    ask: 'Which GitHub user or team looks after it?',
    example: '@riverside/staff',
    otherwise: '',
    isRight: (text) => text === '' || /^@[A-Za-z0-9-]+(?:\/[\w.-]+)?$/.test(text),
  },
  {
    flag: 'sample',
    ask: 'Keep the sample city, or remove it?',
    example: 'keep or remove',
    otherwise: 'remove',
    isRight: (text) => text === 'keep' || text === 'remove',
  },
]

/**
 * Collects the answers: from flags, and by asking where somebody is there to answer.
 *
 * @param ask - puts a question to a person; absent: nobody is there
 * @throws PublishFailure `USAGE` for an answer that is missing or cannot be right
 */
export async function collectAnswers(
  given: Readonly<Record<string, string | undefined>>,
  ask?: (question: string) => Promise<string>,
): Promise<Answers> {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    const { flag, otherwise, isRight } = question
    let answer = given[flag]
    while (answer === undefined && ask) {
      const said = (await ask(wording(question))).trim()
      if (isRight(said)) answer = said
      else if (said === '') answer = otherwise
    }
    answer ??= otherwise
    if (answer === undefined || !isRight(answer)) {
      throw new PublishFailure('USAGE', `--${flag}: ${wording(question)}`)
    }
    if (answer !== '') answers[flag] = answer
  }
  return answers as unknown as Answers
}

function wording({ ask, example, otherwise }: Question): string {
  const rest = otherwise === undefined ? '' : ` [${otherwise === '' ? 'nobody' : otherwise}]`
  return `${ask}\n  such as: ${example}${rest}\n> `
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text) || !text.endsWith('/')) return false
  const { protocol, username, search, hash, href } = new URL(text)
  return protocol === 'https:' && username === '' && search === '' && hash === '' && href === text
}
