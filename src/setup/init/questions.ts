import { inEnglish } from '../../bytes/sentence.ts'
import { isEmail } from '../../model/identity.ts'
import { slugFault } from '../../model/addresses/slug.ts'
import { issuerKinds } from '../../model/fields/vocabulary.ts'
import { plainColours } from '../../kinds/site/theme.ts'
import {
  addressDoubt,
  addressFault,
  colourFault,
  emailDoubt,
  forgeFault,
  nameFault,
  oneOf,
  pictureFault,
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
  /** The same, of the first page. */
  readonly hero?: string
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
  /** What whoever gives an answer may not have thought of, for people: it stands once it is given again. */
  readonly doubtOf?: (answer: string) => string | undefined
}

export const questions: readonly Question[] = [
  {
    flag: 'title',
    ask: 'What is the site called?',
    example: 'Riverside Badges',
    read: composed,
    faultOf: nameFault,
  },
  {
    flag: 'url',
    ask: 'At which address will it live? It can never change once a badge has been given.',
    example: 'https://riverside.github.io/badges/',
    read: readAddress,
    faultOf: addressFault,
    doubtOf: addressDoubt,
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
      return fault && `“${text}” ${inEnglish(fault.message)}. Perhaps: ${fault.fix}`
    },
  },
  {
    flag: 'name',
    ask: 'What is that issuer called?',
    example: 'Riverside School',
    read: composed,
    faultOf: nameFault,
  },
  {
    flag: 'email',
    ask: 'Which e-mail address of the office may everybody see?',
    example: 'badges@ and what the addresses of your school end in',
    faultOf: (text) =>
      isEmail(text)
        ? undefined
        : `“${text}” is not an e-mail address: it needs a name, an @ and a host.`,
    doubtOf: emailDoubt,
  },
  {
    flag: 'kind',
    ask: `What kind of place is it? ${issuerKinds.join(', ')}`,
    example: 'secondary',
    read: (text) => text.toLowerCase(),
    faultOf: oneOf(issuerKinds),
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
    faultOf: pictureFault,
  },
  {
    flag: 'hero',
    ask: 'Where on this machine is a picture for the first page, an SVG or PNG file? It can come later.',
    example: 'pictures/hero.png',
    otherwise: '',
    faultOf: pictureFault,
  },
]

/** What decides how the site looks. */
export const lookFlags = [
  'colour',
  'accent',
  'logo',
  'hero',
] as const satisfies readonly (keyof Answers)[]

/** Some keyboards and files of a Mac give a letter and its accent apart. */
function composed(text: string): string {
  return text.normalize('NFC')
}
