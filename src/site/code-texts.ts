import type { Strings } from './strings/en.ts'

/** What is said of a badge's own QR code: the same on each page that shows one. */
export function codeTextsOf({ awardPage, backpackPage }: Strings) {
  const { badgeQr, badgeQrText, badgeQrLabel, unread } = awardPage.share
  return {
    title: badgeQr,
    is: badgeQrText,
    leads: awardPage.paper.codeLeads,
    none: backpackPage.texts.scanned.noBadgeCode,
    label: badgeQrLabel,
    unread,
  }
}
