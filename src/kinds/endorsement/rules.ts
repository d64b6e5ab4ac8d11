import { asWritten, sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { problemAt, type Draft, type Rule } from '../draft.ts'
import type { AwardRecord, EndorsementRecord } from '../records.ts'

/** Who endorses what. */
const partyRules: readonly Rule[] = [
  {
    code: 'endorsement-by-unknown',
    *check({ endorsements, issuerFolders }) {
      for (const record of endorsements) {
        const { by } = record.endorsement
        if (issuerFolders.includes(by)) continue
        yield problemAt(this.code, record, ['by'], {
          message: sentence`There is no issuer “${by}” in badges/.`,
          hint: asWritten`by: ${nearestWord(by, issuerFolders) ?? sentence`the name of a folder in badges/`}`,
        })
      }
    },
  },
  {
    code: 'endorsement-of-itself',
    *check({ endorsements }) {
      for (const record of endorsements)
        if (record.endorsement.by === record.issuer)
          yield problemAt(this.code, record, ['by'], {
            message: sentence`The endorser is the issuer whose own this is.`,
            hint: sentence`by: another issuer, or delete the file`,
          })
    },
  },
  {
    code: 'endorsement-badge-unknown',
    *check({ endorsements, badgeFolders }) {
      for (const record of endorsements) {
        if (isOfKnownBadge({ badgeFolders }, record)) continue
        const name = `${record.issuer}/${record.badge}`
        yield problemAt(this.code, record, [], {
          message: sentence`There is no badge “${name}”.`,
          hint: sentence`Move the file to the folder of ${nearestWord(name, badgeFolders) ?? sentence`a badge`}.`,
        })
      }
    },
  },
]

/** Which award is meant, where one is. */
const awardRules: readonly Rule[] = [
  {
    code: 'endorsement-award-missing',
    *check({ endorsements }) {
      for (const record of endorsements)
        if (isOfAward(record) && record.endorsement.award === undefined)
          yield problemAt(this.code, record, [], {
            message: sentence`It does not say which award it speaks of.`,
            hint: sentence`award: the id of the award`,
          })
    },
  },
  {
    code: 'endorsement-award-misplaced',
    *check({ endorsements }) {
      for (const record of endorsements)
        if (!isOfAward(record) && record.endorsement.award !== undefined)
          yield problemAt(this.code, record, ['award'], {
            message: sentence`A file in badges/ endorses an issuer or a badge and not an award.`,
            hint: sentence`Move it to awards/${record.issuer}/${record.badge ?? '<badge>'}/endorsements/`,
          })
    },
  },
  {
    code: 'endorsement-award-unknown',
    *check(draft) {
      for (const record of draft.endorsements) {
        const id = isOfAward(record) ? record.endorsement.award : undefined
        if (id === undefined || !isOfKnownBadge(draft, record) || isUnread(draft, record)) continue
        if (awardsBeside(draft, record).some(({ award }) => award.id === id)) continue
        yield problemAt(this.code, record, ['award'], {
          message: sentence`No award of this badge has that id.`,
          hint: sentence`Copy the id from the file of the award, or move this file to the folder of its badge.`,
        })
      }
    },
  },
  {
    code: 'endorsement-award-erased',
    *check(draft) {
      for (const record of draft.endorsements) {
        const id = record.endorsement.award
        if (id === undefined) continue
        if (!awardsBeside(draft, record).some(({ award }) => award.id === id && award.erased))
          continue
        yield problemAt(this.code, record, ['award'], {
          message: sentence`The award has been erased, and what others said of it goes with it.`,
          hint: sentence`Delete this file.`,
        })
      }
    },
  },
]

/** Days: they follow each other, and none has yet to come. */
const dayRules: readonly Rule[] = [
  {
    code: 'endorsement-date-future',
    *check({ endorsements, asOf, today }) {
      for (const record of endorsements)
        for (const { path, day } of daysOf(record)) {
          if (asOf === undefined || day <= asOf) continue
          yield problemAt(this.code, record, path, {
            message: sentence`${day} has not come yet.`,
            hint: asWritten`on: ${today}`,
          })
        }
    },
  },
  {
    code: 'endorsement-revoked-first',
    *check({ endorsements }) {
      for (const record of endorsements) {
        const { on, revoked } = record.endorsement
        if (revoked === undefined || revoked.on >= on) continue
        yield problemAt(this.code, record, ['revoked', 'on'], {
          message: sentence`It is taken back on ${revoked.on} and given on ${on}.`,
          hint: asWritten`revoked:\n  on: ${on}`,
        })
      }
    },
  },
]

/** What can be wrong with endorsements that could each be read. */
export const endorsementRules: readonly Rule[] = [...partyRules, ...awardRules, ...dayRules]

function isOfAward({ file }: EndorsementRecord): boolean {
  return file.startsWith('awards/')
}

/** Whether there is the badge that it speaks of, if it speaks of one. */
function isOfKnownBadge(
  { badgeFolders }: Pick<Draft, 'badgeFolders'>,
  { issuer, badge }: EndorsementRecord,
): boolean {
  return badge === undefined || badgeFolders.includes(`${issuer}/${badge}`)
}

function awardsBeside({ awards }: Draft, record: EndorsementRecord): readonly AwardRecord[] {
  return awards.filter(({ issuer, badge }) => issuer === record.issuer && badge === record.badge)
}

/** Whether files of awards lie beside it that could not be read, or were not in question. */
function isUnread(draft: Draft, record: EndorsementRecord): boolean {
  const read = new Set(awardsBeside(draft, record).map(({ file }) => file))
  return draft.awardFiles.some(
    ({ issuer, badge, path }) =>
      issuer === record.issuer && badge === record.badge && !read.has(path),
  )
}

function daysOf({ endorsement: { on, revoked } }: EndorsementRecord) {
  const given = { path: ['on'], day: on }
  return revoked === undefined ? [given] : [given, { path: ['revoked', 'on'], day: revoked.on }]
}
