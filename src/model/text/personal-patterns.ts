import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { ProblemCode } from '../problem-catalogue.ts'

/** What looks like personal data in a text that is to be published. */
export interface PersonalFinding {
  readonly code: ProblemCode
  readonly what: Sentence
  /** Where it begins in the text. */
  readonly index: number
}

/** Which kinds a text seems to have: e-mail address, telephone number, date of birth, pupil number (UPN). */
export function personalKinds(text: string): readonly Pick<PersonalFinding, 'code' | 'what'>[] {
  const plain = ofPlainWidth(text)
  return patterns.filter(({ find }) => plain.search(find) >= 0)
}

/** Each place of the same beside sealed recipients, ids and addresses of pages, which hold digits that are nobody's. */
export function personalAmongIds(text: string): readonly PersonalFinding[] {
  const readable = ofPlainWidth(text).replaceAll(/[\w-]{24,}(?:\.[\w-]*)*/g, blank)
  const bare = readable.replaceAll(/https:\/\/[^\s"')]*/g, blank)
  return patterns.flatMap((pattern) =>
    findings(pattern, pattern.code === 'personal-telephone' ? bare : readable),
  )
}

interface PersonalPattern extends Omit<PersonalFinding, 'index'> {
  readonly find: RegExp
}

function findings({ code, what, find }: PersonalPattern, text: string): readonly PersonalFinding[] {
  return [...text.matchAll(find)].map(({ index }) => ({ code, what, index }))
}

/** Keyboards for Chinese and Japanese write letters, digits and @ as wide as their own signs (Unicode FF01 to FF5E). */
function ofPlainWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

const patterns: readonly PersonalPattern[] = [
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
