import '../fallbacks.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import { createClient } from './client.ts'
import { isVerifierFailure } from './failure.ts'
import { makeQuestion } from './intake-form.ts'
import { type HandedOver, makeIntake } from './intake.ts'
import { makeButton, makeNode } from './make-node.ts'
import { readHandedOver, readHash } from './page-link.ts'
import type { ElementContext } from './results.ts'
import { publicAddress, readOwnSite, readServedCopy, type ServedCopy } from './served-copy.ts'
import type { VerifierTexts } from './texts.ts'

export type { VerifierTexts } from './texts.ts'

/**
 * Defines `<cinquefoil-verifier>`: checks a badge in the visitor's browser. What stands inside it (how to check by
 * hand) is shown where there is no JavaScript. With `src` it is one button, called `label`, that checks that document;
 * without, it takes files, text, addresses, the camera, and what follows `#` in the page's address. `site` is
 * the public address of the pages, `claim` the page that opens claim codes, `backpack` the one that keeps badges, and `base` where they are served (see `ServedCopy`); `allow-origins` is for tests.
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

function start(element: HTMLElement, texts: VerifierTexts): void {
  const news = makeNode('div', { role: 'status', class: 'verifier-news' })
  const results = makeNode('div', { class: 'verifier-results' })
  const allowOrigins = element.getAttribute('allow-origins')?.split(' ') ?? []
  const copy = readServedCopy(element)
  const refused = new Set<string>()
  const mayAsk = leaveOf((host) => askVisitor(host, texts, news), refused)
  const kept: ElementContext['kept'] = {}
  const onKept = (since: string) => (kept.since = since)
  const client = createClient({ mayAsk, allowOrigins, copy, onKept })
  const own = readOwnSite(element)
  const backpack = element.getAttribute('backpack') ?? undefined
  const context: ElementContext = {
    ...{ texts, news, results, client, copy, own, kept, refused, backpack },
  }
  const src = element.getAttribute('src')
  if (src !== null) {
    const address = publicAddress(new URL(src, document.baseURI).href, copy)
    const label = element.getAttribute('label') ?? texts.check
    // A link that shows the holder's name has it proven, too.
    const shown = () => (location.hash.startsWith('#n=') ? address + location.hash : address)
    const button = makeButton(label, () => void check(shown(), context))
    element.replaceChildren(button, ...copyNote(copy, texts), news, results)
    return
  }
  const claimPage = element.getAttribute('claim')
  const take = async (input: HandedOver) => {
    const code = claimPage === null ? undefined : await readCode(input)
    if (code === undefined) void check(input, { ...context, intake })
    else location.assign(`${claimPage}#${code}`)
  }
  const intake = makeIntake(texts, (input) => void take(input))
  element.replaceChildren(intake, ...copyNote(copy, texts), news, results)
  const follow = () => {
    const { href, hash, pathname } = location
    const given = isCode(hash) ? href : readHash(hash)
    // A badge must not stay in the address, where it would be kept and passed on.
    if (isCode(hash)) history.replaceState(null, '', pathname)
    if (given !== undefined) void take(given)
  }
  addEventListener('hashchange', follow)
  follow()
}

/** A QR code's digits behind an address, or a wallet's code. What they say is for the library to find out. */
const isCode = (text: string) => /#\d{17,}\s*$|^\s*VP1-/.test(text)

/** A claim code is no badge: it opens a page of its own. */
async function readCode(input: HandedOver): Promise<string | undefined> {
  if (typeof input !== 'string' || input.length > 80) return undefined
  const { readClaimCode } = await import('../../proof/sealing/claim-code.ts')
  return readClaimCode(input).kind === 'read' ? input.replaceAll(/\s/g, '') : undefined
}

/** A badge may be good here and not yet, or no longer, at the address that it names: the visitor is told. */
function copyNote(copy: ServedCopy | undefined, texts: VerifierTexts): readonly Node[] {
  if (copy === undefined) return []
  return [makeNode('p', { class: 'verifier-copy' }, texts.copy.replace('{site}', copy.site))]
}

/** A yes counts as long as the page is open, a no for all files of one check. */
function leaveOf(
  ask: (host: string) => Promise<boolean>,
  refused: Set<string>,
): (host: string) => Promise<boolean> {
  const allowed = new Set<string>()
  return async (host) => {
    if (allowed.has(host) || refused.has(host)) return allowed.has(host)
    const given = await ask(host)
    const decided = given ? allowed : refused
    decided.add(host)
    return given
  }
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

async function check(input: HandedOver, context: ElementContext): Promise<void> {
  const { texts, client, news, results, copy, kept } = context
  news.replaceChildren(makeNode('p', {}, texts.working))
  context.refused.clear()
  try {
    if (typeof input === 'string' && isCode(input)) return await checkCode(input, context)
    delete kept.since
    const given = readHandedOver(input, copy)
    // What shows results is brought while the badge is being checked: not all who come here check one.
    const [reports, { showResults }] = await Promise.all([
      client.verify(given),
      import('./results.ts'),
    ])
    const found = await lookCloser(given, reports, context)
    if (found === 'nothing') return sayInstead(texts.packed.nothing, context)
    if (found !== undefined && 'code' in found) return await check(found.code, context)
    const shown = found?.shown ?? (await showResults(reports, given, context))
    news.replaceChildren()
    results.replaceChildren(...shown)
    results.querySelector<HTMLElement>('.verdict-title')?.focus()
  } catch (error) {
    const sentence = isVerifierFailure(error) ? texts.unable : texts.failed
    news.replaceChildren(makeNode('p', {}, sentence))
  }
}

/** What looks closer is brought where there is no badge in what was handed over. */
async function lookCloser(
  input: HandedOver,
  reports: readonly VerificationReport[],
  context: ElementContext,
) {
  if (reports.some(({ standard }) => standard !== 'unknown')) return undefined
  return (await import('./closer-look.ts')).lookCloser(input, reports, context)
}

function sayInstead(sentence: string, { news, results }: ElementContext): void {
  results.replaceChildren()
  news.replaceChildren(makeNode('p', {}, sentence))
}

async function checkCode(text: string, context: ElementContext): Promise<void> {
  const { texts } = context
  const { openCode, refusalText } = await import('./open-code.ts')
  const opened = await openCode(text, context)
  if (opened?.kind === 'read')
    // Its own page is not asked for more, as that would tell which badge it is.
    return check(opened.credential, { ...context, own: undefined, note: texts.code.read })
  sayInstead(
    refusalText(opened ?? { kind: 'refused', reason: 'no-code' }, texts.code.refused),
    context,
  )
}
