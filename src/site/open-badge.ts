import type { OpenBadgeLanguage, OpenBadgeSettings } from '../browser/open-badge/element.ts'
import type { Site } from '../kinds/site/schema.ts'
import type { Scripts } from './scripts.ts'
import { languagesOf, viewOf } from './view.ts'

/**
 * The script of `<open-badge>` as one file that stands at the root of the site, at an address that stays: what it loads
 * later, and the words of each language, are written into it.
 */
export function openBadgeScript(
  { files, names }: Scripts,
  { site, preview }: { readonly site: Site; readonly preview: boolean },
): string {
  const own = files.find(({ name }) => name === names['open-badge'])
  const check = names['open-badge-check']
  const worker = files.find(({ name }) => /^worker\.[^.]+\.js$/.test(name))
  if (!own || !check || !worker) throw new RangeError('there is no script of open-badge')
  const languages = languagesOf(site, 'verify').map((tag): [string, OpenBadgeLanguage] => {
    const view = viewOf({ site, preview }, tag)
    const { strings, addresses, canonical } = view
    const beside = (url: string) => canonical(url).slice(site.url.length)
    return [
      tag,
      {
        direction: strings.direction,
        texts: strings.openBadge,
        words: beside(addresses.verifierWords),
        verify: beside(addresses.guide('verify')),
      },
    ]
  })
  const settings: OpenBadgeSettings = {
    site: site.url,
    check: `assets/${check}`,
    worker: `assets/${worker.name}`,
    languages: Object.fromEntries(languages),
  }
  return `const openBadgeSettings=${JSON.stringify(settings)};\n${new TextDecoder().decode(own.bytes)}`
}
