import { checkOf, factsOf } from '../../../backpack/arrive.ts'
import { unpackShown, type Shown, type ShownBadge } from '../../../backpack/show/show-link.ts'
import { longestName, shortened } from '../../../model/text/shortened.ts'
import type { Check } from '../../../verifier/reporting/report.ts'
import { type BadgeVerdict, verdictsOf } from '../../../verifier/reporting/verdict.ts'
import { longWords } from '../../long-text.ts'
import type { Client } from '../../verifier/client.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { showVerdict } from '../../verifier/report-view.ts'
import { stateOf } from '../shelf/badge-list.ts'
import type { CvEntry } from './cv-view.ts'
import type { ShownPictures } from '../shelf/shown-pictures.ts'
import type { BackpackData, BackpackWords } from '../texts.ts'

/** What showing a collection takes. */
export interface ShownContext {
  readonly words: BackpackWords
  readonly data: BackpackData
  readonly client: Pick<Client, 'verify'>
  readonly pictures: ShownPictures
}

/**
 * Shows a collection that somebody has sent as a link: each badge is verified before anything of it is shown, and nothing
 * is kept. What the sender has written stands apart from what was signed.
 */
export async function showShown(
  place: HTMLElement,
  letters: string,
  { words, data, client, pictures }: ShownContext,
): Promise<void> {
  const { collections: texts } = words
  rename(place, words)
  const shown = await unpackShown(letters)
  if (shown === undefined) {
    place.replaceChildren(makeNode('p', { class: 'callout' }, texts.linkBroken))
    return
  }
  const items = shown.badges.map((badge) => {
    const result = makeNode('div', { role: 'status' }, makeNode('p', {}, texts.checking))
    return { badge, result }
  })
  place.replaceChildren(
    ...headNodes(shown, words),
    pictures.offer,
    ...items.map((item) => itemNode(item, words)),
  )
  const found: Found[] = []
  for (const { badge, result } of items) {
    // A token or a document of one badge; of several, each is shown.
    const reports = await client.verify(badge.text).catch(() => [])
    const verdicts = verdictsOf(reports)
    found.push({ verdict: verdicts[0], result })
    result.replaceChildren(
      ...(verdicts.length === 0
        ? [makeNode('p', {}, words.reasons.failed)]
        : verdicts.map((verdict) => showPictured(verdict, words, pictures))),
    )
  }
  const asCv = () => void showAsCv(place, shown, found, { words, data })
  place.append(makeNode('p', {}, makeButton(texts.cv, asCv), ' ', texts.cvHint))
}

/** A badge that was altered is not helped by a picture that makes it look whole. */
function showPictured(
  verdict: BadgeVerdict,
  { verifier }: BackpackWords,
  { make }: ShownPictures,
): HTMLElement {
  const shown = showVerdict(verdict, verifier, 3)
  const { claims } = verdict.reports.find(({ standard }) => standard !== 'unknown') ?? {}
  if (claims !== undefined && verdict.finding !== 'altered')
    shown.querySelector(':scope > .verifier-claims')?.prepend(make(claims))
  return shown
}

/** A badge that was sent, and where it is shown. */
interface Found {
  readonly verdict: BadgeVerdict | undefined
  readonly result: HTMLElement
}

/** The same for paper, by whoever looks at it: as each badge stood when they opened the link. */
async function showAsCv(
  place: HTMLElement,
  { title, words: said, badges }: Shown,
  found: readonly Found[],
  { words, data }: { readonly words: BackpackWords; readonly data: BackpackData },
): Promise<void> {
  const [{ showCv }, { codeOfBadge }] = await Promise.all([
    import('./cv-view.ts'),
    import('./cv-code.ts'),
  ])
  const entries: CvEntry[] = []
  for (const [at, { text, words: about }] of badges.entries()) {
    const { verdict, result } = found[at] ?? {}
    if (verdict === undefined) continue
    const isAddress = /^https?:/i.test(text)
    const form = text.startsWith('{') ? 'json' : 'jws'
    const code = isAddress
      ? ({ kind: 'page', text } as const)
      : await codeOfBadge({ form, text }, data)
    const check = checkOf(verdict)
    const state = stateOf({ check }, words)
    // Only what has been asked for by then.
    const picture = result?.querySelector<HTMLImageElement>('.kept-picture')?.src
    const name = verdict.reports.flatMap(({ checks }) => checks).find(isNameSigned)
    entries.push({
      ...{ facts: factsOf(verdict), holder: name?.detail['name'], picture },
      ...{ state, checked: check.at, words: about, code },
    })
  }
  showCv(place, { title, words: said, entries }, words)
}

const isNameSigned = ({ code }: Check) => code === 'name-signed'

function headNodes({ title, words: said }: Shown, words: BackpackWords): readonly HTMLElement[] {
  const { collections: texts } = words
  return [
    makeNode(
      'h2',
      { tabindex: '-1', dir: 'auto' },
      shortened(title || texts.untitled, longestName),
    ),
    ...(said === ''
      ? []
      : [makeNode('blockquote', { dir: 'auto', class: 'kept-words' }, longWords(said))]),
  ]
}

/** What the page says of itself is of the visitor's own backpack. */
function rename(place: HTMLElement, { collections: texts }: BackpackWords): void {
  const head = place.closest('article')?.querySelector('.page-head')
  head?.querySelector('h1')?.replaceChildren(texts.shownTo)
  head?.querySelector('.lead')?.replaceChildren(texts.shownHint)
  document.title = texts.shownTo
}

function itemNode(
  { badge, result }: { readonly badge: ShownBadge; readonly result: HTMLElement },
  { collections: texts }: BackpackWords,
): HTMLElement {
  const about = badge.words
  return makeNode(
    'section',
    { class: 'kept-badge' },
    result,
    ...(about === ''
      ? []
      : [
          makeNode('p', { class: 'small' }, texts.theirWords),
          makeNode('blockquote', { dir: 'auto', class: 'kept-words' }, longWords(about)),
        ]),
  )
}
