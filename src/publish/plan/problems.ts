import { asWritten, sentence } from '../../bytes/sentence.ts'
import type { GenesisEntry, IssuedAward } from '../../ledger/entry.ts'
import type { AwardRecord, IssuerRecord, SiteRecord } from '../../kinds/records.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'

// The problems that only the ledger can show. Each names the legal way out.

/** The address of the site is the identity of everything it has issued. */
export function movedSite(site: SiteRecord, genesis: GenesisEntry | undefined): readonly Problem[] {
  if (!genesis || genesis.site === site.site.url) return []
  return [
    problem('site-moved', site.file, site.fields['url'] ?? site.position, {
      message: sentence`The address of the site is ${site.site.url}, but badges have been issued from ${genesis.site}.`,
      hint: asWritten`url: ${genesis.site}`,
    }),
  ]
}

/** Who owns the domain has the domain's DID: when that changes, so does whose badges they seem to be. */
export function changedDid(site: SiteRecord, issuer: string): Problem {
  return problem('issuer-did-changed', site.file, site.fields['publisher'] ?? site.position, {
    message: sentence`The identity of ${issuer} changes with \`publisher\`, but it has issued badges under the old one.`,
    hint: sentence`Put \`publisher\` back as it was, or leave it out if it was not there.`,
  })
}

/** What was signed has been edited. */
export function changedAward(
  record: AwardRecord,
  fields: readonly string[],
  issued: IssuedAward,
): Problem {
  const field = fields[0] ?? 'badge'
  const named = fields.map((name) => `\`${name}\``).join(', ')
  const code = field === 'badge' ? 'award-moved' : 'award-changed'
  return problem(code, record.file, fieldPosition(record, field) ?? record.position, {
    message: sentence`${named} of this award changed after it was issued on ${issued.issuedOn.slice(0, 10)}; what was signed cannot be edited.`,
    hint: sentence`Put the old text back. To correct the award, add a new one with:\n  supersedes: ${record.award.id}`,
  })
}

/** An issued award is in no file any more. */
export function missingAward(issued: IssuedAward): Problem {
  return problem('award-missing', issued.file, fileStart, {
    message: sentence`Award ${issued.id} was issued on ${issued.issuedOn.slice(0, 10)} from this file and is gone from it.`,
    hint: sentence`Put it back. To withdraw it, add to it:\n  revoked:\n    on: YYYY-MM-DD\n    reason: why\nTo erase it for good, leave only:\n  id: ${issued.id}\n  erased:\n    on: YYYY-MM-DD`,
  })
}

/** The id of an erased award stands on an award again. */
export function reusedId(record: AwardRecord): Problem {
  return problem('award-id-reused', record.file, record.fields['id'] ?? record.position, {
    message: sentence`The id ${record.award.id} belonged to an award that was erased; an id is never used again.`,
    hint: sentence`Leave the \`id\` out: the next check suggests a fresh one.`,
  })
}

/** What a key has signed can only be checked while the key is published. */
export function unpublishedKey(issuer: IssuerRecord, key: string): Problem {
  const file = issuer.file.replace('profile.yml', `keys/${key}.json`)
  return problem('key-unpublished', issuer.file, issuer.position, {
    message: sentence`Badges of ${issuer.slug} were signed with the key ${key}, and ${file} is not there.`,
    hint: sentence`Put the file back: git still has it. If the key was stolen, then write:\n  npm run keys -- compromise ${issuer.slug} ${key}\nA ledger that a preview wrote cannot be used: its keys prove nothing.`,
  })
}

/** Neither the file nor git says when it was awarded. */
export function undatedAward(record: AwardRecord): Problem {
  return problem('award-date-missing', record.file, record.position, {
    message: sentence`The award has no date, and git does not know its file yet.`,
    hint: asWritten`awarded: YYYY-MM-DD`,
  })
}

/** Nobody who holds the key can open the sealed recipient. */
export function unreadableRecipient(record: AwardRecord): Problem {
  return problem(
    'recipient-unreadable',
    record.file,
    record.fields['recipient'] ?? record.position,
    {
      message: sentence`The sealed recipient of this award cannot be opened with this publisher’s sealing key, or is nobody’s e-mail address, telephone number, address or claim code.`,
      hint: sentence`Seal the recipient again with the award form of this site.`,
    },
  )
}

/** Its badge asks for more who agree. */
export function tooFewAssessors(record: AwardRecord): Problem {
  const place = record.fields['assessments'] ?? record.position
  return problem('assessment-too-few', record.file, place, {
    message: sentence`Fewer assessors have agreed than the badge asks for.`,
    hint: sentence`Run \`npm run validate\`: it says who does not count and why.`,
  })
}

/** The key that an assessment names did not sign it. */
export function unsignedAssessment(record: AwardRecord, index: number): Problem {
  return problem('assessment-signature-wrong', record.file, assessmentPosition(record, index), {
    message: sentence`The key that it names did not sign this assessment.`,
    hint: askAgain,
  })
}

/** What only keys and ledger can find wrong with somebody who assessed. */
export type AssessorFault = keyof typeof assessorWords

const askAgain = sentence`Take it out, and ask the assessor for it again.`
const askAnother = sentence`Take it out, and ask somebody else.`

const assessorWords = {
  'assessor-unknown': {
    message: sentence`What says who this assessor is cannot be opened with this publisher’s sealing key, or belongs to another assessment.`,
    hint: askAgain,
  },
  'assessor-is-learner': {
    message: sentence`The learner assessed this themselves.`,
    hint: askAnother,
  },
  'assessor-twice': {
    message: sentence`The same person assessed this above, with another key.`,
    hint: askAnother,
  },
  'assessor-not-holder': {
    message: sentence`This assessor held no award of the badge that is asked for on that day, or it does not stand any more.`,
    hint: askAnother,
  },
} as const

/** What everybody may read of an assessment was changed after it was signed. */
export function alteredComment(record: AwardRecord, index: number): Problem {
  return problem('assessor-comment-altered', record.file, assessmentPosition(record, index), {
    message: sentence`The comment for everybody was changed after it was signed.`,
    hint: askAgain,
  })
}

/** Somebody who may not assess this award. */
export function wrongAssessor(code: AssessorFault, record: AwardRecord, index: number): Problem {
  return problem(code, record.file, assessmentPosition(record, index), assessorWords[code])
}

function assessmentPosition(record: AwardRecord, index: number) {
  return record.fields[`assessments.${index}`] ?? record.fields['assessments'] ?? record.position
}

function fieldPosition(record: AwardRecord, field: string) {
  return record.fields[field] ?? record.fields[`${field}.0`]
}
