import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { Fault } from '../fields/fault.ts'

/** Most characters of a web address. */
export const longestUrl = 2048
const privateHost = /(^|\.)(localhost|local|internal|lan|home|corp|onion|test|invalid)$/
const address = /^(\[.*\]|[\d.]+|0x[\da-f.x]+)$/i

/**
 * What keeps an address from being published. It has to be an https URL of a named public host, with no user name or
 * password, and written exactly as `new URL(it).href` writes it, so that everybody reads the same thing.
 */
export function urlFault(text: string): Fault | undefined {
  const url = parsed(text)
  const fix = url ? corrected(url) : 'https://www.example.org/'
  const fault = (message: Sentence): Fault => ({ code: 'url-unsafe', message, fix })
  if (text.length > longestUrl) return fault(sentence`is longer than ${longestUrl} characters`)
  if (/[\s\p{C}]/u.test(text))
    return fault(sentence`holds a space or a character that cannot be seen`)
  if (!url || !URL.canParse(text)) return fault(sentence`is not a whole web address`)
  if (url.protocol !== 'https:')
    return fault(sentence`starts with ${url.protocol} and not with https:`)
  if (url.username !== '' || url.password !== '')
    return fault(sentence`holds a user name or a password`)
  const unreachable = hostFault(url.hostname)
  if (unreachable !== undefined) return fault(unreachable)
  return url.href === text && !hasSpareDot(url)
    ? undefined
    : fault(sentence`is not in its normal form`)
}

/** As {@link urlFault}, for a guard. */
export function isSafeUrl(text: string): boolean {
  return urlFault(text) === undefined
}

/**
 * A host with a dot at its end is the same host, and another origin to browsers. One that begins with a dot, or has two
 * together, is nowhere.
 */
function hasSpareDot({ hostname }: URL): boolean {
  return /^\.|\.\.|\.$/.test(hostname)
}

function withoutSpareDots(hostname: string): string {
  return hostname.replaceAll(/\.{2,}/g, '.').replaceAll(/^\.|\.$/g, '')
}

function hostFault(named: string): Sentence | undefined {
  const host = withoutSpareDots(named)
  if (address.test(host)) return sentence`names a machine by its number`
  return !host.includes('.') || privateHost.test(host)
    ? sentence`names a machine that the public cannot reach`
    : undefined
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text)
    ? new URL(text)
    : URL.canParse(`https://${text}`)
      ? new URL(`https://${text}`)
      : undefined
}

function corrected(url: URL): string {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'https://www.example.org/'
  if (hostFault(url.hostname) !== undefined) return 'https://www.example.org/'
  const copy = new URL(url.href)
  copy.protocol = 'https:'
  copy.hostname = withoutSpareDots(copy.hostname)
  copy.username = ''
  copy.password = ''
  return copy.href.slice(0, longestUrl)
}
