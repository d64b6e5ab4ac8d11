import '../fallbacks.ts'
import { readClaimCode } from '../../proof/claim-code.ts'
import type { VerificationReport } from '../../verifier/report.ts'
import { copyText } from '../copy-text.ts'
import { type Client, createClient, UnableError } from './client.ts'
import { type HandedOver, makeHolderForm, makeIntake, makeQuestion } from './intake.ts'
import { makeButton, makeNode } from './make-node.ts'
import { readHandedOver, linkToCheck, readHash } from './page-link.ts'
import { readPictureCode } from './picture-code.ts'
import { showReport } from './report-view.ts'
import { publicAddress, readServedCopy, type ServedCopy } from './served-copy.ts'
import type { VerifierTexts } from './texts.ts'

export type { VerifierTexts } from './texts.ts'

/**
 * Defines `<cinquefoil-verifier>`: checks a badge in the visitor's browser. What stands inside it (how to check by
 * hand) is shown where there is no JavaScript. With `src` it is one button, called `label`, that checks that document;
 * without, it takes files, text, addresses, the camera, and what follows `#` in the page's address. `site` is
 * the public address of the pages, `claim` the page that opens claim codes, and `base` where they are served (see `ServedCopy`); `allow-origins` is for tests.
 */
export function defineVerifier(texts: VerifierTexts): void {
  if (customElements.get('cinquefoil-verifier') !== undefined) return
  customElements.define(
    'cinquefoil-verifier',
    class extends HTMLElement {
      connectedCallback(): void {
        start(this, texts)
      }
    },
  )
}

interface Desk {
  readonly texts: VerifierTexts
  readonly client: Client
  /** Where questions, progress and reports appear; read out when it changes. */
  readonly news: HTMLElement
  readonly results: HTMLElement
  readonly copy: ServedCopy | undefined
  /** Where badges are handed over; absent where the page has one of its own. */
  readonly intake?: HTMLFormElement
}

function start(element: HTMLElement, texts: VerifierTexts): void {
  const news = makeNode('div', { role: 'status', class: 'verifier-news' })
  const results = makeNode('div', { class: 'verifier-results' })
  const allowOrigins = element.getAttribute('allow-origins')?.split(' ') ?? []
  const copy = readServedCopy(element)
  const mayAsk = (host: string) => askVisitor(host, texts, news)
  const client = createClient({ mayAsk, allowOrigins, copy })
  const desk: Desk = { texts, news, results, client, copy }
  const src = element.getAttribute('src')
  if (src !== null) {
    const address = publicAddress(new URL(src, document.baseURI).href, copy)
    const label = element.getAttribute('label') ?? texts.check
    // A link that shows the holder's name has it proven, too.
    const shown = () => (location.hash.startsWith('#n=') ? address + location.hash : address)
    const button = makeButton(label, () => void check(shown(), desk))
    element.replaceChildren(button, ...copyNote(copy, texts), news, results)
    return
  }
  const claimPage = element.getAttribute('claim')
  const take = (input: HandedOver) => {
    const code = claimPage === null ? undefined : readCode(input)
    if (code === undefined) void check(input, { ...desk, intake })
    else location.assign(`${claimPage}#${code}`)
  }
  const intake = makeIntake(texts, take)
  element.replaceChildren(intake, ...copyNote(copy, texts), news, results)
  const follow = () => {
    const given = readHash(location.hash)
    if (given !== undefined) take(given)
  }
  addEventListener('hashchange', follow)
  follow()
}

/** A claim code is no badge: it opens a page of its own. */
function readCode(input: HandedOver): string | undefined {
  if (typeof input !== 'string' || input.length > 80) return undefined
  return readClaimCode(input).kind === 'read' ? input.replaceAll(/\s/g, '') : undefined
}

/** A badge may be good here and not yet, or no longer, at the address that it names: the visitor is told. */
function copyNote(copy: ServedCopy | undefined, texts: VerifierTexts): readonly Node[] {
  if (copy === undefined) return []
  return [makeNode('p', { class: 'verifier-copy' }, texts.copy.replace('{site}', copy.site))]
}

function askVisitor(host: string, texts: VerifierTexts, news: HTMLElement): Promise<boolean> {
  return new Promise((resolve) => {
    const question = makeQuestion(texts, host, (given) => {
      question.remove()
      resolve(given)
    })
    news.append(question)
    question.querySelector('button')?.focus()
  })
}

async function check(input: HandedOver, desk: Desk, holder?: string): Promise<void> {
  const { texts, client, news, results, copy } = desk
  news.replaceChildren(makeNode('p', {}, texts.working))
  try {
    const given = readHandedOver(input, copy)
    const reports = await client.verify(given, holder)
    const code = await readPictureCode(given, reports)
    if (code !== undefined) return await check(code, desk, holder)
    news.replaceChildren()
    results.replaceChildren(...showAll(reports, given, desk))
    results.querySelector<HTMLElement>('.verdict-title')?.focus()
  } catch (error) {
    const said = error instanceof UnableError ? texts.unable : texts.failed
    news.replaceChildren(makeNode('p', {}, said))
  }
}

function showAll(
  reports: readonly VerificationReport[],
  input: HandedOver,
  desk: Desk,
): readonly Node[] {
  const { texts, results, intake } = desk
  const link = intake && linkToCheck(input)
  const clear = () => {
    results.replaceChildren()
    intake?.reset()
    intake?.querySelector('input')?.focus()
  }
  const several = texts.several.replaceAll('{count}', String(reports.length))
  const compare = (holder: string) => void check(input, desk, holder)
  const nodes = [
    reports.length > 1 ? makeNode('p', { class: 'verifier-several' }, several) : undefined,
    ...reports.map((report) => showReport(report, texts)),
    reports.some(({ standard }) => standard !== 'unknown')
      ? makeHolderForm(texts, compare)
      : undefined,
    makeNode(
      'div',
      { class: 'verifier-tools' },
      makeButton(texts.save, () => save(reports), 'button button-quiet'),
      makeButton(texts.print, () => print(), 'button button-quiet'),
      link && makeButton(texts.share, () => void share(link, desk), 'button button-quiet'),
      makeButton(texts.again, clear, 'button button-quiet'),
    ),
  ]
  return nodes.filter((node) => node !== undefined)
}

/** The address bar has the link too: not every browser lets a page copy. */
async function share(link: string, { texts, news }: Desk): Promise<void> {
  history.replaceState(undefined, '', link)
  const copied = await copyText(link)
  news.replaceChildren(makeNode('p', {}, copied ? texts.shared : texts.sharedInBar))
}

function save(reports: readonly VerificationReport[]): void {
  const blob = new Blob([JSON.stringify(reports, undefined, 2)], { type: 'application/json' })
  const link = makeNode('a', { href: URL.createObjectURL(blob), download: 'badge-report.json' })
  link.click()
  URL.revokeObjectURL(link.href)
}
