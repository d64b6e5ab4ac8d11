import type { KeptBadge } from '../../../backpack/kept.ts'
import type { PackCollection } from '../../../backpack/pack/pack-data.ts'
import { choicesIn, search, searchable, type Searchable } from '../../../backpack/search.ts'
import { swapped } from '../../../backpack/own-order.ts'
import { filled } from '../../../model/text/filled.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { makeBadgePart } from './badge-part.ts'
import type { CheckAnew } from './check-badges.ts'
import type { Drafts } from '../storing/drafts.ts'
import { makeList } from './badge-list.ts'
import { binNodes, restore } from './bin-part.ts'
import { makeFilters, type FiltersPart } from './filters-part.ts'
import { picturesIn, type Pictures } from '../storing/pictures.ts'
import type { BackpackStore } from '../storing/store.ts'
import { nameOf, type BackpackWords } from '../texts.ts'

export interface ShelfContext {
  readonly drafts: Pick<Drafts, 'note'>
  readonly words: BackpackWords
  readonly store: BackpackStore
  readonly news: HTMLElement
  /** RFC 3339, UTC. */
  readonly now: () => string
  /** Told whether one badge is open, or all are shown. */
  readonly opened: (isOpen: boolean) => void
  readonly check: CheckAnew
  /** Offers a pack of badges. */
  readonly pack: (
    badges: () => readonly KeptBadge[],
    words: 'text' | 'textMany',
    collection?: () => Promise<PackCollection>,
  ) => HTMLElement
  /** Offers to show badges to another device. */
  readonly transfer: (badges: () => readonly KeptBadge[]) => HTMLElement
  /** Offers to ask that a badge be tied to something else. */
  readonly move: (badge: KeptBadge) => HTMLElement
  /** Offers the QR code that is a badge. */
  readonly code: (badge: KeptBadge) => HTMLElement
}

/** All that is kept: search, filters, the list, one badge of it, and the bin. */
export interface ShelfPart {
  readonly node: HTMLElement
  /** Reads from the store and shows what is there now. */
  readonly refresh: () => Promise<void>
  /** As they were read last, those in the bin too. */
  readonly badges: () => readonly KeptBadge[]
}

/** Makes the part; nothing is shown before `refresh`. */
export function makeShelf(context: ShelfContext): ShelfPart {
  const { words, store } = context
  const place = makeNode('div', { class: 'kept-place' })
  // One line for all that is typed: a reader says what changes in it.
  const count = makeNode('p', { role: 'status', tabindex: '-1' })
  const [list, bin] = [makeNode('div'), makeNode('div')]
  const filters = makeFilters(words, () => showList(shelf))
  const checkAll = makeButton(
    words.checkAll,
    () => void context.check(shelf.shown, refresh),
    'button button-quiet',
  )
  const tools = makeNode(
    'div',
    { class: 'kept-for-all' },
    checkAll,
    context.pack(() => shelf.shown, 'textMany'),
    context.transfer(() => shelf.shown),
  )
  const refresh = async () => {
    const badges = await store.badges()
    const here = badges.filter(({ deleted }) => deleted === undefined)
    shelf.binned = badges.filter(({ deleted }) => deleted !== undefined)
    shelf.all = searchable(here)
    filters.offer(choicesIn(here))
    // What another window does closes nothing that is being read or written here.
    if (!shelf.isOpen) showShelf(shelf)
  }
  const shelf: Shelf = {
    ...{ context, place, count, list, bin, filters, tools, refresh },
    pictures: picturesIn(store),
    ...{ all: [], binned: [], shown: [], isOpen: false },
  }
  const badges = () => [...shelf.all.map(({ badge }) => badge), ...shelf.binned]
  return { node: makeNode('div', {}, filters.node, place), refresh, badges }
}

/** What is kept, as far as it is being looked at. */
interface Shelf {
  readonly context: ShelfContext
  readonly place: HTMLElement
  /** Says how many are shown. */
  readonly count: HTMLElement
  readonly list: HTMLElement
  readonly bin: HTMLElement
  readonly filters: FiltersPart
  readonly tools: HTMLElement
  readonly pictures: Pictures
  readonly refresh: () => Promise<void>
  all: readonly Searchable[]
  binned: readonly KeptBadge[]
  shown: readonly KeptBadge[]
  /** One badge is open. */
  isOpen: boolean
}

