import { readFile, writeFile } from 'node:fs/promises'
import { readRecords } from '../src/records/read-records.ts'
import { codeOwners, codeOwnersFile } from '../src/review/code-owners.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run codeowners -- [--check]

Writes ${codeOwnersFile} from the owners in badges/*/profile.yml; --check only says whether it is up to date.`

const args = process.argv.slice(2)
const { records, problems } = await readRecords('.', { random: () => 'a'.repeat(26) })
if (args.includes('--help')) say(help)
else if (!records) {
  warn(`The records have ${problems.length} problems: run npm run validate.`)
  process.exitCode = 1
} else if (args.includes('--check')) {
  const isCurrent = (await readFile(codeOwnersFile, 'utf8').catch(() => '')) === codeOwners(records)
  if (!isCurrent) warn(`${codeOwnersFile} is out of date: npm run codeowners`)
  process.exitCode = isCurrent ? 0 : 1
} else await writeFile(codeOwnersFile, codeOwners(records))
