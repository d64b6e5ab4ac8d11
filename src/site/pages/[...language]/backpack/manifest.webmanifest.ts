import { inEachLanguage } from '../../../data.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage('backpack')

/** Lets the backpack be put on a home screen, where what it keeps is safest. W3C Web Application Manifest. */
export const GET = ({ props: { view } }: { props: { view: View } }) => {
  const { addresses, look, site, strings } = view
  const start = view.page(addresses.backpack)
  const icon = { src: view.file(addresses.asset(look.icon.name)), type: 'image/svg+xml' }
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
    theme_color: look.themeColour,
    background_color: '#ffffff',
    icons: [{ ...icon, sizes: 'any', purpose: 'any' }],
  }
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`)
}
