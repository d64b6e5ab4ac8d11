import { sentence } from '../bytes/sentence.ts'
import { personalAmongIds, personalKinds } from '../model/text/personal-patterns.ts'
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
  const inName = personalKinds(name).map(({ code, what }) =>
    problem(code, file, fileStart, {
      message: sentence`The file’s name looks like ${what}.`,
      hint: sentence`Rename it, for example to 2026-06.yml`,
    }),
  )
  const lines = text.split('\n')
  const inText = lines.flatMap((line, index) =>
    passedOver.includes(index + 1) || !/[@\d\uff10-\uff20]/.test(line)
      ? []
      : inLine(line, index + 1, file),
  )
  return [...inName, ...inText]
}

function inLine(line: string, number: number, file: string): readonly Problem[] {
  return personalAmongIds(line).map(({ code, what, index }) =>
    problem(
      code,
      file,
      { line: number, column: index + 1 },
      { message: sentence`This looks like ${what}.`, hint },
    ),
  )
}
