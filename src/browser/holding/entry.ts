import '../fallbacks.ts'
import { localDay } from '../local-day.ts'
import { checkOnDemand, jsonAt } from '../verifier/on-demand.ts'
import type { AwardTexts } from './element.ts'
import { prepareCode } from './paper-code.ts'

// What an award's page cannot know when it is made: the day on which it is read, and the name that its holder shows. What
// all such pages say alike, and what the browser can do with an award, comes when the page has been shown.

const award = document.querySelector<HTMLElement>('[data-award]')
if (award) start(award)

function start(award: HTMLElement): void {
  showExpiry(award)
  const texts = kept(() => jsonAt<AwardTexts>(award.dataset['texts'] ?? ''))
  const follow = () => void showName(award, texts).catch(() => undefined)
  addEventListener('hashchange', follow)
  follow()
  const verifier = award.querySelector('cinquefoil-verifier')
  if (!verifier) return
  checkOnDemand(verifier, async () => (await texts()).check.places)
  const draw = kept(async () => {
    const [facts, given] = await whole()
    try {
      const { drawBadgeCodes } = await import('./badge-code.ts')
      await drawBadgeCodes(award, facts, given)
    } catch (error) {
      award.querySelector('.code-says[role]')?.replaceChildren(given.share.unread)
      throw error
    }
  })
  const ready = prepareCode(award, draw)
  const whole = kept(async () => {
    const [given, { completeAward }] = await Promise.all([texts(), import('./complete.ts')])
    return [completeAward(award, given, ready), given] as const
  })
  // Where it cannot be had, the page is what it is without scripts until somebody is about to print.
  whenShown(() => void whole().catch(() => undefined))
}

/** What is made once, when it is wanted; what failed is tried again. */
function kept<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    }))
}

/** Few come by a link that shows a name. The same page in another language shows the same. */
async function showName(award: HTMLElement, texts: () => Promise<AwardTexts>): Promise<void> {
  const { hash } = location
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav + nav a'))
    link.hash = hash
  if (!hash.includes('#n=')) return
  const shown = await import('./name.ts')
  await shown.showName(award, hash, async () => (await texts()).name)
}

/** Nothing that comes later keeps a reader from what the page says. */
function whenShown(act: () => void): void {
  const soon = () => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2000 })
    else setTimeout(act, 100)
  }
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}

/**
 * A page that was made while the award was valid goes on saying so. Once its last day has passed on the reader's clock,
 * its banner says what the next publish will say.
 */
function showExpiry(award: HTMLElement): void {
  const { award: state, expires } = award.dataset
  const banner = award.querySelector<HTMLElement>('.status')
  const over = award.querySelector<HTMLTemplateElement>('template[data-expired]')
  if (state !== 'valid' || expires === undefined || !banner || !over) return
  if (expires >= localDay(new Date())) return
  banner.replaceChildren(over.content.cloneNode(true))
  banner.classList.replace('status-valid', 'status-expired')
  award.dataset['award'] = 'expired'
}
