import type { CellProblemCode } from '../../awarding/csv/cell-problem.ts'

/** A fault in a list: where it was put, and what is to be said of it. */
export interface PlantedFault {
  readonly row: number
  readonly column: string
  readonly code: CellProblemCode
}

const headings = [
  'Full name',
  'E-mail',
  'Badge',
  'Date',
  'Mark',
  'Narrative',
  'Evidence URL',
] as const
const plain = (number: number): string[] => [
  `Learner ${lettersOf(number)}`,
  `learner.${number}@school.example`,
  'Digital Explorer',
  '2026-06-12',
  String(number % 101),
  'Found three sources, and said which is best.',
  'https://www.riverside.example/project/',
]

type Spoil = readonly [column: number, cell: string, code: CellProblemCode]

/** Thirty-eight of them here; a row with too many cells and one without anything to tell it by are made below. */
const spoils: readonly Spoil[] = [
  [0, '=HYPERLINK("https://evil.example";"x")', 'formula'],
  [0, '@SUM(A1)', 'formula'],
  [5, '+cmd|calc', 'formula'],
  [5, '-2+3', 'formula'],
  [2, '=A1', 'formula'],
  [1, 'learner.school.example', 'email-invalid'],
  [1, 'learner@school', 'email-invalid'],
  [1, 'a b@school.example', 'email-invalid'],
  [1, 'two@school.example, three@school.example', 'email-invalid'],
  [1, 'LEARNER.7@School.Example', 'duplicate'],
  [1, 'learner.8@school.example', 'duplicate'],
  [1, 'learner.9@school.example', 'duplicate'],
  [1, 'leаrner@school.example', 'mixed-letters'],
  [2, 'Digitel Explorer', 'badge-unknown'],
  [2, 'riverside-school/digital-exploror', 'badge-unknown'],
  [2, 'Underwater Basket Weaving', 'badge-unknown'],
  [2, '', 'badge-missing'],
  [2, 'Old Path', 'badge-retired'],
  [3, '2026-06-31', 'date-invalid'],
  [3, '31/02/2026', 'date-invalid'],
  [3, 'last Friday', 'date-invalid'],
  [3, '03/04/2026', 'date-ambiguous'],
  [3, '12.06.2026', 'date-ambiguous'],
  [3, '12/06/26', 'date-short-year'],
  [3, '46185', 'date-number'],
  [3, '2031-01-01', 'date-future'],
  [3, '31/12/2030', 'date-future'],
  [4, '101', 'result-invalid'],
  [4, 'excellent', 'result-invalid'],
  [5, 'Ask mum on 07700 900123 about it', 'personal-in-public'],
  [5, 'Write to nobody@mail.example', 'personal-in-public'],
  [5, 'Her date of birth: 3 May 2012', 'personal-in-public'],
  [5, 'x'.repeat(5001), 'too-long'],
  [0, 'y'.repeat(101), 'too-long'],
  [5, 'in\u200bvisible', 'hidden-character'],
  [6, 'http://www.riverside.example/', 'url-invalid'],
  [6, 'javascript:alert(1)', 'url-invalid'],
  [1, '', 'recipient-missing'],
]

/** A list of 500 learners, among them forty with one fault each, and blank rows in between. */
export function plantedList(): {
  readonly text: string
  readonly faults: readonly PlantedFault[]
} {
  const lines: string[] = [headings.join(',')]
  const faults: PlantedFault[] = []
  for (let number = 1; number <= 500; number++) {
    if (number % 100 === 0) lines.push('', ',,,,,,')
    const cells = plain(number)
    const row = lines.length + 1
    const spoil = number > 20 && number % 12 === 0 ? spoils[number / 12 - 2] : undefined
    if (spoil) {
      const [column, cell, code] = spoil
      cells[column] = cell
      faults.push({
        row,
        column: code === 'recipient-missing' ? 'A' : 'ABCDEFG'.charAt(column),
        code,
      })
    }
    if (number === 490) {
      cells[5] = `${cells[0]?.split(' ')[1]} found three sources.`
      faults.push({ row, column: 'F', code: 'name-in-public' })
    }
    if (number === 495) {
      cells.push('', 'one too many')
      faults.push({ row, column: 'I', code: 'too-many-cells' })
    }
    lines.push(cells.map(quoted).join(','))
  }
  return { text: `\ufeff${lines.join('\r\n')}\r\n`, faults }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A name of its own for each learner, which is in no other text of the list. */
function lettersOf(number: number): string {
  return `Zq${String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`
}
