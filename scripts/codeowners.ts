import { readFile, writeFile } from 'node:fs/promises'
import { readRecords } from '../src/records/read-records.ts'
import { codeOwners, codeOwnersFile } from '../src/review/code-owners.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'
import { warn } from '../src/records/report/say.ts'
import { unreadRecords } from '../src/records/report/unread-records.ts'

const codeOwnersCommand = command({
  usage: 'npm run codeowners -- [--check]',
  about: `Writes ${codeOwnersFile} from the owners in badges/*/profile.yml; --check only says whether it is up to date.`,
  flags: { check: {} },
  run: async ({ check }) => {
    const { records, problems } = await readRecords('.', { random: () => 'a'.repeat(26) })
    if (!records) {
      warn(unreadRecords(problems))
      return 1
    }
    const text = codeOwners(records)
    if (!check) await writeFile(codeOwnersFile, text)
    else if ((await readFile(codeOwnersFile, 'utf8').catch(() => '')) !== text) {
      warn(`${codeOwnersFile} is out of date: npm run codeowners`)
      return 1
    }
    return 0
  },
})

await runCommand(codeOwnersCommand)
