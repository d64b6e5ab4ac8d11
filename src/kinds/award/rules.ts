import { asWritten, sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { fileStart, problem } from '../../model/problem.ts'
import type { AwardRecord } from '../records.ts'
import { badgeOf, problemAt, type Rule } from '../draft.ts'

/** Where awards stand and what they are called. */
export const awardRules: readonly Rule[] = [
  {
    code: 'award-issuer-unknown',
    *check({ awardFiles, issuerFolders }) {
      for (const file of awardFiles) {
        if (issuerFolders.includes(file.issuer)) continue
        const meant = nearestWord(file.issuer, issuerFolders)
        yield problem(this.code, file.path, fileStart, {
          message: sentence`There is no issuer “${file.issuer}” in badges/.`,
          hint:
            meant === undefined
              ? sentence`Add badges/${file.issuer}/profile.yml`
              : sentence`Move the file to awards/${meant}/${file.badge}/`,
        })
      }
    },
  },
  {
    code: 'award-badge-unknown',
    *check({ awardFiles, issuerFolders, badgeFolders }) {
      for (const file of awardFiles) {
        if (!issuerFolders.includes(file.issuer)) continue
        if (badgeFolders.includes(`${file.issuer}/${file.badge}`)) continue
        const meant = nearestWord(`${file.issuer}/${file.badge}`, badgeFolders)
        yield problem(this.code, file.path, fileStart, {
          message: sentence`${file.issuer} has no badge “${file.badge}”.`,
          hint:
            meant === undefined
              ? sentence`Add badges/${file.issuer}/${file.badge}/badge.md`
              : sentence`Move the file to awards/${meant}/`,
        })
      }
    },
  },
  {
    code: 'award-id-missing',
    *check({ awards, newId }) {
      for (const record of awards)
        if (record.award.id === '')
          yield problemAt(this.code, record, [], {
            message: sentence`The award has no id.`,
            hint: asWritten`id: ${newId()}`,
          })
    },
  },
  {
    code: 'award-id-duplicate',
    *check({ awards, newId }) {
      const first = new Map<string, AwardRecord>()
      for (const record of awards) {
        const { id } = record.award
        if (id === '') continue
        const other = first.get(id)
        if (other === undefined) first.set(id, record)
        else
          yield problemAt(this.code, record, ['id'], {
            message: sentence`The award in ${other.file}:${other.fields['id']?.line ?? other.position.line} has the same id.`,
            hint: asWritten`id: ${newId()}`,
          })
      }
    },
  },
  {
    code: 'award-credits',
    *check(draft) {
      for (const record of draft.awards) {
        const most = badgeOf(draft, record)?.badge.creditsAvailable
        const earned = record.award.creditsEarned
        if (most === undefined || earned === undefined || earned <= most) continue
        yield problemAt(this.code, record, ['creditsEarned'], {
          message: sentence`The badge offers ${most} credits and not ${earned}.`,
          hint: asWritten`creditsEarned: ${most}`,
        })
      }
    },
  },
  {
    code: 'erased-not-empty',
    *check({ awards }) {
      for (const record of awards) {
        if (!record.award.erased) continue
        const left = Object.keys(record.fields).find(
          (path) => !/^(id|erased|erased\.on)$/.test(path),
        )
        if (left === undefined) continue
        yield problemAt(this.code, record, left.split('.'), {
          message: sentence`\`${left.split('.')[0] ?? ''}\` is still there.`,
          hint: asWritten`id: ${record.award.id}\nerased:\n  on: ${record.award.erased.on}`,
        })
      }
    },
  },
]
