import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'
import { completeShare } from './share-panel.ts'
import { whenOpened } from './when-opened.ts'

export interface PanelContext {
  readonly facts: AwardFacts
  readonly texts: AwardTexts
  /** What to wait for before anything is printed. */
  readonly ready: () => Promise<void>
}

/**
 * Completes what stands beside an award. The page itself holds what can be done without a script; what every page of an award
 * says alike, and what takes a script, comes from the file that they share. What is asked for is loaded when it is.
 */
export function completePanels(award: HTMLElement, context: PanelContext): void {
  const { facts, texts } = context
  award
    .querySelector('cinquefoil-verifier')
    ?.before(makeNode('p', { class: 'small' }, texts.check.how))
  const downloads = award.querySelector<HTMLElement>('#keep')
  const share = award.querySelector<HTMLElement>('#share')
  if (downloads) completeDownloads(award, downloads, context)
  if (share) completeShare(share, context)
  const says = [
    award.querySelector('[data-holder]') ? makeNode('p', {}, texts.keep.withheld) : '',
    facts.state === 'valid' ? makeNode('p', {}, texts.keep.text) : '',
  ]
  share?.nextElementSibling?.querySelector('h2')?.after(...says)
}

function completeDownloads(award: HTMLElement, panel: HTMLElement, context: PanelContext): void {
  const { forms } = context.texts.downloads
  const [, picture] = panel.children
  const more = panel.querySelector('details')
  for (const [file, form] of Object.entries(forms))
    panel.querySelector(`li a[href$="${file}"]`)?.after(makeNode('span', {}, form.text))
  const says = saysOf(context)
  more?.before(makeNode('p', { class: 'small' }, forms['badge.png']?.text))
  const { bakes } = panel.dataset
  const isBaked = bakes?.includes('badge.png')
  if (!isBaked) picture?.before(says)
  const offer = () =>
    void import('./baked-panel.ts')
      .then(({ offerBaked }) => offerBaked(award, says, context))
      // The plain picture stays.
      .catch(() => undefined)
  if (isBaked) offer()
  else if (bakes && more) whenOpened(more, offer)
  panel.append(packPart(award, context))
}

function saysOf({ facts, texts }: PanelContext): HTMLElement {
  const { text, textPast } = texts.downloads
  return makeNode('p', {}, facts.state === 'valid' ? text : textPast)
}

/** What makes a pack is loaded when one is wanted. */
function packPart(award: HTMLElement, { facts, texts }: PanelContext): HTMLElement {
  const { title, text, page, zip } = texts.pack.texts
  const status = makeNode('p', { class: 'small', role: 'status' })
  const say = (said: string) => status.replaceChildren(said)
  const pack = async (kind: 'page' | 'zip') => {
    const { packAward } = await import('./packing.ts')
    await packAward(kind, { award, facts, texts, say })
  }
  const button = (label: string, kind: 'page' | 'zip') =>
    makeButton(
      label,
      () => void pack(kind).catch(() => say(texts.pack.failed)),
      'button button-quiet',
    )
  return makeNode(
    'div',
    { class: 'pack' },
    makeNode('h3', {}, title),
    makeNode('p', { class: 'small' }, text),
    makeNode('p', { class: 'share-buttons' }, button(page, 'page'), button(zip, 'zip')),
    status,
  )
}
