import type { Origin } from '../../backpack/kept.ts'
import type { GivenFile } from '../../backpack/unpack/unpack.ts'
import { createClient } from '../verifier/client.ts'
import { makeNode } from '../verifier/make-node.ts'
import { elsewhere } from '../verifier/served-copy.ts'
import type { VerifierTexts } from '../verifier/texts.ts'
import { showArrivals, showUnasked, type ArrivalsContext } from './intake/arrivals-part.ts'
import { checkBadges, showCheck, type CheckAnew, type CheckPorts } from './shelf/check-badges.ts'
import { offersOf } from './shelf/offers.ts'
import { offerShared } from './intake/shared-inbox.ts'
import { shelfFirst } from './shelf/narrow.ts'
import { makeShelf } from './shelf/shelf-part.ts'
import { makePathways } from './pathways/pathways-place.ts'
import { makeCollections } from './collections/collections-part.ts'
import { consent, unkeptSettings } from './consent.ts'
import { draftsIn, ownStorage } from './storing/drafts.ts'
import { makeDevicePart } from './copies/device-part.ts'
import { codesToAsk, newBehindCodes, type NewAwards } from './intake/from-claims.ts'
import { makeIntakePart } from './intake/intake-part.ts'
import { bringBack } from './copies/bring-back.ts'
import { makeKeepingPart } from './copies/keeping-part.ts'
import { databaseName } from './storing/store-schema.ts'
import { openStore, type BackpackStore } from './storing/store.ts'
import { isStoreFailure } from './storing/failure.ts'
import { makeTakers, textInAddress } from './intake/takers.ts'
import type { BackpackData, BackpackWords } from './texts.ts'

export type { BackpackData, BackpackTexts } from './texts.ts'

/**
 * Defines `<cinquefoil-backpack>`: badges from anywhere, kept on this device. It reads BackpackData from its attribute
 * `data`; what stands inside is shown where there is no JavaScript.
 *
 * @param verifier - what the verifier says, in the language of the page
 */
export function defineBackpack(verifier: VerifierTexts): void {
  if (customElements.get('cinquefoil-backpack') !== undefined) return
  customElements.define(
    'cinquefoil-backpack',
    class extends HTMLElement {
      connectedCallback(): void {
        const data = JSON.parse(this.getAttribute('data') ?? '') as BackpackData
        void start(this, data, { ...data.texts, verifier })
      }
    },
  )
}

/** A link that is opened while the page is. */
function followShown(): void {
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#show=')) location.reload()
  })
}

async function start(
  element: HTMLElement,
  data: BackpackData,
  words: BackpackWords,
): Promise<void> {
  const news = makeNode('div', { role: 'status', class: 'verifier-news kept-news' })
  element.replaceChildren(news)
  const handed = textInAddress()
  followShown()
  const say = (error: unknown) => {
    const text = isStoreFailure(error) ? words.failures[error.code] : words.failed
    for (const former of news.querySelectorAll(':scope > .callout')) former.remove()
    news.prepend(makeNode('p', { class: 'callout' }, text))
  }
  // What a button begins is awaited by nobody, and can fail all the same.
  addEventListener('unhandledrejection', (event) => {
    if (isStoreFailure(event.reason)) event.preventDefault()
    say(event.reason)
  })
  try {
    const letters = /^#show=(.+)$/.exec(location.hash)?.[1]
    if (letters !== undefined) return await showSent(element, letters, { data, words, news })
    const store = await openStore({ root: new URL(data.base, document.baseURI).href })
    void store.ended.then(say)
    await run({ element, data, words, news, store, say, handed })
  } catch (error) {
    say(error)
  }
}

/** What somebody else shows: nothing of the visitor's own is opened or kept for it. */
async function showSent(
  element: HTMLElement,
  letters: string,
  { data, words, news }: Pick<Running, 'data' | 'words' | 'news'>,
): Promise<void> {
  const [{ showShown }, { shownPictures }] = await Promise.all([
    import('./collections/shown-part.ts'),
    import('./shelf/shown-pictures.ts'),
  ])
  const own = { site: data.site, base: new URL(data.base, document.baseURI).href }
  const copy = elsewhere(own)
  const asking = makeNode('div', {})
  const mayAsk = consent(unkeptSettings(), words, asking)
  const client = createClient({ mayAsk, allowOrigins: [], copy })
  const place = makeNode('div', { class: 'kept-sent' })
  const mine = makeNode('a', { href: data.page, class: 'button' }, words.collections.toMine)
  element.replaceChildren(news, asking, place, makeNode('p', {}, mine))
  const pictures = shownPictures(own, copy, words)
  await showShown(place, letters, { words, data, client, pictures })
}

