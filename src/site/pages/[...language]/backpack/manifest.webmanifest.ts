import { jsonText } from '../../../../bytes/json.ts'
import type { AppIcon } from '../../../../model/addresses/address.ts'
import { inEachLanguage } from '../../../data.ts'
import { pictureType } from '../../../theme.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage('backpack')

/** What systems call the files that badges come in; some tell by the end of the name alone. */
const sharedKinds = [
  ...['image/png', 'image/svg+xml', 'application/json', 'application/ld+json', 'application/zip'],
  ...['application/pdf', 'text/plain', '.png', '.svg', '.json', '.jsonld', '.jwt', '.zip', '.pdf'],
]

/** Lets the backpack be put on a home screen, where what it keeps is safest. W3C Web Application Manifest. */
export const GET = ({ props: { view } }: { props: { view: View } }) => {
  const { addresses, look, site, strings } = view
  const start = view.page(addresses.backpack)
  const manifest = {
    id: start,
    name: `${strings.backpackPage.title} · ${site.title}`,
    short_name: strings.backpackPage.title,
    description: strings.backpackPage.lead,
    lang: view.language,
    dir: strings.direction,
    start_url: start,
    scope: view.file(site.url),
    display: 'standalone',
    // The names that the service worker reads: browser/offline/shared-cache.ts.
    share_target: {
      action: `${start}?shared`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        ...{ title: 'title', text: 'text', url: 'url' },
        files: [{ name: 'files', accept: sharedKinds }],
      },
    },
    theme_color: look.themeColour,
    background_color: '#ffffff',
    icons: iconsOf(view),
  }
  return new Response(jsonText(manifest))
}

/** A site with a logo of its own has it on home screens, and not the letter that pages without one show. */
function iconsOf({ addresses, file, look, site }: View) {
  const drawn = {
    src: file(addresses.asset(look.icon.name)),
    ...{ type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
  }
  const icon = (name: AppIcon, sizes: string, purpose: string) => {
    return { src: file(addresses.appIcon(name)), type: 'image/png', sizes, purpose }
  }
  return [
    ...(pictureType(site, 'logo') === undefined ? [drawn] : []),
    icon('icon-192', '192x192', 'any'),
    icon('icon-512', '512x512', 'any'),
    icon('icon-maskable-512', '512x512', 'maskable'),
  ]
}
