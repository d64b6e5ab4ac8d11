import { sentence } from '../../bytes/sentence.ts'
import type { Fault } from '../../model/fields/fault.ts'
import { urlFault } from '../../model/addresses/safe-url.ts'

/**
 * The address of the folder that an address leads to: `https://badges.example.org/a?b` -> `https://badges.example.org/a/`.
 * A text that is no address stays as it is.
 */
export function folderUrl(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  url.search = ''
  url.hash = ''
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** What keeps an address from being that of a site, at which every other address of the site begins. */
export function siteUrlFault(text: string): Fault | undefined {
  const fault = urlFault(text)
  const folder = folderUrl(fault?.fix ?? text)
  if (fault) return { ...fault, fix: folder }
  if (folder === text) return undefined
  return {
    code: 'site-url-invalid',
    message: sentence`does not end in \`/\`, or holds a \`?\` or \`#\``,
    fix: folder,
  }
}
