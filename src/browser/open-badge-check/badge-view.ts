import { longestName, shortened } from '../../model/text/shortened.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import { hostNamed } from '../../verifier/fetching/host-named.ts'
import type { Claims, VerificationReport } from '../../verifier/reporting/report.ts'
import { type BadgeVerdict, dayOf, verdictTitle } from '../../verifier/reporting/verdict.ts'
import type { CheckOrder } from '../open-badge/element.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { VerifierTexts } from '../verifier/texts.ts'

/** What a badge says, and how it stands. Everything that it says is text. */
export function showBadge(
  given: BadgeVerdict,
  order: CheckOrder,
  words: VerifierTexts,
): readonly Node[] {
  const { finding, verdict, reports } = given
  const { claims } = reports.find(({ standard }) => standard !== 'unknown') ?? reports[0] ?? {}
  const { text } = words.verdict.findings[finding]
  return [
    ...(claims === undefined ? [] : [cardOf(claims, order, words)]),
    makeNode(
      'div',
      { part: 'verdict', 'data-verdict': verdict, 'data-finding': finding },
      makeNode('p', { class: 'title', tabindex: '-1' }, verdictTitle(given, words.verdict)),
      text === '' ? undefined : makeNode('p', {}, text),
      makeNode('p', {}, linkTo(checkPage(order), order.language.texts.more)),
    ),
  ]
}

/** Where there was nothing to be read: whether the website was silent, or what it gave is no badge. */
export function showUnread(
  reports: readonly VerificationReport[],
  order: CheckOrder,
  words: VerifierTexts,
): readonly Node[] {
  const { texts } = order.language
  const { host } = new URL(order.address)
  const isSilent = reports.some(({ checks }) =>
    checks.some(({ code }) => code === 'input-unreachable'),
  )
  const sentence = isSilent
    ? texts.unreachable.replaceAll('{host}', () => host)
    : words.verdict.findings['no-badge'].title
  return [
    makeNode('p', { tabindex: '-1' }, sentence),
    makeNode('p', {}, linkTo(order.address, texts.open)),
  ]
}

function cardOf(claims: Claims, order: CheckOrder, words: VerifierTexts): HTMLElement {
  const { name, issuerName, issuerId, issuedOn, expires } = claims
  const day = (date: string | undefined) => date && writtenDay(words.verdict.locale, dayOf(date))
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.saysFrom, [issuerName, hostNamed([issuerId ?? ''])].filter(Boolean).join(' · ')],
    [words.issued, day(issuedOn)],
    [words.expires, day(expires)],
  ]
  const known = rows.filter(([, value]) => value !== undefined && value !== '')
  return makeNode(
    'div',
    { part: 'card' },
    pictureOf(claims, order),
    name === undefined
      ? undefined
      : makeNode('p', { part: 'name' }, makeNode('bdi', {}, shortened(name, longestName))),
    makeNode(
      'dl',
      {},
      ...known.map(([term, value]) =>
        makeNode(
          'div',
          {},
          makeNode('dt', {}, term),
          makeNode('dd', {}, makeNode('bdi', {}, shortened(value ?? '', longestName))),
        ),
      ),
    ),
  )
}

/** A picture from a website that was not asked yet would tell it that somebody is here. */
function pictureOf({ image }: Claims, { address, settings, root }: CheckOrder) {
  if (image === undefined || !URL.canParse(image)) return undefined
  const isInside = /^data:image\/(?:png|svg\+xml)[;,]/.test(image)
  const isOfSameHost = image.startsWith('https:') && new URL(image).host === new URL(address).host
  if (!isInside && !isOfSameHost) return undefined
  const src = image.startsWith(settings.site) ? root + image.slice(settings.site.length) : image
  const picture = makeNode('img', { src, alt: '', referrerpolicy: 'no-referrer' })
  picture.addEventListener('error', () => picture.remove())
  return picture
}

function checkPage({ address, root, language }: CheckOrder): string {
  return `${new URL(language.verify, root).href}#${encodeURIComponent(address)}`
}

function linkTo(href: string, text: string): HTMLElement {
  return makeNode('a', { href, rel: 'noopener noreferrer' }, text)
}
