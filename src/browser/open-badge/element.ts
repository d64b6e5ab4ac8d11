import { readSource } from './source.ts'
import { badgeStyle } from './style.ts'

/** What the element says before anything is loaded; the verifier brings its own words. */
export interface OpenBadgeTexts {
  readonly check: string
  readonly working: string
  /** Where what checks badges could not be brought to this page. */
  readonly failed: string
  /** Where the page names nothing that may be opened. */
  readonly noAddress: string
  /** The website of the badge gave nothing: `{host}` stands for it. */
  readonly unreachable: string
  readonly open: string
  readonly elsewhere: string
  readonly more: string
}

/** What the site that the script comes from puts into it. All paths are beside the script. */
export interface OpenBadgeSettings {
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** The script that checks, and its worker. */
  readonly check: string
  readonly worker: string
  /** By BCP 47 tag; the first is for pages in any other language. */
  readonly languages: Readonly<Record<string, OpenBadgeLanguage>>
}

export interface OpenBadgeLanguage {
  readonly direction: string
  readonly texts: OpenBadgeTexts
  /** What the verifier says. */
  readonly words: string
  /** The page that checks badges. */
  readonly verify: string
}

/** One check, for the script that is brought when somebody asks for it. */
export interface CheckOrder {
  readonly address: string
  /** Where the script was loaded from, ends in `/`. */
  readonly root: string
  readonly settings: OpenBadgeSettings
  readonly language: OpenBadgeLanguage
  /** Where questions and progress appear. */
  readonly news: HTMLElement
}

/** What the second script gives: what is to be shown, and whether it is a badge that could be read. */
export type CheckBadge = (
  order: CheckOrder,
) => Promise<{ readonly isRead: boolean; readonly nodes: readonly Node[] }>

/**
 * Defines `<open-badge src="…">`: one badge on a page of any website. What stands inside it is shown until the badge has
 * been read, and stays where it cannot be. Nothing is fetched before somebody presses the button, unless the page says
 * `eager`.
 *
 * @param root where the script was loaded from, ends in `/`
 */
export function defineOpenBadge(settings: OpenBadgeSettings, root: string): void {
  if (customElements.get('open-badge') !== undefined) return
  customElements.define(
    'open-badge',
    class extends HTMLElement {
      static observedAttributes = ['src']
      connectedCallback(): void {
        start(this, settings, root)
      }
      attributeChangedCallback(): void {
        if (this.isConnected && this.shadowRoot !== null) start(this, settings, root)
      }
    },
  )
}

function start(element: HTMLElement, settings: OpenBadgeSettings, root: string): void {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  dress(shadow)
  const [tag, language] = languageFor(element, settings)
  const { texts, direction } = language
  const address = readSource(element.getAttribute('src') ?? '', document.baseURI)
  const part = make('div', { lang: tag, dir: direction, part: 'badge' })
  const news = make('div', { role: 'status', part: 'news' })
  if (address === undefined) {
    news.append(make('p', {}, texts.noAddress))
    part.append(news)
  } else {
    const order = { address, root, settings, language, news }
    const button = make('button', { type: 'button', part: 'button' }, texts.check)
    const check = () => run(part, button, order)
    button.addEventListener('click', () => void check().then(focusOn))
    part.append(button, news)
    if (element.hasAttribute('eager')) void check()
  }
  shadow.replaceChildren(make('slot'), part)
}

/** Puts what was found in its place. @returns nothing, where there was no check */
async function run(
  part: HTMLElement,
  button: HTMLButtonElement,
  order: CheckOrder,
): Promise<HTMLElement | undefined> {
  const { settings, root, language, news } = order
  if (button.getAttribute('aria-disabled') === 'true') return undefined
  button.setAttribute('aria-disabled', 'true')
  news.replaceChildren(make('p', {}, language.texts.working))
  try {
    const address = new URL(settings.check, root).href
    const { checkBadge } = (await import(/* @vite-ignore */ address)) as {
      readonly checkBadge: CheckBadge
    }
    const { isRead, nodes } = await checkBadge(order)
    news.replaceChildren()
    part.querySelector('[part~="result"]')?.remove()
    const result = make('div', { part: 'result' }, ...nodes)
    part.append(result)
    // What the page says of a badge gives way to what the badge says.
    if (isRead) part.parentNode?.querySelector('slot')?.remove()
    return result
  } catch {
    news.replaceChildren(make('p', {}, language.texts.failed, ' ', checkElsewhere(order)))
    return undefined
  } finally {
    button.removeAttribute('aria-disabled')
  }
}

/** Who pressed the button is led to what was found; whom nobody asked is left where they are. */
function focusOn(result: HTMLElement | undefined): void {
  result?.querySelector<HTMLElement>('[tabindex]')?.focus()
}

/** The page of our site that checks badges, with this one: nothing is sent, it stands behind the `#`. */
function checkElsewhere({ address, root, language }: CheckOrder): HTMLElement {
  const href = `${new URL(language.verify, root).href}#${encodeURIComponent(address)}`
  return make('a', { href, rel: 'noopener noreferrer' }, language.texts.elsewhere)
}

function languageFor(
  element: HTMLElement,
  { languages }: OpenBadgeSettings,
): readonly [tag: string, language: OpenBadgeLanguage] {
  const wanted = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? ''
  const all = Object.entries(languages)
  const base = (tag: string) => tag.toLowerCase().split('-')[0]
  const found =
    all.find(([tag]) => tag.toLowerCase() === wanted) ??
    all.find(([tag]) => base(tag) === base(wanted)) ??
    all[0]
  if (found === undefined) throw new RangeError('no language')
  return found
}

/** A stylesheet made by a script is none of the styles that a page's policy can forbid. */
function dress(shadow: ShadowRoot): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(badgeStyle)
  shadow.adoptedStyleSheets = [sheet]
}

/** This file stands alone, so it makes its own nodes. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  node.append(...children)
  return node
}
