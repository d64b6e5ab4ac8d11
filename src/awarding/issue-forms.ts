import { addressesOf } from '../model/addresses/address.ts'
import type { Records } from '../kinds/records.ts'
import type { ComposedFile } from './files/composed-file.ts'
import { formChanges, formFields, formPromise } from './from-issue/form-fields.ts'
import { badgeLimits } from '../kinds/badge/limits.ts'
import { isAwarded } from '../kinds/badge/is-awarded.ts'
import { plainFields, plainFieldWords } from './files/plain-fields.ts'
import { yamlText, type YamlMap } from './files/yaml-text.ts'

/** Where a form may stand. */
export const possibleForms: readonly string[] = ['award', 'propose-badge', 'revoke', 'config'].map(
  pathOf,
)

/**
 * The forge's issue forms: to award a badge, to propose one, to take an award back. Their drop-downs hold what the
 * records hold, so they are made again when a badge comes or goes. Issues are public: no form asks for a name or an
 * address, and each says not to write one. GitHub takes no list without entries, so where there is nothing to choose from
 * there is no form.
 */
export function issueForms(records: Records): readonly ComposedFile[] {
  const site = addressesOf(records.site.site)
  const isGiven = offeredBadges(records).length > 0
  return [
    ...(isGiven ? [form('award', awardForm(records, site.guide('award')))] : []),
    ...(records.issuers.length > 0 ? [form('propose-badge', proposeForm(records))] : []),
    form('revoke', revokeForm()),
    form('config', {
      blank_issues_enabled: true,
      contact_links: [
        {
          name: 'Award a badge with the form on our site',
          url: site.guide('award'),
          about: 'It seals names and addresses on your own computer. Start here.',
        },
      ],
    }),
  ]
}

const heading = '# Made by scripts/issue-forms.ts from badges/: change that, and run it again.\n'
const warning =
  '**Everybody can read this, for ever.** Never write a name, an e-mail address, a telephone number or a date of birth here, and attach no class list and no photograph of a learner.'
const { award, badge: proposed, change } = formFields

function form(name: string, fields: YamlMap): ComposedFile {
  return { path: pathOf(name), text: heading + yamlText(fields) }
}

function pathOf(name: string): string {
  return `.github/ISSUE_TEMPLATE/${name}.yml`
}

function offeredBadges({ badges, issuers }: Records): readonly string[] {
  const keysOf = (issuer: string) => issuers.find(({ slug }) => slug === issuer)?.keys ?? []
  return badges
    .filter(({ issuer, badge }) => isAwarded(badge, keysOf(issuer)))
    .map(({ issuer, slug }) => `${issuer}/${slug}`)
    .sort()
}

function awardForm(records: Records, page: string): YamlMap {
  return {
    name: 'Award a badge',
    description: 'For recipients that have been sealed already. Name nobody.',
    title: 'Award: ',
    labels: ['award'],
    body: [
      markdown(
        `${warning}\n\nSeal the recipients first, at ${page} and copy the lines that begin with eyJ. Names like “Surname, First” are turned round there, before they are sealed.`,
      ),
      dropdown('badge', award.badge, offeredBadges(records)),
      input('awarded', award.awarded, 'Year, month, day: 2026-06-12', 'required'),
      textarea(
        'sealed',
        award.sealed,
        'One line for each learner, each beginning with eyJ; a hundred at most.',
        'required',
      ),
      textarea('narrative', award.narrative, 'Everybody can read it. Name nobody.', 'optional'),
      input('evidence', award.evidence, 'A page that does not show who it is.', 'optional'),
      textarea('more', award.more, moreHint(), 'optional'),
      promised(),
    ],
  }
}

function moreHint(): string {
  const lines = plainFields.map((field) => {
    const { label, example } = plainFieldWords[field]
    return `“${label}: ${example}”`
  })
  return `What fits, each on a line of its own: ${lines.join(', ')}. Everybody can read it. Name nobody.`
}

function proposeForm({ issuers }: Records): YamlMap {
  const options = issuers.map(({ slug }) => slug).sort()
  return {
    name: 'Propose a badge',
    description: 'What it is called, what it takes, and who would give it.',
    title: 'Badge: ',
    labels: ['badge'],
    body: [
      markdown(warning),
      dropdown('issuer', proposed.issuer, options),
      input('name', proposed.name, `Up to ${badgeLimits.name} characters.`, 'required'),
      textarea('description', proposed.description, 'What somebody who has it can do.', 'required'),
      textarea(
        'criteria',
        proposed.criteria,
        'What one does, what one shows, how it is judged.',
        'required',
      ),
      input('alt', proposed.alt, 'For people who cannot see it.', 'required'),
      input(
        'tags',
        proposed.tags,
        'Words people search for, with commas between them.',
        'optional',
      ),
      promised(),
    ],
  }
}

function revokeForm(): YamlMap {
  return {
    name: 'Take an award back',
    description: 'By its id, which your register holds. Name nobody.',
    title: 'Revoke: ',
    labels: ['revoke'],
    body: [
      markdown(warning),
      input('award', change.award, '26 letters and digits.', 'required'),
      dropdown('change', change.change, formChanges),
      input(
        'reason',
        change.reason,
        'One kind, true sentence about the award, not about the person.',
        'optional',
      ),
      promised(),
    ],
  }
}

type Need = 'required' | 'optional'

function markdown(value: string): YamlMap {
  return { type: 'markdown', attributes: { value } }
}

function dropdown(id: string, label: string, options: readonly string[]): YamlMap {
  return { type: 'dropdown', id, attributes: { label, options }, validations: { required: true } }
}

function input(id: string, label: string, description: string, need: Need): YamlMap {
  return field('input', id, label, description, need)
}

function textarea(id: string, label: string, description: string, need: Need): YamlMap {
  return field('textarea', id, label, description, need)
}

function field(type: string, id: string, label: string, description: string, need: Need): YamlMap {
  return {
    type,
    id,
    attributes: { label, description },
    validations: { required: need === 'required' },
  }
}

function promised(): YamlMap {
  const options = [{ label: formPromise, required: true }]
  return { type: 'checkboxes', id: 'promise', attributes: { label: award.promise, options } }
}
