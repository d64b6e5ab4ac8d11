import { badgeLimits } from '../../../kinds/badge/limits.ts'
import { composeBadge, type BadgeProposal } from '../../../awarding/files/compose-badge.ts'
import { recognised } from '../../../model/fields/vocabulary.ts'
import { slugFrom } from '../../../model/addresses/slug.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { Checks } from './check.ts'
import { fillQuestion, fillSelect, makeChoices, makeField, makeStep } from './field.ts'
import type { FormContext } from './form-data.ts'
import { startStaffForm } from './staff-form.ts'
import { filled } from '../../../model/text/filled.ts'
import { pluralForm } from '../../../model/text/plural.ts'
import { pageLanguage } from '../../page-language.ts'

const kinds = [
  'Badge',
  'Achievement',
  'Competency',
  'Award',
  'Certificate',
  'CertificateOfCompletion',
  'Course',
  'CommunityService',
  'Membership',
  'MicroCredential',
]

/** The form that proposes a new badge. */
export function startProposeForm(element: HTMLElement, context: FormContext): void {
  const parts = makeParts(context)
  const nodes = parts.fields.map(({ node }) => node)
  startStaffForm(element, context, {
    nodes: [makeStep(context.words.steps.describe, ...nodes)],
    submit: context.words.make,
    fields: () => parts.fields,
    names: () => [],
    make: async (checks) => ({ files: [composeBadge(read(parts, checks))], isEdit: 'new' }),
  })
}

type Parts = ReturnType<typeof makeParts>

function makeParts({ words, issuers }: FormContext) {
  const { fields } = words
  const text = () => makeNode('input', { type: 'text' })
  const issuer = makeField(makeNode('select'), fields.issuer)
  const name = makeField(text(), fields.badgeName)
  const slug = makeField(text(), fields.slug)
  const description = makeField(makeNode('textarea', { rows: '2' }), fields.description)
  const criteria = makeField(makeNode('textarea', { rows: '10' }), fields.criteria)
  const alt = makeField(text(), fields.alt)
  const type = makeField(makeNode('select'), fields.achievementType)
  const recognises = makeChoices(
    'checkbox',
    fields.recognises,
    recognised.map((each) => [each, { label: words.recognised[each] }]),
  )
  const tags = makeField(text(), fields.tags)
  const expires = makeField(makeNode('select'), fields.expires)
  fillQuestion(
    issuer.control,
    issuers.map((each) => [each.slug, each.name]),
    words.choose,
  )
  fillSelect(
    type.control,
    kinds.map((kind) => [kind, kind]),
  )
  const years = ['1', '2', '3', '5'].map(
    (count) =>
      [
        `P${count}Y`,
        filled(pluralForm(pageLanguage(), Number(count), words.years), { count }),
      ] as const,
  )
  fillSelect(expires.control, years, words.never)
  name.control.addEventListener('input', () => (slug.control.value = slugFrom(name.control.value)))
  const own = { issuer, name, slug, description, criteria, alt, type, recognises, tags, expires }
  return { ...own, fields: Object.values(own) }
}

function read(parts: Parts, checks: Checks): BadgeProposal {
  const { issuer, name, slug, description, criteria, alt } = parts
  for (const field of [issuer, name, slug, description, criteria, alt]) checks.required(field)
  checks.slug(slug)
  const expires = parts.expires.control.value
  return {
    issuer: issuer.control.value,
    slug: slug.control.value,
    name: checks.publicText(name, badgeLimits.name) ?? '',
    description: oneLine(checks.publicText(description, badgeLimits.description) ?? ''),
    alt: checks.publicText(alt, badgeLimits.alt) ?? '',
    achievementType: parts.type.control.value,
    recognises: parts.recognises.chosen(),
    tags: tagsIn(checks.publicText(parts.tags, badgeLimits.tags * badgeLimits.tag) ?? ''),
    criteria: checks.publicText(criteria, badgeLimits.criteria) ?? '',
    ...(expires === '' ? {} : { expires }),
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function tagsIn(text: string): readonly string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  return tags.filter(
    (tag, index) => tags.findIndex((each) => each.toLowerCase() === tag.toLowerCase()) === index,
  )
}
