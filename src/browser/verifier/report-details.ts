import type { Check, VerificationReport } from '../../verifier/reporting/report.ts'
import { longName } from '../long-text.ts'
import { makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

/** Names of details are for programs, and checks that a language has no words for speak English; a screen reader must know. */
export const english = { lang: 'en', dir: 'ltr' }

/** Addresses and codes, for who wants to know more, behind a word. */
export function showDetails(
  reports: readonly VerificationReport[],
  texts: VerifierTexts,
): HTMLElement {
  return makeNode(
    'details',
    { class: 'verifier-details' },
    makeNode('summary', {}, texts.details),
    ...reports.flatMap((report) => showForm(report, texts)),
  )
}

/** Names and values; nothing where no value is known. */
export function showFacts(
  facts: readonly (readonly [name: string, value: string | undefined])[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement | undefined {
  const known = facts.filter(([, value]) => value !== undefined && value !== '')
  if (known.length === 0) return undefined
  return makeNode(
    'dl',
    attributes,
    ...known.flatMap(([name, value]) => [
      makeNode('dt', {}, name),
      makeNode('dd', {}, longName(value ?? '')),
    ]),
  )
}

/** What a check says in the page's language, or as it was reported, and what marks its language. */
export function wordsOfCheck(
  { code, reason, title, message, remedy }: Check,
  { checkWords }: VerifierTexts,
) {
  // Words that were kept on this device may be older than the program, and lack a code.
  const own = typeof checkWords === 'object' ? checkWords.codes[code] : undefined
  if (typeof checkWords !== 'object' || own === undefined)
    return { title, message, remedy, attributes: english }
  const why = reason === undefined ? '' : ` ${checkWords.reasons[reason]}`
  return { ...own, message: own.message + why, attributes: {} }
}

/** Addresses and codes of one form. */
function showForm(
  { standard, claims, checks }: VerificationReport,
  texts: VerifierTexts,
): readonly (HTMLElement | undefined)[] {
  const { id, issuerId } = claims
  return [
    /^\d/.test(standard)
      ? makeNode('p', { class: 'verifier-standard' }, `Open Badges ${standard}`)
      : undefined,
    showFacts(Object.entries({ id, issuer: issuerId }), english),
    makeNode('ol', {}, ...checks.map((check) => showDetail(check, texts))),
  ]
}

function showDetail(check: Check, texts: VerifierTexts): HTMLElement {
  const { outcome, code, detail, reason } = check
  const { title, attributes } = wordsOfCheck(check, texts)
  const facts = { ...detail, ...(reason === undefined ? {} : { reason }) }
  return makeNode(
    'li',
    { 'data-outcome': outcome },
    `${texts.outcomes[outcome]}: `,
    makeNode('span', attributes, title),
    ' ',
    makeNode('code', {}, code),
    showFacts(Object.entries(facts), english),
  )
}
