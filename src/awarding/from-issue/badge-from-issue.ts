import { badgeLimits } from '../../kinds/badge/limits.ts'
import { slugFault, slugFrom } from '../../model/addresses/slug.ts'
import { composeBadge } from '../files/compose-badge.ts'
import { formAnswers, type FormAnswers } from './form-answers.ts'
import type { formFields } from './form-fields.ts'
import type { FormOutcome, IssueContext } from './form-outcome.ts'

/** Reads the form that proposes a badge. Its picture is drawn from its name until somebody brings another. */
export function badgeFromIssue(body: string, context: IssueContext): FormOutcome {
  const answers = formAnswers('badge', body)
  const issuer = readIssuer(answers, context)
  const texts = readTexts(answers)
  const slug = slugOf(texts.name, context)
  if (context.badges.some((badge) => badge.issuer === issuer && badge.slug === slug))
    answers.fault('name', 'badge-exists')
  if (answers.problems.length > 0) return { kind: 'problems', problems: answers.problems }
  const kind = { achievementType: 'Badge', recognises: [] } as const
  const file = composeBadge({ issuer, slug, ...texts, ...kind })
  return { kind: 'proposal', form: 'badge', issuer, badge: slug, count: 1, files: [file] }
}

type Answers = FormAnswers<keyof typeof formFields.badge>

/** Only what stands in the list is an issuer: nothing of what was filled in becomes part of a path. */
function readIssuer(answers: Answers, { issuers }: IssueContext): string {
  const chosen = answers.required('issuer')
  const issuer = issuers.find((slug) => slug === chosen)
  if (chosen !== '' && issuer === undefined) answers.fault('issuer', 'issuer-unknown')
  return issuer ?? 'none'
}

function readTexts(answers: Answers) {
  for (const name of ['name', 'description', 'criteria', 'alt'] as const) answers.required(name)
  const tags = tagsIn(answers.publicText('tags', badgeLimits.tags * badgeLimits.tag, 'one') ?? '')
  if (tags.length > badgeLimits.tags || tags.some((tag) => tag.length > badgeLimits.tag))
    answers.fault('tags', 'topics-many')
  return {
    name: answers.publicText('name', badgeLimits.name, 'one') ?? '',
    description: (
      answers.publicText('description', badgeLimits.description, 'many') ?? ''
    ).replaceAll(/\s+/g, ' '),
    criteria: answers.publicText('criteria', badgeLimits.criteria, 'many') ?? '',
    alt: answers.publicText('alt', badgeLimits.alt, 'one') ?? '',
    tags,
  }
}

/** A name without any of the letters that addresses are made of gets the issue's number. */
function slugOf(name: string, { number }: IssueContext): string {
  const slug = /[a-z0-9]/i.test(name.normalize('NFKD')) ? slugFrom(name) : `badge-${number}`
  return slugFault(slug) ? `badge-${number}` : slug
}

function tagsIn(text: string): readonly string[] {
  const tags = text.split(',').flatMap((tag) => tag.trim() || [])
  const isFirst = (tag: string, index: number) =>
    tags.findIndex((each) => each.toLowerCase() === tag.toLowerCase()) === index
  return tags.filter(isFirst)
}
