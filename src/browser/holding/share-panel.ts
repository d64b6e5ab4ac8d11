import { copyText } from '../copy-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AwardFacts } from './award-facts.ts'
import type { ShareTexts } from './element.ts'
import type { ShareContext, SharePart } from './share-context.ts'
import { whenOpened } from './when-opened.ts'

const quiet = 'button button-quiet'

/**
 * Completes the panel in which an award is shown to others, without anybody but the visitor's own choice of service being told. What
 * stands in its parts is loaded when they are opened.
 *
 * @param ready - what to wait for before anything is printed
 */
export function completeShare(
  panel: HTMLElement,
  { facts, texts, ready }: Omit<PartContext, 'say'> & { readonly ready: () => Promise<void> },
): void {
  const words = texts.share
  const status = makeNode('p', { class: 'small', role: 'status' })
  const context = { facts, texts, say: (text: string) => status.replaceChildren(text) }
  const part = (name: SharePart, title: string) => completePart(panel, { name, title }, context)
  const isSocial = panel.querySelector('[data-part=linkedIn]') !== null
  const [, buttons] = panel.children
  const mail = buttons?.querySelector('a')
  if (mail) mail.href = letterOf(facts)
  const print = (how: () => void) => () => void ready().then(how)
  buttons?.before(makeNode('p', {}, words.text))
  buttons?.prepend(
    copyButton(context, 'button')(words.copy, () => facts.url),
    ...(isSocial && typeof navigator.share === 'function' ? [sheetButton(facts, words)] : []),
  )
  buttons?.append(
    markedButton('data-print', words.print, print(window.print)),
    markedButton('data-print-whole', words.printWhole, print(printWhole)),
  )
  panel.append(
    status,
    part('qr', words.qr),
    badgeCode(words),
    ...(isSocial ? [part('linkedIn', '')] : []),
    part('wallet', words.wallet),
    part('embed', words.embed.title),
  )
}

/** The page itself has a link without these words: it holds them already. Spaces are `%20`: mail programs show a `+` as it stands. */
function letterOf({ title, url }: AwardFacts): string {
  const body = encodeURIComponent(`${title}\n${url}`)
  return `mailto:?subject=${encodeURIComponent(title)}&body=${body}`
}

type PartContext = Omit<ShareContext, 'copyButton'>

/** A part is filled when it is opened; what it holds without a script stays until then. */
function completePart(
  panel: HTMLElement,
  { name, title }: { readonly name: SharePart; readonly title: string },
  context: PartContext,
): HTMLElement {
  const part =
    panel.querySelector<HTMLDetailsElement>(`[data-part=${name}]`) ??
    makeNode('details', { 'data-part': name }, makeNode('summary', {}, title))
  const fill = async () => {
    try {
      const { fillPart } = await import('./share-parts.ts')
      fillPart[name](part, { ...context, copyButton: copyButton(context, quiet) })
    } catch {
      context.say(context.texts.share.unread)
      part.addEventListener('toggle', () => void fill(), { once: true })
    }
  }
  whenOpened(part, () => void fill())
  return part
}

const copyButton =
  ({ say, texts }: PartContext, look: string): ShareContext['copyButton'] =>
  (label, text) => {
    const { copied, byHand, unread } = texts.share
    const copy = async () => {
      const given = text()
      const copies = typeof given === 'string' ? given : await given
      if (copies === undefined) say(unread)
      else say((await copyText(copies)) ? copied : byHand)
    }
    return makeButton(label, () => void copy(), look)
  }

/** What it holds is made by whoever is about to print, too. */
const badgeCode = (words: ShareTexts) =>
  makeNode(
    'details',
    { 'data-badge-code': '' },
    makeNode('summary', {}, words.badgeQr),
    makeNode('p', { class: 'code-says', role: 'status' }),
    makeNode('div', { class: 'qr-place qr-fine' }),
  )

const sheetButton = ({ url, title }: AwardFacts, { sheet }: ShareTexts) =>
  makeButton(sheet, () => void navigator.share({ url, title }).catch(() => undefined), quiet)

function markedButton(mark: string, label: string, act: () => void): HTMLElement {
  const button = makeButton(label, act, quiet)
  button.setAttribute(mark, '')
  return button
}

/** What stands on paper is a certificate, unless all of the page was asked for. */
function printWhole(): void {
  const { classList } = document.documentElement
  classList.add('print-whole')
  addEventListener('afterprint', () => classList.remove('print-whole'), { once: true })
  print()
}
