import type { TakenAssessment } from '../../awarding/assessment/gather-assessments.ts'
import {
  assessmentOutcome,
  describedAs,
  isAssessed,
  type AssessedBy,
  type AssessmentOutcome,
  type AssessmentTerms,
} from '../../kinds/assessment/outcome.ts'
import type { ReadAssessment } from '../../kinds/assessment/assessment.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import { pageLanguage } from '../page-language.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { RequestsContext } from './context.ts'
import { isUnfit, publicCommentNodes } from './public-comment.ts'

/** What those who judge have come to on one request. */
export interface Assessed {
  readonly outcome: AssessmentOutcome
  /** What the award's file takes: those that agree, as they were signed. */
  readonly agreeing: readonly string[]
}

type Words = RequestsContext['words']['requests']
type Terms = Omit<AssessmentTerms, 'on'>

interface Shown {
  readonly words: Words
  readonly isOfMinors: boolean
  readonly locale: string
}

interface When {
  readonly on: string
  readonly names: readonly string[]
}

/**
 * Makes the part of a request that says who agrees, what was remarked, and what is still missing.
 *
 * @param terms - absent where the badge asks nobody else
 */
export function makeAssessedPart(terms: Terms | undefined, { words, isOfMinors, locale }: Shown) {
  const node = makeNode('section', { class: 'request-assessed', 'aria-live': 'polite' })
  node.hidden = terms === undefined
  let assessed: Assessed | undefined
  return {
    node,
    /** Nothing where the badge asks nobody else, or not on that day. */
    assessed: () => assessed,
    /** @param when - the day of the award, YYYY-MM-DD; and learners whom nobody may name */
    show: (taken: readonly TakenAssessment[], { on, names }: When) => {
      assessed = undefined
      if (terms === undefined) return
      const own = taken.filter(({ read }) => read.assessment.about === terms.about)
      const title = makeNode('h3', {}, words.judged)
      const { from } = terms.policy
      if (!isAssessed(terms.policy, on)) {
        const told = filled(words.judgedFrom, { day: from && dayText(locale, from) })
        return node.replaceChildren(title, makeNode('p', {}, told))
      }
      const [fit, unfit] = parted(own, ({ read }) => isUnfit(read, { names, isOfMinors }))
      const reads = fit.map(({ read }) => read)
      const outcome = assessmentOutcome(reads, { ...terms, on })
      const agreeing = fit
        .filter(({ read }) => outcome.agreeing.includes(read))
        .map(({ assessment }) => assessment)
      assessed = { outcome, agreeing }
      const each = [
        ...outcome.each.map((by, index) => byNode(by, fit[index], terms, words)),
        ...unfit.map(({ read }) => unfitNode(read, words)),
      ]
      node.replaceChildren(title, ...sumNodes(outcome, terms, words))
      if (each.length > 0) node.append(makeNode('ul', { class: 'request-judges' }, ...each))
    },
  }
}

/** How many agree, how many more are needed; and where nobody is missing, what came out. */
function sumNodes(
  { agreeing, missing, results }: AssessmentOutcome,
  terms: Terms,
  words: Words,
): readonly HTMLElement[] {
  const counts = { count: agreeing.length, needed: terms.policy.assessors }
  const sum = filled(pluralForm(pageLanguage(), agreeing.length, words.agreed), counts)
  const more = filled(pluralForm(pageLanguage(), missing, words.moreNeeded), { count: missing })
  const told = makeNode('p', {}, makeNode('strong', {}, missing > 0 ? `${sum} ${more}` : sum))
  const levels = results.map(({ of, level }) => levelText(of, level, terms))
  if (levels.length === 0) return [told]
  return [told, makeNode('p', {}, filled(words.cameOut, { levels: levels.join('; ') }))]
}

function byNode(
  { read, fault, doubt, criterion }: AssessedBy,
  taken: TakenAssessment | undefined,
  terms: Terms,
  words: Words,
): HTMLElement {
  const state = fault ?? doubt
  const name = describedAs(criterion ?? '', terms)?.name ?? criterion ?? ''
  const said = state === undefined ? words.judgedStates.agrees : words.judgedStates[state]
  const levels = Object.entries(read.assessment.levels).map(([of, level]) =>
    levelText(of, level, terms),
  )
  const remarks = (taken?.remarks ?? []).map(({ kind, text }) =>
    makeNode(
      'div',
      {},
      makeNode('p', { class: 'small' }, words.remarkKinds[kind]),
      makeNode('blockquote', { dir: 'auto', class: 'request-said' }, text),
    ),
  )
  return makeNode(
    'li',
    {},
    makeNode('p', {}, makeNode('strong', {}, filled(said, { name })), ' ', levels.join('; ')),
    ...remarks,
    ...publicCommentNodes(read, words),
  )
}

/** What must not be published does not count: whoever wrote it is asked to judge again. */
function unfitNode(read: ReadAssessment, words: Words): HTMLElement {
  const told = makeNode('p', {}, makeNode('strong', {}, words.commentUnfit))
  return makeNode('li', {}, told, ...publicCommentNodes(read, words))
}

/** Those that are not so, and those that are. */
function parted<Each>(all: readonly Each[], isSo: (each: Each) => boolean) {
  return [all.filter((each) => !isSo(each)), all.filter(isSo)] as const
}

function levelText(of: string, level: string, terms: Terms): string {
  const described = describedAs(of, terms)
  const name = described?.levels?.find(({ id }) => id === level)?.name
  return `${described?.name ?? of}: ${name ?? level}`
}
