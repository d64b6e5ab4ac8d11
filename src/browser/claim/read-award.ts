import { addressesOf } from '../../model/addresses/address.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { issuerOn } from '../award-issuer.ts'
import type { ClaimSite } from './find-boxes.ts'

/** How an award stands, and what its page shows of it. */
export interface AwardGlance {
  readonly badge: string
  readonly issuer: string
  /** Path of the badge's picture. */
  readonly picture: string
  readonly state: ShownState
  /** YYYY-MM-DD: the day on which it ends or ended, was taken back or put on hold. */
  readonly day?: string
  /** Why it was taken back or put on hold, in the issuer's words. */
  readonly reason?: string
  /** Path of the page of the award that took its place. */
  readonly newer?: string
}

/** What an award's page calls its state. */
export type ShownState = (typeof states)[number]
const states = ['valid', 'expired', 'suspended', 'revoked', 'superseded', 'erased'] as const

/** Path of the picture with the badge in it, where it is stored. */
export function pictureOf({ slug }: Pick<ClaimBox, 'slug'>, { base }: ClaimSite): string {
  return addressesOf({ url: base }).awardDocument(slug, 'badge.png')
}

/**
 * Reads an award's own page, which alone says how it stands. Undefined where the page cannot be had: the badge is shown
 * all the same.
 *
 * @param today YYYY-MM-DD on this device: a page that was made before a badge ran out does not know of it
 */
export async function readAward(
  box: ClaimBox,
  site: ClaimSite,
  today: string,
): Promise<AwardGlance | undefined> {
  const award = await awardOnPage(box, site)
  return award && glanceOf(award, today)
}

/** What an award's own page says of it. Undefined where the page cannot be had. */
export async function awardOnPage(
  { slug }: Pick<ClaimBox, 'slug'>,
  { base }: ClaimSite,
): Promise<HTMLElement | undefined> {
  const response = await fetch(addressesOf({ url: base }).award(slug), {
    referrerPolicy: 'no-referrer',
    credentials: 'omit',
  }).catch(() => undefined)
  if (!response?.ok) return undefined
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return page.querySelector<HTMLElement>('[data-award]') ?? undefined
}

function glanceOf(award: HTMLElement, today: string): AwardGlance | undefined {
  const written = states.find((each) => each === award.dataset['award'])
  return written && { ...shownOf(award), ...standingOf(award.dataset, written, today) }
}

function shownOf(award: HTMLElement): Pick<AwardGlance, 'badge' | 'issuer' | 'picture' | 'newer'> {
  const newer = award.querySelector('a[data-newer]')?.getAttribute('href')
  return {
    badge: award.querySelector('h1')?.textContent.trim() ?? '',
    issuer: issuerOn(award).name,
    picture: award.querySelector('.certificate img')?.getAttribute('src') ?? '',
    ...(newer && { newer }),
  }
}

function standingOf(
  { expires, since, reason }: DOMStringMap,
  written: ShownState,
  today: string,
): Pick<AwardGlance, 'state' | 'day' | 'reason'> {
  const isOver = written === 'valid' && expires !== undefined && expires < today
  const day = written === 'valid' || written === 'expired' ? expires : since
  return {
    state: isOver ? 'expired' : written,
    ...(day && { day }),
    ...(reason && { reason }),
  }
}
