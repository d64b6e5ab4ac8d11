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

/**
 * What was meant by something that was typed, pasted or scanned: behind a link to this very page, what the link hands
 * over; for an address of a served copy, the public one. Everything else as it is.
 */
export function readHandedOver(input: HandedOver, copy: ServedCopy | undefined): HandedOver {
  if (typeof input !== 'string' || !URL.canParse(input.trim())) return input
  const { href, origin, pathname, hash } = new URL(input.trim())
  const here = location.origin + location.pathname
  const isHere = [here, publicAddress(here, copy)].includes(origin + pathname)
  const behind = isHere ? readHash(hash) : undefined
  if (behind !== undefined) return publicAddress(behind, copy)
  return /^https?:/.test(href) ? publicAddress(href, copy) : input
}

/** A link to this page that checks the same badge again; undefined where the badge is no address. */
export function linkToCheck(input: HandedOver): string | undefined {
  if (typeof input !== 'string' || !/^https?:\/\/\S+$/i.test(input.trim())) return undefined
  return `${location.origin}${location.pathname}#${encodeURIComponent(input.trim())}`
}
