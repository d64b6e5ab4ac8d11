import { markdownHtml } from '../model/markdown-html.ts'
import type { EndorsementPage } from '../publish/manifest.ts'
import { day } from './format.ts'
import { issuerText } from './texts.ts'
import type { View } from './view.ts'

/** What a page says of each endorsement: those that stand first, those taken back last and without their comment. */
export function endorsementsShown(view: View, endorsements: readonly EndorsementPage[]) {
  const words = view.strings.awardPage.endorsed
  return endorsements
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ endorser, comment, language, on, signed, revoked, isOfEarlier }) => ({
      href: view.page(view.addresses.issuer(endorser.slug)),
      name: issuerText(endorser.profile, view.language).name,
      lang: language === view.language ? undefined : language,
      standing: revoked ? words.revoked(day(view, revoked.on)) : words.since(day(view, on)),
      notice: isOfEarlier ? words.earlier : undefined,
      comment: revoked ? undefined : markdownHtml(comment, 4),
      reason: revoked?.reason || undefined,
      signed: signed && view.file(signed),
    }))
}

function rankOf({ revoked, isOfEarlier }: EndorsementPage): number {
  if (revoked) return 2
  return isOfEarlier ? 1 : 0
}
