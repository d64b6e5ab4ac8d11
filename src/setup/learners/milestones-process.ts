import { readHistory } from '../../history/history.ts'
import { readRecords } from '../../records/read-records.ts'
import { printableJson } from '../../records/report/plain-text.ts'
import { sayText, warnText } from '../../records/report/say.ts'
import { milestoneRecords } from '../../review/effects/milestone-records.ts'
import { unreadRecords } from '../../records/report/unread-records.ts'

// Reading records takes packages of others, so it is a process of its own: it sees no key, and what is sealed stays sealed.

const [root = '.', day = ''] = process.argv.slice(2)
const history = await readHistory(root)
const addedOn = (file: string) => history.files.get(file)?.addedOn
const { records, problems } = await readRecords(root, { random: () => 'a'.repeat(26), addedOn })
if (records) sayText(printableJson(JSON.stringify(milestoneRecords(records, day, addedOn))))
else warnText(`${unreadRecords(problems)}\n`)
