import type { AwardRecord } from '../../kinds/records.ts'
import type { Gathered } from '../gather/gather.ts'

/**
 * What was gathered, without what nobody asks for once everything is issued: who earned each award, and where each field
 * stands in its file. Of very many awards that is most of what they are held in.
 */
export function withoutRecipients(gathered: Gathered): Gathered {
  const awards = gathered.records.awards.map(withoutRecipient)
  return {
    ...gathered,
    records: { ...gathered.records, awards },
    awardRecords: new Map(awards.map((record) => [record.award.id, record])),
  }
}

function withoutRecipient({ file, issuer, badge, position, award }: AwardRecord): AwardRecord {
  const { recipient: _recipient, newCode: _newCode, ...rest } = award
  // A text that is cut out of a file holds on to all of it: only a copy lets go.
  return { file, issuer, badge, position, fields: {}, award: structuredClone(rest) }
}
