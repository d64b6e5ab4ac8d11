import { createHash } from 'node:crypto'
import type { AwardTexts } from '../browser/holding/element.ts'
import { assetNames } from './asset-names.ts'
import { packPlaceOf } from './pack-place.ts'
import type { SiteFile } from './site-files.ts'
import type { View } from './view.ts'

/** What pages of awards share in one language, as a file whose name holds a hash of it. Its path is that of an asset. */
export function awardTextsFile(view: View): SiteFile {
  const known = files.get(view)
  if (known) return known
  const text = JSON.stringify(awardTexts(view))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const file = { path: `award-${view.language}.${hash}.json`, text }
  files.set(view, file)
  return file
}

/** Thousands of pages name one. */
const files = new WeakMap<View, SiteFile>()

function awardTexts(view: View): AwardTexts {
  const { addresses, site, strings } = view
  const { downloads, keep, name, paper, share, withheldText } = strings.awardPage
  const { text, textPast, more: _more, plain: _plain, title: _title, ...forms } = downloads
  const { mail: _mail, linkedInOpen: _open, title: _share, ...shareWords } = share
  const base = view.file(site.url)
  return {
    locale: strings.locale,
    language: view.language,
    site: { title: site.title, url: site.url, base },
    name,
    check: {
      how: strings.verifier.nowText,
      places: {
        words: view.page(addresses.verifierWords),
        styles: view.file(addresses.asset(assetNames.verifier)),
        ...{ site: site.url, base, sorry: strings.verifier.element.failed },
      },
    },
    downloads: { text, textPast, forms },
    pack: {
      texts: strings.pack.offer,
      place: packPlaceOf(view),
      failed: strings.pack.texts.making.failed,
    },
    share: shareWords,
    keep: { withheld: withheldText, text: keep.text },
    paper,
  }
}
