import { readRecords } from '../records/read-records.ts'
import { writeForgeFiles } from './forge-files.ts'
import { warnText } from '../records/report/say.ts'
import { unreadRecords } from '../records/report/unread-records.ts'

// Reading records takes packages of others, and who begins a repository holds keys: so this is a process of its own.

const root = process.argv[2] ?? '.'
const { records, problems } = await readRecords(root, { random: () => 'a'.repeat(26) })
if (records) await writeForgeFiles(root, records)
else {
  warnText(`${unreadRecords(problems)}\n`)
  process.exitCode = 1
}
