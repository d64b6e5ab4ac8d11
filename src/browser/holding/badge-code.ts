import { linkWithBadge } from './badge-qr.ts'
import { makeQr } from './qr.ts'
import { siteText } from './site-text.ts'

/** Puts the badge itself into the QR codes that wait for it, on the page and on paper, or says why it is not in them. */
export async function drawBadgeCodes(award: HTMLElement): Promise<void> {
  const link = await linkOf(award)
  for (const place of award.querySelectorAll<HTMLElement>('[data-badge-code]')) {
    const { is = '', large = '', codeLabel = '' } = place.dataset
    const code = place.querySelector('.qr-place')
    if (link !== undefined) code?.replaceChildren(makeQr(link, codeLabel))
    place.querySelector('.code-says')?.replaceChildren(link === undefined ? large : is)
    place.classList.toggle('has-code', link !== undefined)
  }
}

async function linkOf(award: HTMLElement): Promise<string | undefined> {
  const {
    credential = '',
    achievement = '',
    site = '',
  } = award.querySelector<HTMLElement>('[data-code-of]')?.dataset ?? {}
  const [signed, words] = await Promise.all([siteText(credential), siteText(achievement)])
  if (signed === undefined) throw new Error('the award’s own file could not be had')
  return linkWithBadge({ credential: signed, site, achievement: words })
}
