import { longestName, longestText, shortened } from '../../model/text/shortened.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import { hostNamed } from '../../verifier/fetching/host-named.ts'
import { endorserLine } from '../../verifier/endorsements/endorser-line.ts'
import { assessorsLine, assessorTitle } from '../../verifier/endorsements/assessors-line.ts'
import type { AssessorRole, Check, VerificationReport } from '../../verifier/reporting/report.ts'
import { checksOf, type Question } from '../../verifier/steps.ts'
import {
  type BadgeVerdict,
  dayOf,
  verdictTitle,
  verdictsOf,
} from '../../verifier/reporting/verdict.ts'
import { longName, longWords } from '../long-text.ts'
import { endorserParts, type BadgeWords } from './endorser-parts.ts'
import { makeAwardedTo } from './awarded-to.ts'
import { makeNode } from './make-node.ts'
import { wordsOfCheck, showDetails, showFacts } from './report-details.ts'
import type { VerifierTexts } from './texts.ts'

const questions = ['unaltered', 'current', 'issuer'] as const satisfies readonly Question[]

/** A verdict as an article: the sentence, the badge's own words, the three questions, every check of each form. */
export function showVerdict(
  given: BadgeVerdict,
  texts: VerifierTexts,
  level = 2,
  { title, text }: BadgeWords = wordsOfBadge(given, texts),
): HTMLElement {
  const { finding, verdict, reports, newer } = given
  const agreed = assessorsLine(given, texts.verdict, shortName)
  const checks = reports.flatMap((report) => report.checks)
  const names = checks.filter(({ id }) => id === 'name')
  const holders = checks.filter(
    ({ id, outcome }) => id === 'holder' && outcome !== 'not-applicable',
  )
  const of = (member: 'contains' | 'endorsements') => reports.flatMap((report) => report[member])
  return makeNode(
    'article',
    { class: 'verifier-report', 'data-verdict': verdict, 'data-finding': finding },
    makeNode(
      'header',
      { class: 'verdict' },
      makeNode(heading(level), { tabindex: '-1', class: 'verdict-title' }, ...title()),
      text === '' ? undefined : makeNode('p', {}, text),
      agreed === undefined ? undefined : makeNode('p', { class: 'verdict-agreed' }, agreed),
      newer === undefined
        ? undefined
        : makeNode('p', {}, makeNode('a', { href: newer }, texts.newer)),
      ...names.slice(0, 1).map((name) => signedName(name, texts)),
    ),
    ...names.slice(0, 1).map((name) => showName(name, texts)),
    ...showFindings(reports, texts, level + 1),
    ...holders.slice(0, 1).map((holder) => showCheck(holder, texts)),
    showDetails(reports, texts),
    showNested(of('contains'), texts.contains, level + 1, (each) =>
      showMember(each, texts, level + 2),
    ),
    showNested(of('endorsements'), texts.endorsements, level + 1, (each) =>
      showEndorsement(each, texts, level + 2),
    ),
  )
}

function wordsOfBadge(given: BadgeVerdict, { verdict }: VerifierTexts): BadgeWords {
  const title = verdictTitle(given, verdict)
  return { title: () => [title], text: verdict.findings[given.finding].text }
}

const heading = (level: number) => `h${Math.min(level, 6)}` as 'h2'

/** Where there is no badge there are no questions about one: only why there is none. */
function showFindings(
  reports: readonly VerificationReport[],
  texts: VerifierTexts,
  level: number,
): readonly (HTMLElement | undefined)[] {
  const badges = reports.filter(({ standard }) => standard !== 'unknown')
  const [first] = badges
  if (first === undefined) {
    return reports.flatMap(({ checks }) => checks.map((check) => showCheck(check, texts)))
  }
  return [
    showClaims(first, texts),
    ...questions.map((question) => showQuestion(question, badges, texts, level)),
  ]
}

function showClaims(
  { claims, checkedAt }: VerificationReport,
  texts: VerifierTexts,
): HTMLElement | undefined {
  const { name, description, issuerName, issuerId, issuedOn, expires } = claims
  if (name === undefined && issuerId === undefined) return undefined
  const host = hostNamed([issuerId ?? ''])
  const day = (date: string | undefined) => date && writtenDay(texts.verdict.locale, dayOf(date))
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.saysFrom, [issuerName, host].filter(Boolean).join(' · ')],
    [texts.issued, day(issuedOn)],
    [texts.expires, day(expires)],
    [texts.checkedAt, momentInWords(checkedAt, texts)],
  ]
  return makeNode(
    'div',
    { class: 'verifier-claims' },
    name === undefined ? undefined : makeNode('div', { class: 'verifier-name' }, longName(name)),
    description === undefined ? undefined : makeNode('div', {}, longWords(description)),
    showFacts(rows),
  )
}

/** By the reader's own clock, as when it was checked concerns nobody else's. */
function momentInWords(moment: string, { verdict }: VerifierTexts): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(verdict.locale, style).format(new Date(moment))
}

function showQuestion(
  question: Question,
  badges: readonly VerificationReport[],
  texts: VerifierTexts,
  level: number,
): HTMLElement {
  const answers = badges.map((badge) => badge.answers[question])
  const worst = (['failed', 'unknown', 'passed'] as const).find((each) => answers.includes(each))
  const outcome = worst ?? 'unknown'
  const telling = badges
    .flatMap(({ checks }) => checks)
    .filter(
      ({ id, outcome: found }) => checksOf(question).includes(id) && found !== 'not-applicable',
    )
    .filter(({ code }, index, all) => all.findIndex((each) => each.code === code) === index)
  const bad = telling.filter(({ outcome: found }) => found !== 'passed')
  return makeNode(
    'section',
    { class: 'verifier-question', 'data-outcome': outcome },
    makeNode(heading(level), {}, texts.questions[question]),
    makeNode(
      'p',
      { class: 'verifier-answer' },
      question === 'issuer' ? texts.proven[outcome] : texts.outcomes[outcome],
    ),
    ...(bad.length > 0 ? bad : telling).map((check) => showCheck(check, texts)),
  )
}

