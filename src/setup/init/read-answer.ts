import { inEnglish } from '../../bytes/sentence.ts'
import { existsSync } from 'node:fs'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { isReservedHost } from '../../model/addresses/reserved-host.ts'
import type { Fault } from '../../model/fields/fault.ts'
import { textFault } from '../../model/text/safe-text.ts'
import { urlFault } from '../../model/addresses/safe-url.ts'
import { folderUrl, siteUrlFault } from '../../kinds/site/site-url.ts'
import { colourFaults } from '../../kinds/site/theme.ts'
import type { ThemeColours } from '../../kinds/site/look.ts'

/** `badges.example.org` -> `https://badges.example.org/`: the way every address of the site begins. */
export function readAddress(text: string): string {
  const whole = withScheme(text)
  if (!URL.canParse(whole)) return text
  const url = new URL(whole)
  if (url.protocol !== 'https:') return text
  // A password that was pasted along stands in no line of ours.
  if (url.username !== '' || url.password !== '') return whole
  url.pathname = url.pathname.replaceAll(/\/{2,}/g, '/')
  return url.search === '' && url.hash === '' ? folderUrl(url.href) : url.href
}

/** What is wrong with the address of a site. */
export function addressFault(text: string): string | undefined {
  const fault = siteUrlFault(text)
  if (fault) return refusal(text, fault)
  return /^(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/.test(
    new URL(text).hostname,
  )
    ? `“${text}” is where a repository is kept. No site lives there, but at an address of its own.`
    : undefined
}

/** What to think of before a site lives at an address. */
export function addressDoubt(text: string): string | undefined {
  const { hostname } = new URL(text)
  return isReservedHost(hostname)
    ? `Nobody can own ${hostname}: it is a name for examples. Badges that say they come from there can never be checked, so take it for a trial only.`
    : undefined
}

/** What to think of before everybody reads an e-mail address. */
export function emailDoubt(text: string): string | undefined {
  const host = text.slice(text.lastIndexOf('@') + 1)
  return isReservedHost(host)
    ? `Nobody can own ${host}: it is a name for examples. No letter ever arrives there, so take it for a trial only.`
    : undefined
}

/**
 * Also as git writes it: `git@github.com:riverside/badges.git` -> `https://github.com/riverside/badges`. A name, or the
 * token of whoever cloned it, is no part of the address.
 */
export function readForge(text: string): string {
  const plain = text
    .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, 'https://$1/')
    .replace(/^https?:\/\/[^/?#]*@/i, 'https://')
  return withScheme(plain)
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '')
}

/** What is wrong with the address of a repository. */
export function forgeFault(text: string): string | undefined {
  if (URL.canParse(text) && new URL(text).pathname.split('/').filter(Boolean).length < 2)
    return `“${text}” names no repository: its owner and its name come after the host.`
  const fault = urlFault(text)
  return fault && refusal(text, fault)
}

/** What is offered instead has to pass itself: an address for examples would not, and an example stands in the question. */
function refusal(text: string, { message, fix }: Fault): string {
  const shown = text.replace(/^(https?:\/*)[^/?#]*@/i, '$1…@')
  const offered = isReservedHost(new URL(fix).hostname) ? '' : ` Perhaps: ${fix}`
  return `“${shown}” ${inEnglish(message)}.${offered}`
}

/** `1F4E79` and `#abc` -> `#1f4e79`, `#aabbcc`. */
export function readColour(text: string): string {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? []
  if (digits === undefined) return text
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
  return `#${full.toLowerCase()}`
}

/** What is wrong with a colour: it is none, or cannot be read where it stands; then the nearest that can. */
export function colourFault(text: string, colours: ThemeColours): string | undefined {
  if (!/^#[0-9a-f]{6}$/.test(text))
    return `“${text}” is not a colour: # and six digits or letters a to f.`
  const fault = colourFaults(colours).find(({ field }) => colours[field] === text)
  return (
    fault &&
    `${text} cannot be read everywhere. ${inEnglish(fault.message)} The nearest that does: ${fault.fix}`
  )
}

/** What is wrong with the path of a picture. */
export function pictureFault(path: string): string | undefined {
  if (path === '') return undefined
  if (!/\.(?:svg|png)$/.test(path)) return `“${path}” is not the name of an SVG or PNG file.`
  return existsSync(path) ? undefined : `There is no file “${path}”.`
}

/** What is wrong with a name. */
export function nameFault(text: string): string | undefined {
  const fault = textFault(text, { max: 100, lines: 'one' })
  return fault && `It ${inEnglish(fault.message)}.`
}

/** What is wrong with a word that has to be one of some. */
export function oneOf(words: readonly string[]): (text: string) => string | undefined {
  return (text) =>
    words.includes(text)
      ? undefined
      : `“${text}” is none of these: ${words.join(', ')}. Perhaps: ${nearestWord(text, words) ?? words[0] ?? ''}`
}

function withScheme(text: string): string {
  // In front of an @ stands a user, with a password: no scheme, but that of letters.
  if (/^(?!mailto:)[^/]+@/i.test(text)) return `https://${text}`
  if (/^http:\/\//i.test(text)) return `https://${text.slice(7)}`
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(?:\/|$)/.test(text)
    ? text
    : `https://${text}`
}
