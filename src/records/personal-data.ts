import type { ProblemCode } from '../model/problem-catalogue.ts'
import { problem, type Problem } from '../model/problem.ts'

interface Pattern {
  readonly code: ProblemCode
  readonly what: string
  readonly find: RegExp
}

const patterns: readonly Pattern[] = [
  {
    code: 'personal-email',
    what: 'an e-mail address',
    find: /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/gu,
  },
  {
    code: 'personal-telephone',
    what: 'a telephone number',
    find: /(?<![\w.+-])(?:\+\d{1,3}|\(?0)(?:[ ().-]{0,2}\d){9,12}(?![\w-])/g,
  },
  {
    code: 'personal-birth-date',
    what: 'a date of birth',
    find: /\b(?:born|birthday|date of birth|d\.?o\.?b\b\.?)[^\n]{0,20}?\d{1,4}(?:[/. -]|st |nd |rd |th )/gi,
  },
  {
    code: 'personal-pupil-number',
    what: 'a pupil number',
    find: /(?<![A-Za-z0-9])[A-HJ-NP-RT-Za-hj-np-rt-z]\d{11}[\dA-Za-z](?![A-Za-z0-9])/g,
  },
]
const hint = 'Take it out. A recipient is sealed by the award form: recipient: eyJ…'

/**
 * What looks like personal data in a file of awards or in its name: e-mail address, telephone number, date of birth,
 * pupil number (UPN). The messages do not repeat it.
 * @param passedOver lines on which something else reports it.
 */
export function personalData(
  text: string,
  file: string,
  passedOver: readonly number[],
): readonly Problem[] {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yml$/, '')
  const inName = patterns
    .filter(({ find }) => name.search(find) >= 0)
    .map(({ code, what }) =>
      problem(
        code,
        file,
        { line: 1, column: 1 },
        {
          message: `The file’s name looks like ${what}.`,
          hint: 'Rename it, for example to 2026-06.yml',
        },
      ),
    )
  const lines = text.split('\n')
  const inText = lines.flatMap((line, index) =>
    passedOver.includes(index + 1) || !/[@\d]/.test(line) ? [] : inLine(line, index + 1, file),
  )
  return [...inName, ...inText]
}

function inLine(line: string, number: number, file: string): readonly Problem[] {
  // Sealed recipients, ids and addresses hold digits that mean nothing.
  const readable = line.replaceAll(/[\w-]{24,}(?:\.[\w-]*)*/g, blank)
  const bare = readable.replaceAll(/https:\/\/[^\s"')]*/g, blank)
  return patterns.flatMap(({ code, what, find }) => {
    const text = code === 'personal-telephone' ? bare : readable
    return [...text.matchAll(find)].map((match) =>
      problem(
        code,
        file,
        { line: number, column: match.index + 1 },
        { message: `This looks like ${what}.`, hint },
      ),
    )
  })
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
