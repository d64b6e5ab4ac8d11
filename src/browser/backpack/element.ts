import type { KeptBadge, Origin } from '../../backpack/kept.ts'
import type { GivenFile } from '../../backpack/unpack/unpack.ts'
import { readClaimCode } from '../../proof/claim-code.ts'
import { type Client, createClient } from '../verifier/client.ts'
import { makeNode } from '../verifier/make-node.ts'
import { elsewhere, type ServedCopy } from '../verifier/served-copy.ts'
import type { VerifierTexts } from '../verifier/texts.ts'
import { showArrivals, type ArrivalsContext } from './arrivals-part.ts'
import { checkBadges, showCheck, type CheckPorts } from './check-badges.ts'
import { offersOf } from './offers.ts'
import { offerShared } from './shared-inbox.ts'
import { shelfFirst } from './narrow.ts'
import { makeShelf } from './shelf-part.ts'
import { makeCollections } from './collections-part.ts'
import { consent, unkeptSettings } from './consent.ts'
import { draftsIn, ownStorage } from './drafts.ts'
import { makeDevicePart } from './device-part.ts'
import { fetchBadge } from './from-address.ts'
import { codesToAsk, fetchClaims, newBehindCodes, type NewAwards } from './from-claims.ts'
import type { ScanContext } from './from-scan.ts'
import { makeIntakePart } from './intake-part.ts'
import { bringBack } from './bring-back.ts'
import { makeKeepingPart } from './keeping-part.ts'
import { databaseName } from './store-schema.ts'
import { openStore, type BackpackStore } from './store.ts'
import { isStoreFailure } from './failure.ts'
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
  const handed = codeInAddress()
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
  const { showShown } = await import('./shown-part.ts')
  const base = new URL(data.base, document.baseURI).href
  const copy = elsewhere({ site: data.site, base })
  const asking = makeNode('div', {})
  const mayAsk = consent(unkeptSettings(), words, asking)
  const client = createClient({ mayAsk, allowOrigins: [], copy })
  const place = makeNode('div', { class: 'kept-sent' })
  const mine = makeNode('a', { href: data.page, class: 'button' }, words.collections.toMine)
  element.replaceChildren(news, asking, place, makeNode('p', {}, mine))
  await showShown(place, letters, { words, data, client })
}

interface Running {
  readonly element: HTMLElement
  readonly data: BackpackData
  readonly words: BackpackWords
  readonly news: HTMLElement
  readonly store: BackpackStore
  readonly say: (error: unknown) => void
  /** A claim code that came with the address. */
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
  const check = (badges: readonly KeptBadge[]) => showCheck(badges, { ...ports, words, news })
  const hiding = (others: () => readonly HTMLElement[]) =>
    hider(news, () => [intake, keeping, device, ...others()])
  const opened = hiding(() => [collections.node])
  const offers = offersOf({ ...running, client, copy })
  const shelf = makeShelf({ ...{ words, store, news, now, opened, drafts }, check, ...offers })
  const collections = makeCollections({
    ...{ words, data, store, now, uuid: ports.uuid, badges: shelf.badges, pack: offers.pack },
    opened: hiding(() => [shelf.node]),
  })
  const keeping = makeKeepingPart({ words, store, now, direction: data.direction })
  let intakeFirst = () => {}
  const refresh = async () => {
    await shelf.refresh()
    await collections.refresh()
    if (element.toggleAttribute('data-empty', shelf.badges().length === 0)) intakeFirst()
  }
  let last = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => (last = last.then(work).catch(say))
  const back = { words, store, news, changed: refresh, verify: client.verify, inTurn }
  const arrivals: ArrivalsContext = {
    ...{ words, news, ports, changed: refresh, say, inTurn },
    bringBack: (file) => bringBack(file, back),
  }
  const take = (files: readonly (GivenFile | File)[], origin: Origin) =>
    inTurn(() => showArrivals(files, origin, arrivals))
  const taking = takers(take, { ...running, copy, client, base })
  const files = (given: readonly File[]) => void take(given, { kind: 'file' })
  const intake = makeIntakePart(words, { ...taking, files })
  const device = makeDevicePart(words.device, store)
  element.replaceChildren(intake, asking, news, shelf.node, collections.node, keeping, device)
  store.onChange(() => void refresh())
  await refresh()
  if (shelf.badges().length > 0 || handed !== undefined)
    intakeFirst = shelfFirst(element, { intake, shelf: shelf.node }, words)
  await offerShared(asking, base, { words, take, takeText: taking.text })
  if (handed !== undefined) await taking.text(handed)
  followCodes(taking.text)
  const fresh = await newBehindCodes(await codesToAsk(store, data), shelf.badges(), data)
  if (fresh.files.length > 0) await takeNew(fresh, take, ports).then(refresh)
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
  take: (files: readonly GivenFile[], origin: Origin) => Promise<void>,
  ports: Pick<CheckPorts, 'store' | 'verify'>,
): Promise<void> {
  await take(files, { kind: 'claim' })
  const ended = new AbortController().signal
  await checkBadges(earlier, { ...ports, ended, progress: () => undefined })
}