/** All of it anew, as after something has come in or gone. */
function showShelf(shelf: Shelf): void {
  const { context, place, count, list, bin, filters, tools } = shelf
  filters.node.hidden = tools.hidden = shelf.all.length === 0
  context.opened((shelf.isOpen = false))
  if (count.parentNode !== place) place.replaceChildren(count, list, tools, bin)
  showList(shelf)
  const { words, store, news } = context
  const after = async (id?: string) => {
    news.replaceChildren()
    await shelf.refresh()
    if (id === undefined) count.focus()
    else focusOn(place, id)
  }
  bin.replaceChildren(...binNodes(shelf.binned, { words, store, after }))
}

/** What is wanted now, as while somebody types. */
function showList(shelf: Shelf): void {
  const { context, count, list, filters, pictures } = shelf
  const { words } = context
  const wanted = filters.wanted()
  shelf.shown = search(shelf.all, wanted)
  const isTimeline = wanted.order === 'newest' || wanted.order === 'oldest'
  const move =
    wanted.order === 'own'
      ? (badge: KeptBadge, by: -1 | 1) => void moveShown(shelf, badge, by)
      : undefined
  const open = (badge: KeptBadge) => openBadge(shelf, badge)
  const line = countLine(shelf.all.length, shelf.shown.length, words)
  if (count.textContent !== line) count.textContent = line
  list.replaceChildren(makeList(shelf.shown, isTimeline, { words, pictures, open, move }))
}

function openBadge(shelf: Shelf, badge: KeptBadge): void {
  const { context, place, filters, pictures, refresh } = shelf
  const { words, store, drafts } = context
  const back = async () => {
    shelf.isOpen = false
    await refresh()
    focusOn(place, badge.id)
  }
  filters.node.hidden = true
  context.opened((shelf.isOpen = true))
  const part = makeBadgePart(badge, {
    ...{ pack: context.pack, transfer: context.transfer },
    ...{ move: context.move, code: context.code },
    ...{ words, pictures, drafts, file: store.file, back: () => void back() },
    check: (each) =>
      context.check([each], async () => {
        await refresh()
        const now = shelf.all.find((other) => other.badge.id === each.id)
        // It may have become part of another.
        if (now === undefined) await back()
        else openBadge(shelf, now.badge)
      }),
    remove: (each) => {
      shelf.isOpen = false
      void remove(shelf, each)
    },
    write: async ({ id }, own) => {
      await store.update(id, (now) => ({ ...now, own: { ...now.own, ...own } }))
    },
  })
  place.replaceChildren(part)
  part.querySelector<HTMLElement>('h2')?.focus()
}

/** What was pressed is gone: whoever uses a keyboard goes on at the badge. */
function focusOn(place: HTMLElement, id: string): void {
  place.querySelector<HTMLElement>(`[data-badge="${id}"]`)?.focus()
}

async function remove({ context, place, refresh }: Shelf, { id, facts }: KeptBadge): Promise<void> {
  const { words, store, news, now } = context
  await store.update(id, (badge) => ({ ...badge, deleted: now() }))
  const undo = makeButton(words.undo, () => {
    news.replaceChildren()
    void restore(store, id)
      .then(refresh)
      .then(() => focusOn(place, id))
  })
  await refresh()
  news.replaceChildren(
    makeNode('p', {}, filled(words.removed, { name: nameOf(facts, words) }), ' ', undo),
  )
  undo.focus()
}

/** Changes places with the next of those that are shown; all others keep theirs. */
async function moveShown(shelf: Shelf, badge: KeptBadge, by: -1 | 1): Promise<void> {
  const { shown, context, place, refresh } = shelf
  const other = shown[shown.indexOf(badge) + by]
  if (other === undefined) return
  await context.store.revise((all) => ({ put: swapped(all, badge.id, other.id) }))
  await refresh()
  place.querySelector<HTMLElement>(`[data-move="${badge.id} ${by}"]`)?.focus()
}

function countLine(all: number, shown: number, words: BackpackWords): string {
  if (all === 0) return words.empty
  return shown === 0 ? words.noneFound : filled(words.count, { count: `${shown}` })
}
