import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { StaffPorts } from '../src/awarding/commands/staff-ports.ts'
import { awardIdFrom } from '../src/model/addresses/award-id.ts'
import { daysAt } from '../src/model/fields/dates.ts'
import { readRecords } from '../src/records/read-records.ts'
import { renewalNote } from '../src/setup/forge-files.ts'
import { entriesIn } from '../src/records/entries-in.ts'
import { say } from '../src/records/report/say.ts'
import { unreadRecords } from '../src/records/report/unread-records.ts'

/** What staff commands need of this machine, but for somebody to ask. */
export function filePorts(root: string): Omit<StaffPorts, 'ask'> {
  const at = (path: string) => join(resolve(root), path)
  return {
    records: async () => {
      const random = () => awardIdFrom(randomBytes(16))
      const { records, problems } = await readRecords(root, { random })
      if (records) return records
      throw new Error(unreadRecords(problems))
    },
    readText: (path) => readFile(at(path), 'utf8'),
    readBytes: (path) => readFile(path),
    exists: (path) => existsSync(at(path)),
    entriesIn: (folder) => entriesIn(at(folder)),
    write: async ({ path, text }, mode) => {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text, { flag: mode === 'new' ? 'wx' : 'w' })
    },
    say,
    renewalNote: (each) => renewalNote(root, each),
    random: randomBytes,
    ...daysAt(new Date()),
  }
}