/** Take in what is pasted, or scanned: a badge that is a code, or any other text. */
function takers(
  take: (files: readonly GivenFile[], origin: Origin) => Promise<void>,
  given: Running & {
    readonly copy: ServedCopy | undefined
    readonly client: Client
    readonly base: string
  },
) {
  const { words, news, copy, client, data, base } = given
  const scanning = { words, copy, own: { site: data.site, base }, client }
  const others = (text: string) => takeText(text, take, given)
  const from = (way: ScanContext['from']) => (text: string) =>
    takeScanned(text, take, { ...scanning, news, others, from: way })
  const scanned = from('scan')
  const photo = (file: File) => takePhoto(file, { words, news, take: scanned })
  return { text: from('text'), scanned, photo }
}

/** Codes that are handed over while the page is open. */
function followCodes(take: (code: string) => Promise<void>): void {
  addEventListener('hashchange', () => {
    const later = codeInAddress()
    if (later !== undefined) void take(later)
  })
}

const now = () => new Date().toISOString()

/**
 * The page that opens codes hands one over behind `#`: it must not stay there, where it would be seen and passed on.
 * Nothing else is taken from there, for a link must not make the page ask addresses that somebody else has chosen.
 */
function codeInAddress(): string | undefined {
  const text = /^#keep=(.+)$/.exec(location.hash)?.[1]
  if (text !== undefined) history.replaceState(null, '', location.pathname + location.search)
  return text !== undefined && codesIn(text) !== undefined ? text : undefined
}

/** The codes that a text can stand for; undefined where it is something else. */
function codesIn(text: string): readonly string[] | undefined {
  const reading = text.length < 80 ? readClaimCode(text) : undefined
  return reading?.kind === 'read' ? reading.codes : undefined
}

interface Scanning extends ScanContext {
  readonly news: HTMLElement
  /** Takes what is no QR code's own. */
  readonly others: (text: string) => Promise<void>
}

/** A badge's own QR code, or what such a code says. */
async function takeScanned(
  text: string,
  take: (files: readonly GivenFile[], origin: Origin) => Promise<void>,
  { news, others, ...context }: Scanning,
): Promise<void> {
  const { readScanned } = await import('./from-scan.ts')
  const found = await readScanned(text, context)
  if (found.kind === 'badge') return take([found.file], { kind: 'scan' })
  if (found.kind === 'text') return others(found.text)
  news.replaceChildren(makeNode('p', {}, found.sentence))
}

/** A picture of a QR code, in whatever way it was taken. */
async function takePhoto(
  file: File,
  {
    words,
    news,
    take,
  }: Pick<Running, 'words' | 'news'> & { readonly take: (text: string) => Promise<void> },
): Promise<void> {
  const { readPhoto } = await import('./from-scan.ts')
  const text = await readPhoto(file)
  if (text === undefined) news.replaceChildren(makeNode('p', {}, words.scanned.noCode))
  else await take(text.trim())
}

/** A claim code, an address, or the badge itself as text. */
async function takeText(
  text: string,
  take: (files: readonly GivenFile[], origin: Origin) => Promise<void>,
  { data, words, store, news, copy }: Running & { readonly copy: ServedCopy | undefined },
): Promise<void> {
  const codes = codesIn(text)
  const refuse = (reason: 'code' | 'unreachable' | 'too-large') => {
    const whole = { code: '', unreachable: '', 'too-large': `${text}: ` }[reason]
    news.replaceChildren(makeNode('p', {}, makeNode('bdi', {}, whole), words.reasons[reason]))
  }
  if (codes !== undefined) {
    const found = await fetchClaims(codes, data)
    if (found === undefined) return refuse('code')
    await store.putCode({ code: found.code, site: data.site })
    return take(found.files, { kind: 'claim' })
  }
  if (!/^https?:\/\/\S+$/i.test(text))
    return take([{ name: 'text', bytes: new TextEncoder().encode(text) }], { kind: 'text' })
  const file = await fetchBadge(text, copy)
  if (typeof file === 'string') return refuse(file)
  return take([file], { kind: 'address', address: text })
}
