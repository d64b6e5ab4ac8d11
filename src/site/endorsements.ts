import { markdownHtml } from '../model/text/markdown-html.ts'
import type { EndorsementPage } from '../publish/manifest.ts'
import { day } from './format.ts'
import { issuerText } from './texts.ts'
import type { View } from './view.ts'

/** What a page says of each endorsement: those that stand first, those taken back last and without their comment. */
export function endorsementsShown(view: View, endorsements: readonly EndorsementPage[]) {
  const words = view.strings.awardPage.endorsed
  return endorsements
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((page) => {
      const { language, on, signed, revoked, isOfEarlier } = page
      return {
        ...(revoked ? {} : commentOf(page)),
        ...('signer' in page ? signerOf(view, page) : endorserOf(view, page)),
        // What was signed elsewhere does not say its language: HTML has the empty word for that.
        lang: language === view.language ? undefined : (language ?? ''),
        standing: revoked ? words.revoked(day(view, revoked.on)) : words.since(day(view, on)),
        notice: isOfEarlier ? words.earlier : undefined,
        reason: revoked?.reason || undefined,
        signed: signed && view.file(signed),
      }
    })
}

function endorserOf(view: View, { endorser }: Extract<EndorsementPage, { endorser: object }>) {
  return {
    href: view.page(view.addresses.issuer(endorser.slug)),
    name: issuerText(endorser.profile, view.language).name,
  }
}

/** Of one that was signed elsewhere: by which key, and what that proves. What they are called is only what they say. */
function signerOf(view: View, { signer, until }: Extract<EndorsementPage, { signer: object }>) {
  const { elsewhere } = view.strings.awardPage.endorsed
  const name = signer.name ?? elsewhere.nameless
  return {
    name: { text: name, language: view.language },
    until: until && elsewhere.until(day(view, until)),
    proven: signer.isPinned ? elsewhere.pinned : elsewhere.ownKey,
    id: signer.id,
  }
}

/** Markdown of issuers of the site; of strangers, text as it is. */
function commentOf(page: EndorsementPage) {
  if ('signer' in page) return page.comment === undefined ? {} : { text: page.comment }
  return { comment: markdownHtml(page.comment, 4) }
}

function rankOf({ revoked, isOfEarlier }: EndorsementPage): number {
  if (revoked) return 2
  return isOfEarlier ? 1 : 0
}