/** One check in its words. */
export function showCheck(check: Check, texts: VerifierTexts): HTMLElement {
  const { title, message, remedy, attributes } = wordsOfCheck(check, texts)
  return makeNode(
    'div',
    { class: 'verifier-check', 'data-outcome': check.outcome },
    makeNode('p', attributes, makeNode('strong', {}, `${title}.`), ' ', message),
    remedy === undefined
      ? undefined
      : makeNode(
          'p',
          {},
          makeNode('em', {}, texts.next),
          ' ',
          makeNode('span', attributes, remedy),
        ),
  )
}

/** Whom an employer asks about stands with the verdict, where the issuer signed the name. */
function signedName({ code, detail }: Check, texts: VerifierTexts): HTMLElement | undefined {
  const { name } = detail
  if (code !== 'name-signed' || name === undefined) return undefined
  return makeAwardedTo(name, texts.awardedTo, 'verdict-name')
}

/** A name that nobody signed is said with what is wrong with it, and not beside the verdict. */
function showName(check: Check, texts: VerifierTexts): HTMLElement {
  const shown = showCheck(check, texts)
  const { name } = check.detail
  if (name !== undefined && check.code !== 'name-signed')
    shown.append(makeNode('p', {}, makeNode('bdi', {}, shortened(name, longestName))))
  return shown
}

function showNested(
  reports: readonly VerificationReport[],
  title: string,
  level: number,
  show: (verdict: BadgeVerdict) => HTMLElement,
): HTMLElement | undefined {
  if (reports.length === 0) return undefined
  return makeNode(
    'section',
    { class: 'verifier-nested' },
    makeNode(heading(level), {}, title),
    ...reports.flatMap((report) => verdictsOf([report])).map(show),
  )
}

/** A badge inside a record on one line. */
function showMember(given: BadgeVerdict, texts: VerifierTexts, level: number): HTMLElement {
  return showLine(given, texts, level, wordsAfter([given.reports[0]?.claims.name], given, texts))
}

/** Who says what about the badge, and how that stands. What is not proven, nobody is known to have said. */
function showEndorsement(given: BadgeVerdict, texts: VerifierTexts, level: number): HTMLElement {
  const { claims: { comment } = {}, assessor } = given.reports[0] ?? {}
  const line =
    assessor === undefined
      ? showLine(given, texts, level, wordsOfEndorser(given, texts))
      : showAssessor(given, assessor, texts, level)
  if (comment !== undefined && given.verdict === 'valid')
    line.querySelector('summary')?.append(' ', said(comment))
  return line
}

/** The sentence that has the names in it, or the names before it; and which website says so. */
function wordsOfEndorser(given: BadgeVerdict, { verdict }: VerifierTexts): LineWords {
  const { issuerName, issuerId } = given.reports[0]?.claims ?? {}
  const host = hostNamed([issuerId ?? ''])
  const line = endorserLine(given, verdict)
  const title = () => endorserParts(line)
  const isSentence = line.names.who !== undefined
  const summary = isSentence
    ? [...title(), ...(host === undefined ? [] : [' · ', makeNode('bdi', {}, host)])]
    : [...namesBefore([issuerName, host]), ...title()]
  return { summary, title, text: line.text }
}

/** By what entitled them, and by a name only where they signed it. */
function showAssessor(
  given: BadgeVerdict,
  assessor: AssessorRole,
  texts: VerifierTexts,
  level: number,
): HTMLElement {
  if (given.verdict !== 'valid') return showLine(given, texts, level, wordsAfter([], given, texts))
  const names = [
    given.reports[0]?.claims.issuerName,
    assessorTitle(assessor, texts.verdict, shortName),
  ]
  const summary = [...namesBefore(names), texts.verdict.assessors.signed]
  return showLine(given, texts, level, { ...wordsOfBadge(given, texts), summary })
}

/** What is said of a badge, after names. */
function wordsAfter(
  names: readonly (string | undefined)[],
  given: BadgeVerdict,
  texts: VerifierTexts,
): LineWords {
  const all = wordsOfBadge(given, texts)
  return { ...all, summary: [...namesBefore(names), ...all.title()] }
}

const namesBefore = (names: readonly (string | undefined)[]): readonly (Node | string)[] =>
  names.flatMap((name) => (name === undefined ? [] : [makeNode('bdi', {}, shortName(name)), ' · ']))

const shortName = (name: string) => shortened(name, longestName)
const said = (comment: string) => makeNode('q', { dir: 'auto' }, shortened(comment, longestText))

interface LineWords extends BadgeWords {
  readonly summary: readonly (Node | string)[]
}

/** A line that opens to all that was found; what is bad is open. */
function showLine(
  given: BadgeVerdict,
  texts: VerifierTexts,
  level: number,
  { summary, ...all }: LineWords,
): HTMLElement {
  const { finding, verdict } = given
  return makeNode(
    'details',
    {
      class: 'verifier-member',
      'data-verdict': verdict,
      'data-finding': finding,
      ...(verdict === 'invalid' ? { open: '' } : {}),
    },
    makeNode('summary', {}, ...summary),
    showVerdict(given, texts, level, all),
  )
}
