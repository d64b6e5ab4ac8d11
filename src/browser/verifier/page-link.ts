import type { HandedOver } from './intake.ts'
import { publicAddress, type ServedCopy } from './served-copy.ts'

/** What a link hands over: `/verify/#https%3A//…` or `#eyJ…`. */
export function readHash(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined
  } catch {
    return undefined
  }
}

/** What a link to this very page hands over, when such a link is pasted or scanned; everything else as it is. */
export function behindPageLink(input: HandedOver, copy: ServedCopy | undefined): HandedOver {
  if (typeof input !== 'string' || !URL.canParse(input.trim())) return input
  const { origin, pathname, hash } = new URL(input.trim())
  const here = location.origin + location.pathname
  const isHere = [here, publicAddress(here, copy)].includes(origin + pathname)
  return (isHere ? readHash(hash) : undefined) ?? input
}

/** A link to this page that checks the same badge again; undefined where the badge is no address. */
export function linkToCheck(input: HandedOver): string | undefined {
  if (typeof input !== 'string' || !/^https?:\/\/\S+$/i.test(input.trim())) return undefined
  return `${location.origin}${location.pathname}#${encodeURIComponent(input.trim())}`
}
