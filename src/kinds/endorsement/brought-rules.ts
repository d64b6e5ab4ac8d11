import { asWritten, sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { problemAt, type Rule } from '../draft.ts'
import type { BroughtRecord } from '../records.ts'

/** What can be wrong with endorsements that were signed elsewhere and have been proven. */
export const broughtRules: readonly Rule[] = [
  {
    code: 'endorsement-badge-unknown',
    *check({ brought, badgeFolders }) {
      for (const record of brought) {
        const name = `${record.issuer}/${record.badge ?? ''}`
        if (record.badge === undefined || badgeFolders.includes(name)) continue
        yield problemAt(this.code, record, [], {
          message: sentence`There is no badge “${name}”.`,
          hint: sentence`Move the file to the folder of ${nearestWord(name, badgeFolders) ?? sentence`a badge`}.`,
        })
      }
    },
  },
  {
    code: 'endorsement-date-future',
    *check({ brought, asOf, today }) {
      for (const record of brought)
        for (const day of daysOf(record)) {
          if (asOf === undefined || day <= asOf) continue
          yield problemAt(this.code, record, [], {
            message: sentence`${day} has not come yet.`,
            hint: asWritten`on: ${today}`,
          })
        }
    },
  },
  {
    code: 'endorsement-file-expired',
    *check({ brought, addedOn, today }) {
      for (const record of brought) {
        const { until } = record.credential
        // What was good when it came is no fault once it has run out: pages say so.
        const day = addedOn(record.file) ?? today
        if (until === undefined || day === undefined || until >= day) continue
        yield problemAt(this.code, record, [], {
          message: sentence`It ran out on ${until}, before it was brought here.`,
          hint: sentence`Ask for a newer one, or delete the file.`,
        })
      }
    },
  },
  {
    code: 'endorsement-file-repeated',
    *check({ brought }) {
      const first = new Map<string, BroughtRecord>()
      for (const record of brought) {
        const { about, signer, comment } = record.credential
        const said = JSON.stringify([about, signer.id, comment ?? ''])
        const other = first.get(said)
        if (other === undefined) {
          first.set(said, record)
          continue
        }
        yield problemAt(this.code, record, [], {
          message: sentence`The same endorsement is in ${other.file}.`,
          hint: sentence`Delete one of the two files.`,
        })
      }
    },
  },
]

function daysOf({ credential: { from }, notes: { revoked } }: BroughtRecord): readonly string[] {
  return revoked === undefined ? [from] : [from, revoked.on]
}
