import { filled } from '../../model/text/filled.ts'
import { pluralForm, type PluralWords } from '../../model/text/plural.ts'
import { find, type Findable } from './find.ts'

/** One thing that the search finds, as it stands in the index of a language. */
export interface SearchEntry extends Findable {
  readonly url: string
  readonly picture?: string
  /** Under the text: who gives the badge, or what kind of issuer it is. */
  readonly note: string
  /** `lang` of name and text where it is not the page's. */
  readonly language?: string
}

/**
 * `<cinquefoil-search>` around a search field, a place that says how many there are, an empty list for what is found,
 * and the list of cards that is shown while nothing is asked. The index is fetched when the field is first used.
 *
 * Attributes: `index`, the address of the index; `found`, how many were found in each plural form of
 * `locale`, as JSON, and `found-none`.
 */
export class BadgeSearch extends HTMLElement {
  #resting = ''
  #entries: Promise<readonly SearchEntry[]> | undefined

  connectedCallback(): void {
    const field = this.#field()
    this.#resting = this.#part('[role=status]').textContent
    field.disabled = false
    field.addEventListener('focus', () => void this.#index(), { once: true })
    field.addEventListener('input', () => void this.#show())
    field.value = new URLSearchParams(location.search).get('q') ?? field.value
    if (field.value) void this.#show()
  }

  async #show(): Promise<void> {
    const query = this.#field().value.trim()
    remember(query)
    const found = query ? find(await this.#index(), query) : []
    // Something else has been typed while the index was on its way.
    if (query !== this.#field().value.trim()) return
    this.#part('[data-found]').replaceChildren(...found.map((entry) => this.#card(entry)))
    this.#part('[data-found]').hidden = query === ''
    this.#part('[data-none]').hidden = query === '' || found.length > 0
    this.#part('[data-all]').hidden = query !== ''
    this.#part('[role=status]').textContent = query ? this.#count(found.length) : this.#resting
  }

  /** A failure is forgotten, so that the next letter tries again. */
  #index(): Promise<readonly SearchEntry[]> {
    this.#entries ??= fetch(this.getAttribute('index') ?? '')
      .then((response) => response.json() as Promise<readonly SearchEntry[]>)
      .catch(() => {
        this.#entries = undefined
        return []
      })
    return this.#entries
  }

  /** Like a card of the list that it stands in for. */
  #card({ url, picture, name, text, note, language }: SearchEntry): Node {
    const card = this.#part('[data-all] .badge-card').cloneNode(true) as HTMLElement
    const link = part<HTMLAnchorElement>(card, 'a')
    link.href = url
    link.textContent = name
    part(card, '.badge-card-text').textContent = text
    part(card, '.badge-card-issuer').textContent = note
    card.querySelector('.badge-card-retired')?.remove()
    if (picture) part<HTMLImageElement>(card, 'img').src = picture
    else part(card, 'img').remove()
    for (const node of card.querySelectorAll('[lang]')) node.removeAttribute('lang')
    if (language) card.lang = language
    return card
  }

  #count(number: number): string {
    if (number === 0) return this.getAttribute('found-none') ?? ''
    const words = JSON.parse(this.getAttribute('found') ?? '') as PluralWords
    return filled(pluralForm(this.getAttribute('locale') ?? 'en', number, words), { count: number })
  }

  #field = () => this.#part<HTMLInputElement>('input')
  #part = <Part extends HTMLElement>(selector: string): Part => part<Part>(this, selector)
}

function part<Part extends HTMLElement>(within: ParentNode, selector: string): Part {
  const found = within.querySelector<Part>(selector)
  if (!found) throw new RangeError(`<cinquefoil-search> has no ${selector}`)
  return found
}

/** In the address, so that the way back from a badge leads to what was asked. */
function remember(query: string): void {
  const url = new URL(location.href)
  if (query) url.searchParams.set('q', query)
  else url.searchParams.delete('q')
  history.replaceState(history.state, '', url)
}
