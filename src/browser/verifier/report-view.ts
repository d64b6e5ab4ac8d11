import type { Check, Question, VerificationReport } from '../../verifier/report.ts'
import { makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

/** Which checks answer which question; the others stand in the details. */
const answersTo: Readonly<Record<Question, readonly Check['id'][]>> = {
  unaltered: ['format', 'signature', 'claims', 'hosted', 'picture'],
  current: ['dates', 'status'],
  issuer: ['issuer', 'scope', 'appearance'],
}

/** The checks speak English on every page; a screen reader must know. */
const checkLanguage = { lang: 'en' }

/** A report as an article: the verdict, the badge's own words, the three questions, every check. */
export function showReport(
  report: VerificationReport,
  texts: VerifierTexts,
  level = 2,
): HTMLElement {
  const { verdict, checks } = report
  const { title } = texts.verdicts[verdict]
  const heading = makeNode(`h${level}` as 'h2', { tabindex: '-1', class: 'verdict-title' }, title)
  const recipient = checks.find(
    ({ id, outcome }) => id === 'recipient' && outcome !== 'not-applicable',
  )
  const name = checks.find(({ id }) => id === 'name')
  return makeNode(
    'article',
    { class: 'verifier-report', 'data-verdict': verdict },
    ...showFindings(report, texts, heading, level + 1),
    recipient && showRecipient(recipient, texts),
    name && showRecipient(name, texts),
    showDetails(checks, texts),
    showNested(report.contains, texts.contains, texts, level + 1),
    showNested(report.endorsements, texts.endorsements, texts, level + 1),
  )
}

/** Where there is no badge there are no questions about one: only why there is none. */
function showFindings(
  report: VerificationReport,
  texts: VerifierTexts,
  heading: HTMLElement,
  level: number,
): readonly (HTMLElement | undefined)[] {
  const { verdict, checks, standard } = report
  if (standard === 'unknown') {
    const header = makeNode('header', { class: 'verdict' }, heading)
    return [header, ...checks.map((check) => showCheck(check, texts))]
  }
  const { text } = texts.verdicts[verdict]
  return [
    makeNode('header', { class: 'verdict' }, heading, makeNode('p', {}, text)),
    showClaims(report, texts),
    ...(Object.keys(answersTo) as Question[]).map((question) =>
      showQuestion(question, report, texts, level),
    ),
  ]
}

function showClaims(
  { claims, standard, checkedAt }: VerificationReport,
  texts: VerifierTexts,
): HTMLElement | undefined {
  const { name, description, issuerName, issuerId, issuedOn, expires } = claims
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.saysFrom, [issuerName, issuerId].filter(Boolean).join(' · ')],
    [texts.issued, issuedOn?.slice(0, 10)],
    [texts.expires, expires?.slice(0, 10)],
    [texts.checkedAt, `${checkedAt.slice(0, 16).replace('T', ' ')} UTC`],
  ]
  if (name === undefined && issuerId === undefined) return undefined
  const facts = rows.filter(([, value]) => value !== undefined && value !== '')
  return makeNode(
    'div',
    { class: 'verifier-claims' },
    /^\d/.test(standard)
      ? makeNode('p', { class: 'verifier-standard' }, `Open Badges ${standard}`)
      : undefined,
    name === undefined
      ? undefined
      : makeNode('p', { class: 'verifier-name' }, makeNode('bdi', {}, name)),
    description === undefined ? undefined : makeNode('p', {}, makeNode('bdi', {}, description)),
    makeNode(
      'dl',
      {},
      ...facts.flatMap(([label, value]) => [
        makeNode('dt', {}, label),
        makeNode('dd', {}, makeNode('bdi', {}, value)),
      ]),
    ),
  )
}

function showQuestion(
  question: Question,
  { answers, checks }: VerificationReport,
  texts: VerifierTexts,
  level: number,
): HTMLElement {
  const outcome = answers[question]
  const telling = checks.filter(
    ({ id, outcome: found }) => answersTo[question].includes(id) && found !== 'not-applicable',
  )
  const bad = telling.filter(({ outcome: found }) => found !== 'passed')
  return makeNode(
    'section',
    { class: 'verifier-question', 'data-outcome': outcome },
    makeNode(`h${level}` as 'h3', {}, texts.questions[question]),
    makeNode(
      'p',
      { class: 'verifier-answer' },
      question === 'issuer' ? texts.proven[outcome] : texts.outcomes[outcome],
    ),
    ...(bad.length > 0 ? bad : telling).map((check) => showCheck(check, texts)),
  )
}

function showCheck({ outcome, title, message, remedy }: Check, texts: VerifierTexts): HTMLElement {
  return makeNode(
    'div',
    { class: 'verifier-check', 'data-outcome': outcome },
    makeNode('p', checkLanguage, makeNode('strong', {}, `${title}.`), ' ', message),
    remedy === undefined
      ? undefined
      : makeNode(
          'p',
          {},
          makeNode('em', {}, texts.next),
          ' ',
          makeNode('span', checkLanguage, remedy),
        ),
  )
}

/** Which of the names matched, and how it was written, concerns the holder more than the expert. */
function showRecipient(check: Check, texts: VerifierTexts): HTMLElement {
  const shown = showCheck(check, texts)
  if (Object.keys(check.detail).length > 0) shown.append(showFacts(check.detail))
  return shown
}

function showDetails(checks: readonly Check[], texts: VerifierTexts): HTMLElement {
  return makeNode(
    'details',
    { class: 'verifier-details' },
    makeNode('summary', {}, texts.details),
    makeNode('ol', {}, ...checks.map((check) => showDetail(check, texts))),
  )
}

function showDetail(
  { outcome, title, code, detail, reason }: Check,
  texts: VerifierTexts,
): HTMLElement {
  const facts = { ...detail, ...(reason === undefined ? {} : { reason }) }
  return makeNode(
    'li',
    { 'data-outcome': outcome },
    `${texts.outcomes[outcome]}: `,
    makeNode('span', checkLanguage, title),
    ' ',
    makeNode('code', {}, code),
    Object.keys(facts).length === 0 ? undefined : showFacts(facts),
  )
}

function showFacts(facts: Check['detail']): HTMLElement {
  return makeNode(
    'dl',
    checkLanguage,
    ...Object.entries(facts).flatMap(([name, value]) => [
      makeNode('dt', {}, name),
      makeNode('dd', {}, makeNode('bdi', {}, value)),
    ]),
  )
}

function showNested(
  reports: readonly VerificationReport[],
  title: string,
  texts: VerifierTexts,
  level: number,
): HTMLElement | undefined {
  if (reports.length === 0) return undefined
  const depth = Math.min(level + 1, 6)
  return makeNode(
    'section',
    { class: 'verifier-nested' },
    makeNode(`h${Math.min(level, 6)}` as 'h3', {}, title),
    ...reports.map((report) => showReport(report, texts, depth)),
  )
}
