import { fileName } from '../../model/addresses/file-name.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import { type BadgeVerdict, verdictsOf } from '../../verifier/reporting/verdict.ts'
import { copyText } from '../copy-text.ts'
import type { Client } from './client.ts'
import { makeHolderForm } from './holder-form.ts'
import type { HandedOver } from './intake.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from './make-node.ts'
import { linkToCheck } from './page-link.ts'
import { showVerdict } from './report-view.ts'
import type { ServedCopy } from './served-copy.ts'
import type { VerifierTexts } from './texts.ts'

/** What an element works with. */
export interface ElementContext {
  readonly texts: VerifierTexts
  readonly client: Client
  /** Where questions, progress and reports appear; read out when it changes. */
  readonly news: HTMLElement
  readonly results: HTMLElement
  readonly copy: ServedCopy | undefined
  readonly own: ServedCopy | undefined
  /** The page that keeps badges; absent where there is none. */
  readonly backpack: string | undefined
  /** RFC 3339: since when this device has not heard of the issuer, where there was no network in the last check. */
  readonly kept: { since?: string }
  /** Hosts that the visitor has refused in this check. */
  readonly refused: Set<string>
  /** How the badge came, where that is worth a line. */
  readonly note?: string
  /** To be read before the badges. */
  readonly warning?: string
  /** Where badges are handed over; absent where the page has one of its own. */
  readonly intake?: HTMLFormElement
}

/** What was found in one input, badge by badge, and what can be done with it. */
export async function showResults(
  found: readonly VerificationReport[],
  input: HandedOver,
  context: ElementContext,
): Promise<readonly Node[]> {
  return showVerdicts(verdictsOf(found), input, context)
}

/** The same of badges that may have come in several files. */
export async function showVerdicts(
  given: readonly BadgeVerdict[],
  input: HandedOver,
  context: ElementContext,
): Promise<readonly Node[]> {
  const { texts, client, results, intake, own, note, warning, kept } = context
  const found = given.flatMap(({ reports }) => reports)
  const verdicts = await Promise.all(given.map((each) => completed(each, own)))
  const link = intake && linkToCheck(input)
  const clear = () => {
    results.replaceChildren()
    intake?.reset()
    intake?.querySelector('input')?.focus()
  }
  const several = filled(pluralForm(texts.verdict.locale, verdicts.length, texts.several), {
    count: verdicts.length,
  })
  const nodes = [
    warning === undefined ? undefined : makeNode('p', { class: 'callout' }, warning),
    verdicts.length > 1 ? makeNode('p', { class: 'verifier-several' }, several) : undefined,
    ...(await presentationsIn(found, texts)),
    ...verdicts.map((verdict) => showVerdict(verdict, texts)),
    note === undefined ? undefined : makeNode('p', { class: 'verifier-note' }, note),
    kept.since === undefined
      ? undefined
      : makeNode('p', { class: 'callout' }, keptText(kept.since, texts)),
    found.some(({ standard }) => standard !== 'unknown')
      ? makeHolderForm(texts, (holder) => client.verify(input, holder))
      : undefined,
    makeNode(
      'div',
      { class: 'verifier-tools' },
      makeButton(texts.save, () => save(found), 'button button-quiet'),
      makeButton(texts.print, () => print(), 'button button-quiet'),
      link && makeButton(texts.share, () => void share(link, context), 'button button-quiet'),
      makeButton(texts.again, clear, 'button button-quiet'),
    ),
  ]
  return nodes.filter((node) => node !== undefined)
}

/** Few badges come in one. */
async function presentationsIn(
  found: readonly VerificationReport[],
  texts: VerifierTexts,
): Promise<readonly HTMLElement[]> {
  if (!found.some(({ checks }) => checks.some(({ id }) => id === 'presentation'))) return []
  return (await import('./presentation-view.ts')).showPresentations(found, texts)
}

function keptText(since: string, { keptFrom, verdict }: VerifierTexts): string {
  return keptFrom.replace('{day}', dayText(verdict.locale, since.slice(0, 10)))
}

/** Most badges stand: what asks a page for more is brought where one does not. */
async function completed(
  verdict: BadgeVerdict,
  own: ServedCopy | undefined,
): Promise<BadgeVerdict> {
  const isGone = ['on-hold', 'taken-back', 'replaced'].includes(verdict.finding)
  if (own === undefined || !isGone) return verdict
  const { withPageWord } = await import('./page-word.ts')
  return withPageWord(verdict, own)
}

/** The address bar has the link too: not every browser lets a page copy. */
async function share(link: string, { texts, news }: ElementContext): Promise<void> {
  history.replaceState(undefined, '', link)
  const copied = await copyText(link)
  news.replaceChildren(makeNode('p', {}, copied ? texts.shared : texts.sharedInBar))
}

function save(reports: readonly VerificationReport[]): void {
  const content = JSON.stringify(reports, undefined, 2)
  const { claims, checkedAt = '' } = reports.find(({ standard }) => standard !== 'unknown') ?? {}
  const name = fileName([claims?.name ?? '', 'report', checkedAt.slice(0, 10)], 'json')
  saveFile({ name, type: 'application/json', content })
}
