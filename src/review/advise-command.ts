import { randomBytes } from 'node:crypto'
import { spoken } from '../bytes/sentence.ts'
import { adviceOn } from '../kinds/badge/advice/advice.ts'
import type { Advice } from '../kinds/badge/advice/advised.ts'
import { awardIdFrom } from '../model/addresses/award-id.ts'
import { rootFlag } from '../model/command.ts'
import type { StaffWords } from '../model/staff-words/staff-words.ts'
import { readRecords, type WrittenRecords } from '../records/read-records.ts'
import { printable, printableLine } from '../records/report/plain-text.ts'
import { command } from '../records/report/run-command.ts'
import { say, sayText, warn } from '../records/report/say.ts'
import { languageFlag, staffWordsAt } from '../records/report/staff-words-at.ts'
import { adviceTitle } from './lines/advice-lines.ts'

/** Says what a reviewer of badges would say of them. */
export const adviseCommand = command({
  usage: 'npm run advise -- [badges/ISSUER/BADGE …] [flags]',
  about: `Reads badges as a stranger would who has to judge them, and says what would make them say more: where, what, and how it
could read. Nothing that it says stops anything. Without names it reads all badges that are still given.
Exit code 0, whatever it finds. 2: the machine failed.`,
  flags: { root: rootFlag, language: languageFlag, help: { help: 'this text' } },
  operands: 0,
  run: async ({ root, language }, paths) => {
    const words = staffWordsAt(root, language)
    const random = () => awardIdFrom(randomBytes(16))
    const { written, problems } = await readRecords(root, { random, select: () => new Set() })
    if (problems.some(({ severity, file }) => severity === 'error' && file.startsWith('badges/')))
      warn('Some files have problems, and may get no advice before they are gone: npm run validate')
    const badges = chosen(written, paths)
    if (badges.length === 0) return 0
    const advice = adviceOn(written, badges)
    sayText(advice.map((each) => inWords(each, words)).join('\n'))
    say(advice.length === 0 ? words.review.advice.none : `\n${adviceTitle(advice, words)}`)
    return 0
  },
})

/** Badges by their folders, their files, or folders of issuers. */
function chosen({ badges }: WrittenRecords, paths: readonly string[]): WrittenRecords['badges'] {
  if (paths.length === 0) return badges
  const folders = paths.map((path) => {
    const [top, ...rest] = path
      .replace(/^\.\//, '')
      .replace(/\/(?:badge\.md)?$/, '')
      .split('/')
    return `${(top === 'badges' ? [top, ...rest] : ['badges', top, ...rest]).join('/')}/`
  })
  for (const folder of folders)
    if (!badges.some(({ file }) => file.startsWith(folder))) warn(`There is no badge in ${folder}`)
  return badges.filter(({ file }) => folders.some((folder) => file.startsWith(folder)))
}

/** `file:line  code  what`, and how it could read. */
function inWords({ file, line, code, message, hint }: Advice, { templateOf }: StaffWords): string {
  const below = printable(spoken(hint, templateOf))
    .split('\n')
    .map((text) => `    ${text}\n`)
  const said = printableLine(spoken(message, templateOf))
  return `${printableLine(file)}:${line}  ${code}  ${said}\n${below.join('')}`
}
