import { applicationLimits } from '../../awarding/application/application.ts'
import type { Granted } from '../../awarding/application/award-applications.ts'
import type { ReadApplication } from '../../awarding/application/read-application.ts'
import { listedNames } from '../../awarding/learners/listed-names.ts'
import type { Checks } from '../award/staff-form/check.ts'
import { makeChoices, makeField, type Field } from '../award/staff-form/field.ts'
import { filled } from '../../model/text/filled.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import { makeNode } from '../verifier/make-node.ts'
import { makeAssessedPart, type Assessed } from './assessed-part.ts'
import type { RequestsContext } from './context.ts'
import type { AboutApplication } from './take.ts'

/** One request as staff decide on it. */
export interface RequestCard {
  readonly read: AboutApplication
  readonly node: HTMLElement
  readonly fields: readonly Field[]
  readonly showAssessed: ReturnType<typeof makeAssessedPart>['show']
  /** Nothing where it is left out. */
  readonly granted: (checks: Checks, names: readonly string[]) => Granted | undefined
}

/**
 * Makes what shows one request. Nothing that the learner wrote is published until staff put it in: of minors the links neither.
 */
export function makeCard(read: AboutApplication, context: RequestsContext): RequestCard {
  const { application } = read
  const { locale } = context
  const words = context.words.requests
  const isOfMinors =
    context.issuers.find(({ slug }) => slug === application.issuer)?.minors !== false
  const give = makeChoices('checkbox', words.decision, [['give', words.give]])
  give.choose('give')
  const judged = makeAssessedPart(termsOf(read, context), { isOfMinors, words, locale })
  const narrative = makeNarrative(application.words, words)
  const links = makeLinks(application.evidence, { isOfMinors, words })
  const node = makeNode(
    'li',
    { class: 'request-card' },
    makeNode('h2', { dir: 'auto' }, application.name),
    makeNode(
      'p',
      { class: 'small' },
      filled(words.made, { day: writtenDay(locale, application.made) }),
    ),
    ...statementNodes(application, words),
    judged.node,
    give.node,
    narrative.node,
    links.node,
  )
  return {
    ...{ read, node, fields: [give, narrative.field, links], showAssessed: judged.show },
    granted: (checks, names) => {
      if (give.chosen().length === 0) return undefined
      const assessed = judged.assessed()
      if (assessed !== undefined && assessed.outcome.missing > 0)
        checks.fault(give, filled(words.notEnough, { name: application.name }))
      const text = narrative.read(checks)
      const evidence = links.chosen()
      const { inAddress } = listedNames(names)
      const named = evidence.map(inAddress).find((each) => each !== undefined)
      if (named !== undefined)
        checks.fault(
          links,
          filled(context.words.listedName, { label: links.label, name: `“${named}”` }),
        )
      const said = text === undefined ? {} : { narrative: text }
      return { application, evidence, ...said, ...takenFrom(assessed) }
    },
  }
}

function takenFrom(assessed: Assessed | undefined): Pick<Granted, 'assessments' | 'results'> {
  if (assessed === undefined) return {}
  return { assessments: assessed.agreeing, results: assessed.outcome.results }
}

/** What is held against the badge's policy; nothing where it has none. */
function termsOf({ application, badge, about }: AboutApplication, context: RequestsContext) {
  const { issuer, slug, resultDescriptions } = badge
  const own = context.assessed.find((each) => each.issuer === issuer && each.slug === slug)
  if (own === undefined) return undefined
  const { policy, staff } = own
  const { site } = context
  return { policy, staff, site, issuer, badge: application.badge, about, resultDescriptions }
}

type Words = RequestsContext['words']['requests']

function statementNodes(
  { words: said, evidence }: ReadApplication['application'],
  words: Words,
): readonly HTMLElement[] {
  const text =
    said === ''
      ? makeNode('p', {}, words.saysNothing)
      : makeNode('blockquote', { dir: 'auto', class: 'request-said' }, said)
  const links = evidence.map((url) => {
    const leading = { href: url, target: '_blank', rel: 'noopener noreferrer nofollow', dir: 'ltr' }
    return makeNode('li', {}, makeNode('a', leading, url))
  })
  return [
    makeNode('h3', {}, words.says),
    text,
    ...(links.length === 0
      ? []
      : [
          makeNode('h3', {}, words.linksTitle),
          makeNode('ul', { class: 'request-links' }, ...links),
        ]),
  ]
}

/** Of grown-ups all links are put in unless staff leave one out. */
function makeLinks(
  evidence: readonly string[],
  { isOfMinors, words }: Pick<Parameters<typeof makeAssessedPart>[1], 'isOfMinors' | 'words'>,
) {
  const links = makeChoices(
    'checkbox',
    words.links,
    evidence.map((url) => [url, { label: url }] as const),
  )
  if (!isOfMinors) for (const box of links.control.querySelectorAll('input')) box.checked = true
  links.node.hidden = evidence.length === 0
  return links
}

/** The words are there to be put in, and to be changed, once staff say so. */
function makeNarrative(said: string, words: Words) {
  const put = tick(words.putWords, false)
  const field = makeField(makeNode('textarea', { rows: '5', dir: 'auto' }), words.narrative)
  field.control.value = said
  field.node.hidden = true
  put.box.addEventListener('change', () => {
    field.node.hidden = !put.box.checked
  })
  return {
    field,
    node: makeNode('div', {}, put.node, field.node),
    read: (checks: Checks) =>
      put.box.checked ? checks.publicText(field, applicationLimits.words) : undefined,
  }
}

let made = 0

function tick(words: Words['give'], isChecked: boolean) {
  made += 1
  const id = `request-${made}`
  const box = makeNode('input', { type: 'checkbox', id })
  box.checked = isChecked
  const label = makeNode('label', { for: id }, words.label)
  const hint = words.hint && makeNode('p', { class: 'field-hint', id: `${id}-hint` }, words.hint)
  if (hint) box.setAttribute('aria-describedby', hint.id)
  return { box, node: makeNode('div', { class: 'choice' }, box, label, hint || undefined) }
}
