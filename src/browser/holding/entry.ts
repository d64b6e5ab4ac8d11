import '../fallbacks.ts'
import type { AwardPicture } from '../../model/address.ts'
import { localDay } from '../local-day.ts'
import { prepareCode } from './paper-code.ts'
import { drawCodes, startSharing } from './sharing.ts'

// What an award's page cannot know when it is made: the day on which it is read, the name that its holder shows, and
// what the browser can do with it.

const award = document.querySelector<HTMLElement>('[data-award]')
if (award !== null) {
  showExpiry(award)
  const follow = () => {
    const { hash } = location
    // Few come by a link that shows a name.
    if (hash.includes('#n=')) void import('./name.ts').then(({ showName }) => showName(award, hash))
    keepInLinks(hash)
  }
  addEventListener('hashchange', follow)
  follow()
  startSharing(award, prepareCode(award))
  datePaper(award)
  void drawCodes(award)
  offerPictures(award)
  offerPack(award)
}

/** The same page in another language shows the same name. */
function keepInLinks(hash: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = hash
}

/** Where the site stores no pictures with the award inside, they are put together here; what does so is loaded when it is wanted. */
function offerPictures(award: HTMLElement): void {
  const place = award.querySelector<HTMLElement>('[data-bakes]')
  if (place === null) return
  for (const part of place.querySelectorAll<HTMLElement>('[data-scripted]'))
    part.hidden = part.dataset['scripted'] === 'no'
  const tell = (news: string) => place.querySelector('.baked-news')?.replaceChildren(news)
  for (const button of place.querySelectorAll<HTMLElement>('[data-bake]')) {
    button.addEventListener('click', () => {
      const form = button.dataset['bake'] as AwardPicture
      // What was said of an earlier press must not stand for this one.
      tell('')
      void import('./baking.ts')
        .then(({ saveBaked }) => saveBaked(place, form))
        .catch(() => false)
        .then((isSaved) => tell(isSaved ? '' : (place.dataset['bakes'] ?? '')))
    })
  }
}

/** Buttons that do nothing without a script are hidden until there is one; what makes a pack is loaded when it is wanted. */
function offerPack(award: HTMLElement): void {
  const place = award.querySelector<HTMLElement>('[data-pack]')
  if (place === null) return
  place.hidden = false
  for (const button of place.querySelectorAll<HTMLElement>('[data-pack-as]')) {
    const kind = button.dataset['packAs'] === 'zip' ? 'zip' : 'page'
    button.addEventListener('click', () => {
      void import('./packing.ts').then(({ packAward }) => packAward(place, kind))
    })
  }
}

/**
 * A page that was made while the award was valid goes on saying so. Once its last day has passed on the reader's clock,
 * its banner says what the next publish will say.
 */
function showExpiry(award: HTMLElement): void {
  const { award: state, expires } = award.dataset
  const banner = award.querySelector<HTMLElement>('.status')
  const over = award.querySelector<HTMLTemplateElement>('template[data-expired]')
  if (state !== 'valid' || expires === undefined || banner === null || over === null) return
  if (expires >= localDay(new Date())) return
  banner.replaceChildren(over.content.cloneNode(true))
  banner.classList.replace('status-valid', 'status-expired')
  award.dataset['award'] = 'expired'
}

/** On paper stands when it was printed and how the award stood then: as it was checked, or as its page says. */
function datePaper(award: HTMLElement): void {
  const line = award.querySelector<HTMLElement>('[data-paper-verdict]')
  if (line === null) return
  const write = () => {
    const { locale, paperVerdict = '', paperChecked = '' } = line.dataset
    const checked = award.querySelector('.verifier-report .verdict-title')?.textContent
    const said = checked ?? award.querySelector('.status-sentence')?.textContent ?? ''
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date())
    const words = checked === undefined || checked === null ? paperVerdict : paperChecked
    line.textContent = words.replace('{day}', day).replace('{verdict}', () => said.trim())
  }
  addEventListener('beforeprint', write)
  write()
}
