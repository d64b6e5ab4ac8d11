import { sentence } from '../bytes/sentence.ts'
import { personalPatterns } from '../model/personal-patterns.ts'
import { fileStart, problem, type Problem } from '../model/problem.ts'

const hint = sentence`Take it out. A recipient is sealed by the award form: recipient: eyJ…`

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
  const inName = personalPatterns
    .filter(({ find }) => name.search(find) >= 0)
    .map(({ code, what }) =>
      problem(code, file, fileStart, {
        message: sentence`The file’s name looks like ${what}.`,
        hint: sentence`Rename it, for example to 2026-06.yml`,
      }),
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
  return personalPatterns.flatMap(({ code, what, find }) => {
    const text = code === 'personal-telephone' ? bare : readable
    return [...text.matchAll(find)].map((match) =>
      problem(
        code,
        file,
        { line: number, column: match.index + 1 },
        { message: sentence`This looks like ${what}.`, hint },
      ),
    )
  })
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