interface Running {
  readonly element: HTMLElement
  readonly data: BackpackData
  readonly words: BackpackWords
  readonly news: HTMLElement
  readonly store: BackpackStore
  readonly say: (error: unknown) => void
  /** A claim code, or a part of what another device shows, that came with the address. */
  readonly handed: string | undefined
}

async function run(running: Running): Promise<void> {
  const { element, data, words, news, store, say, handed } = running
  const asking = makeNode('div', {})
  const base = new URL(data.base, document.baseURI).href
  const drafts = draftsIn(databaseName(base), ownStorage())
  await drafts.keep(store)
  const copy = elsewhere({ site: data.site, base })
  const client = createClient({ mayAsk: consent(store, words, asking), allowOrigins: [], copy })
  const ports = { ...{ store, verify: client.verify, now }, uuid: () => crypto.randomUUID() }
  const check: CheckAnew = (badges, after) => showCheck(badges, after, { ...ports, words, news })
  const hiding = (others: () => readonly HTMLElement[]) =>
    hider(news, () => [intake, keeping, device, ...others()])
  const pathways = makePathways({ words, address: data.pathways, now })
  const opened = hiding(() => [pathways.node, collections.node])
  const offers = offersOf({ ...running, client, copy })
  const shelf = makeShelf({ ...{ words, store, news, now, opened, drafts }, check, ...offers })
  const collections = makeCollections({
    ...{ words, data, store, now, uuid: ports.uuid, badges: shelf.badges, ...offers },
    opened: hiding(() => [shelf.node, pathways.node]),
  })
  const keeping = makeKeepingPart({ words, store, now, direction: data.direction })
  let intakeFirst = () => {}
  const refresh = async () => {
    await shelf.refresh()
    await collections.refresh()
    void pathways.refresh(shelf.badges())
    if (element.toggleAttribute('data-empty', shelf.badges().length === 0)) intakeFirst()
  }
  const inTurn = oneByOne(say)
  const back = { words, store, news, changed: refresh, verify: client.verify, inTurn }
  const arrivals: ArrivalsContext = {
    ...{ words, news, ports, changed: refresh, say, inTurn },
    bringBack: (file) => bringBack(file, back),
  }
  const take = (files: readonly (GivenFile | File)[], origin: Origin) =>
    inTurn(() => showArrivals(files, origin, arrivals))
  const taking = makeTakers(take, { ...running, asking, copy, client, base })
  const intake = makeIntakePart(words, taking)
  const device = makeDevicePart(words.device, store)
  const kept = [shelf.node, pathways.node, collections.node, keeping, device]
  element.replaceChildren(intake, asking, news, ...kept)
  store.onChange(() => void refresh())
  await refresh()
  if (shelf.badges().length > 0 || handed !== undefined)
    intakeFirst = shelfFirst(element, { intake, shelf: shelf.node }, words)
  await offerShared(asking, base, { words, take, takeText: taking.text })
  await followCodes(taking.link, handed)
  const fresh = await newBehindCodes(await codesToAsk(store, data), shelf.badges(), data)
  await takeNew(fresh, (files) => inTurn(() => showUnasked(files, arrivals)), { ...ports, refresh })
}

/** Lets work wait for what was begun before it, and tells what goes wrong. */
function oneByOne(say: (error: unknown) => void) {
  let last = Promise.resolve()
  return (work: () => Promise<void>) => (last = last.then(work).catch(say))
}

/** Leaves what is opened alone on the page: what came in a while ago is no news of it. */
function hider(news: HTMLElement, parts: () => readonly HTMLElement[]) {
  return (isOpen: boolean) => {
    if (isOpen && news.querySelector('button, form') === null) news.replaceChildren()
    for (const part of parts()) part.hidden = isOpen
  }
}

/** What came may have taken the place of what is here. Nobody has asked: so nobody is told how far it is. */
async function takeNew(
  { files, earlier }: NewAwards,
  take: (files: readonly GivenFile[]) => Promise<void>,
  {
    store,
    verify,
    refresh,
  }: Pick<CheckPorts, 'store' | 'verify'> & { refresh: () => Promise<void> },
): Promise<void> {
  if (files.length === 0) return
  await take(files)
  const ended = new AbortController().signal
  await checkBadges(earlier, { store, verify, ended, progress: () => undefined })
  await refresh()
}

/** Codes that came with the address, and those that are handed over while the page is open. */
async function followCodes(
  take: (text: string) => Promise<void>,
  handed: string | undefined,
): Promise<void> {
  if (handed !== undefined) await take(handed)
  addEventListener('hashchange', () => {
    const later = textInAddress()
    if (later !== undefined) void take(later)
  })
}

const now = () => new Date().toISOString()
