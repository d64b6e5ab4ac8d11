import { sentence, type Sentence } from '../../bytes/sentence.ts'
import { personalKinds } from '../../model/text/personal-patterns.ts'
import type { ProblemCode } from '../../model/problem-catalogue.ts'
import type { Problem } from '../../model/problem.ts'
import { badgeOf, isOfMinors, problemAt, type Draft, type Rule } from '../draft.ts'
import type { AwardRecord } from '../records.ts'
import { publicCommentIn, type PublicComment } from './assessor-endorsement.ts'

/** What everybody may read of assessments. It is inside what was signed, where nobody sees it who reads the file. */
export const commentRules: readonly Rule[] = [
  {
    code: 'assessment-endorsement-wrong',
    *check(draft) {
      for (const { record, index, said } of commentsIn(draft))
        if (said === 'wrong')
          yield problemAt(this.code, record, ['assessments', index], {
            message: sentence`What everybody may read was not written by this assessor for this award.`,
            hint: sentence`Take it out, and ask the assessor for it again.`,
          })
    },
  },
  {
    code: 'assessment-endorsement-named',
    *check(draft) {
      for (const { record, index, said } of commentsIn(draft))
        if (said !== 'wrong' && said.name !== undefined && isOfMinors(draft, record))
          yield problemAt(this.code, record, ['assessments', index], {
            message: sentence`It names the assessor, and the learners of this issuer are under 18.`,
            hint: sentence`Take it out, and ask the assessor for it again without that.`,
          })
    },
  },
  {
    code: 'personal-email',
    *check(draft) {
      for (const { record, index, said } of commentsIn(draft))
        if (said !== 'wrong') yield* personalProblems(said, record, index)
    },
  },
]

interface Commented {
  readonly record: AwardRecord
  /** Of the assessment. */
  readonly index: number
  readonly said: PublicComment | 'wrong'
}

function* commentsIn(draft: Draft): Iterable<Commented> {
  for (const record of draft.awards) {
    const { assessments = [], erased } = record.award
    if (assessments.length === 0 || erased) continue
    if (badgeOf(draft, record)?.badge.peerAssessment === undefined) continue
    for (const [index, jws] of assessments.entries()) {
      const said = publicCommentIn(jws)
      if (said !== 'none') yield { record, index, said }
    }
  }
}

/** The message does not repeat it. It is public in every repository: the page of the award shows it. */
function* personalProblems(
  { comment, name = '' }: PublicComment,
  record: AwardRecord,
  index: number,
): Iterable<Problem> {
  for (const { code, what } of personalKinds(`${comment}\n${name}`))
    yield personalProblem(code, what, record, index)
}

function personalProblem(code: ProblemCode, what: Sentence, record: AwardRecord, index: number) {
  return problemAt(code, record, ['assessments', index], {
    message: sentence`What this assessor lets everybody read has what looks like ${what}.`,
    hint: sentence`Take it out, and ask the assessor for it again without that.`,
  })
}
