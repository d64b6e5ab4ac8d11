import type { Origin } from '../../../backpack/kept.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { readClaimCode, resemblesClaimCode } from '../../../proof/sealing/claim-code.ts'
import type { Client } from '../../verifier/client.ts'
import { makeButton, makeNode } from '../../verifier/make-node.ts'
import type { ServedCopy } from '../../verifier/served-copy.ts'
import { fetchBadge, isAskable } from './from-address.ts'
import { fetchClaims } from './from-claims.ts'
import type { PartTaker } from './part-taker.ts'
import { showNews } from '../show-news.ts'
import type { BackpackStore } from '../storing/store.ts'
import { databaseName } from '../storing/store-schema.ts'
import type { ScannedContext, Way } from './take-scanned.ts'
import type { BackpackData, BackpackWords } from '../texts.ts'

type Take = (files: readonly (GivenFile | File)[], origin: Origin) => Promise<void>

/** What taking in texts and codes needs. */
export interface TakersContext {
  readonly words: BackpackWords
  readonly data: BackpackData
  readonly store: BackpackStore
  readonly news: HTMLElement
  /** Where the visitor is asked. */
  readonly asking: HTMLElement
  readonly copy: ServedCopy | undefined
  readonly client: Client
  /** Root of the site, absolute. */
  readonly base: string
}

/** Take in what is given, pasted, scanned, or came with the page's address. */
export interface Takers {
  readonly files: (files: readonly File[]) => Promise<void>
  readonly text: (text: string) => Promise<void>
  readonly link: (text: string) => Promise<void>
  readonly scanned: (text: string) => Promise<void>
  readonly follow: (text: string) => Promise<string | undefined>
  readonly photos: (files: readonly File[]) => Promise<void>
}

/** Makes the ways in: what opens codes is brought when one comes. What was given here is answered before the giver's eyes. */
export function makeTakers(take: Take, context: TakersContext): Takers {
  const { words, news, asking, copy, client, data, base } = context
  let taker: Promise<PartTaker> | undefined
  const begun = () =>
    partTaker(base, words).catch((error: unknown) => {
      // The next part asks for it again.
      taker = undefined
      throw error
    })
  const parts: PartTaker = async (link) => (await (taker ??= begun()))(link)
  const scanning: ScannedContext = {
    ...{ words, news, asking, copy, client, take, parts },
    own: { site: data.site, base },
    others: (text) => takeText(text, take, context),
  }
  const from = (way: Way) => async (text: string) =>
    (await import('./take-scanned.ts')).takeScanned(text, way, scanning)
  const seen =
    <Given>(work: (given: Given) => Promise<void>) =>
    (given: Given) =>
      showNews(news, () => work(given))
  return {
    ...{ text: seen(from('text')), scanned: seen(from('scan')) },
    link: (text) => {
      const code = /^hold:(.+)$/.exec(text)?.[1]
      return code === undefined ? from('link')(text) : holdCode(code, context)
    },
    files: seen((files) => take(files, { kind: 'file' })),
    follow: async (text) => (await import('./take-scanned.ts')).followPart(text, scanning),
    photos: seen(async (files) => (await import('./take-scanned.ts')).takePhotos(files, scanning)),
  }
}

/**
 * The page that opens codes hands a claim code over behind `#`, the one on which badges are asked for a code that opens nothing yet, and the camera of a telephone opens a part of what another
 * device shows: neither must stay there, where it would be seen and passed on. Nothing else is taken from there, for a link
 * must not make the page ask addresses that somebody else has chosen.
 */
export function textInAddress(): string | undefined {
  const [, kind, text = ''] = /^#(keep|hold|part)=(.+)$/.exec(location.hash) ?? []
  if (kind === undefined) return undefined
  history.replaceState(null, '', location.pathname + location.search)
  if (kind === 'part') return `${location.origin}/backpack/#part=${text}`
  if (codesIn(text) === undefined) return undefined
  return kind === 'hold' ? `hold:${text}` : text
}

async function partTaker(base: string, words: BackpackWords): Promise<PartTaker> {
  const [{ createPartTaker }, { partStore }] = await Promise.all([
    import('./part-taker.ts'),
    import('./part-store.ts'),
  ])
  return createPartTaker(words, partStore(databaseName(base)))
}

/** The codes that a text can stand for; undefined where it is something else. */
function codesIn(text: string): readonly string[] | undefined {
  const reading = text.length < 80 ? readClaimCode(text) : undefined
  return reading?.kind === 'read' ? reading.codes : undefined
}

/** Keeps a code behind which a badge may come one day: the store is asked for what is new whenever the backpack is opened. */
async function holdCode(text: string, { data, words, store, news }: TakersContext): Promise<void> {
  const [code] = codesIn(text) ?? []
  if (code === undefined) return
  await store.putCode({ code, site: data.site })
  news.replaceChildren(makeNode('p', {}, words.codeHeld))
}

/** Where an address alone was silent there is no file that could be kept: it can be asked once more. */
function offerAgain(ask: () => Promise<void>, { words, news }: TakersContext): void {
  const again = makeButton(words.askAgain, () => void showNews(news, ask))
  news.replaceChildren(
    makeNode('p', {}, words.reasons.unreachable),
    makeNode('p', {}, words.nothingKept, ' ', again),
  )
}

/** A claim code, an address, or the badge itself as text. */
async function takeText(text: string, take: Take, context: TakersContext): Promise<void> {
  const { data, words, store, news, copy } = context
  const codes = codesIn(text)
  const refuse = (reason: 'code' | 'unreachable' | 'not-https' | 'too-large') => {
    const whole = reason === 'too-large' ? `${text}: ` : ''
    news.replaceChildren(makeNode('p', {}, makeNode('bdi', {}, whole), words.reasons[reason]))
  }
  if (codes !== undefined) {
    const found = await fetchClaims(codes, data)
    if (found === undefined) return refuse('code')
    await store.putCode({ code: found.code, site: data.site })
    if (found.files.length > 0 || found.isWhole) await take(found.files, { kind: 'claim' })
    else news.replaceChildren()
    if (!found.isWhole) news.append(makeNode('p', {}, data.damaged))
    return
  }
  if (resemblesClaimCode(text)) return news.replaceChildren(makeNode('p', {}, data.slip))
  if (!/^https?:\/\/\S+$/i.test(text))
    return take([{ name: 'text', bytes: new TextEncoder().encode(text) }], { kind: 'text' })
  if (/^http:/i.test(text) && !isAskable(text, copy)) return refuse('not-https')
  const file = await fetchBadge(text, copy)
  if (file === 'unreachable') return offerAgain(() => takeText(text, take, context), context)
  if (typeof file === 'string') return refuse(file)
  return take([file], { kind: 'address', address: text })
}
