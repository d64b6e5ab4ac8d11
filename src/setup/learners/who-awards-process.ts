import { addressesOf } from '../../model/addresses/address.ts'
import { readRecords } from '../../records/read-records.ts'
import type { WhoAwards } from './who-awards.ts'
import { printableJson } from '../../records/report/plain-text.ts'
import { sayText, warnText } from '../../records/report/say.ts'
import { unreadRecords } from '../../records/report/unread-records.ts'

// Reading records takes packages of others, so it is a process of its own: it sees no key, and what is sealed stays sealed.

const [root = '.', issuer = ''] = process.argv.slice(2)
const { records, problems } = await readRecords(root, { random: () => 'a'.repeat(26) })
if (records) {
  const badges = new Map(records.badges.map((each) => [`${each.issuer}/${each.slug}`, each.badge]))
  const read: WhoAwards = {
    claimPage: addressesOf(records.site.site).claim,
    issuers: records.issuers.map(({ slug }) => slug),
    awards: records.awards
      .filter((record) => record.issuer === issuer)
      .flatMap(({ award, file, badge }) => {
        const { id, recipient, newCode, supersedes, awarded = '' } = award
        if (recipient === undefined) return []
        const name = badges.get(`${issuer}/${badge}`)?.name ?? badge
        const more = {
          ...(newCode === undefined ? {} : { newCode }),
          ...(supersedes === undefined ? {} : { supersedes }),
        }
        return [{ id, file, badge: name, awarded, recipient, ...more }]
      }),
  }
  sayText(printableJson(JSON.stringify(read)))
} else warnText(`${unreadRecords(problems)}\n`)
