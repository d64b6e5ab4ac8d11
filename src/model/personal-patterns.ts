import { sentence, type Sentence } from '../bytes/sentence.ts'
import type { ProblemCode } from './problem-catalogue.ts'

/** What personal data looks like in a text that is to be published. */
export interface PersonalPattern {
  readonly code: ProblemCode
  readonly what: Sentence
  readonly find: RegExp
}

/** E-mail address, telephone number, date of birth, pupil number (UPN). */
export const personalPatterns: readonly PersonalPattern[] = [
  {
    code: 'personal-email',
    what: sentence`an e-mail address`,
    find: /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/gu,
  },
  {
    code: 'personal-telephone',
    what: sentence`a telephone number`,
    find: /(?<![\w.+-])(?:\+\d{1,3}|\(?0)(?:[ ().-]{0,2}\d){9,12}(?![\w-])/g,
  },
  {
    code: 'personal-birth-date',
    what: sentence`a date of birth`,
    find: /\b(?:born|birthday|date of birth|d\.?o\.?b\b\.?)[^\n]{0,20}?\d{1,4}(?:[/. -]|st |nd |rd |th )/gi,
  },
  {
    code: 'personal-pupil-number',
    what: sentence`a pupil number`,
    find: /(?<![A-Za-z0-9])[A-HJ-NP-RT-Za-hj-np-rt-z]\d{11}[\dA-Za-z](?![A-Za-z0-9])/g,
  },
]
