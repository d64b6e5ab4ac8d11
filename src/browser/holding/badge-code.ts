import type { AwardFacts } from './award-facts.ts'
import { linkWithBadge } from './badge-qr.ts'
import type { AwardTexts } from './element.ts'
import { makeQr } from './qr.ts'
import { siteText } from './site-text.ts'

/** Puts the badge itself into the QR codes that wait for it, on the page and on paper, or says why it is not in them. */
export async function drawBadgeCodes(
  award: HTMLElement,
  facts: AwardFacts,
  texts: AwardTexts,
): Promise<void> {
  const { share, paper } = texts
  const places = [
    { selector: '.paper-proof', is: paper.codeIs, large: paper.codeLeads },
    { selector: '[data-badge-code]', is: share.badgeQrText, large: share.badgeQrLarge },
  ]
  const link = await linkOf(facts, texts)
  for (const { selector, is, large } of places) {
    const place = award.querySelector(selector)
    const code = place?.querySelector('.qr-place')
    if (link !== undefined) code?.replaceChildren(makeQr(link, share.badgeQrLabel))
    place?.querySelector('.code-says')?.replaceChildren(link === undefined ? large : is)
    place?.classList.toggle('has-code', link !== undefined)
  }
}

async function linkOf(
  { folder, version }: AwardFacts,
  { site }: AwardTexts,
): Promise<string | undefined> {
  const [credential, achievement] = await Promise.all([
    siteText(`${folder}credential.json`),
    siteText(`${version}achievement.json`),
  ])
  if (credential === undefined) throw new Error('the award’s own file could not be had')
  return linkWithBadge({ credential, site: site.url, achievement })
}
