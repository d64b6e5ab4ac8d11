/** An object as a listing names it. */
export interface ListedObject {
  readonly key: string
  /** Without quotes. Of what was put in one piece it is most often the MD5. */
  readonly etag: string
  readonly size: number
  /** When it was put there, by the host's clock, in milliseconds; absent: the host does not say. */
  readonly modified?: number
}

export interface ListingPage {
  readonly objects: readonly ListedObject[]
  /** Asks for the next page; absent: this is the last. */
  readonly next?: string
}

/**
 * A page of ListObjectsV2 that was asked for with `encoding-type=url`: then keys hold no markup, and the few members we read
 * nest nowhere.
 *
 * @returns undefined where it is none: a host's own page, a key that is in no such code, or a cut without the way on
 */
export function readListing(xml: string): ListingPage | undefined {
  if (!xml.includes('<ListBucketResult')) return undefined
  try {
    return listingIn(xml)
  } catch {
    return undefined
  }
}

/** @throws URIError */
function listingIn(xml: string): ListingPage | undefined {
  const objects = xml
    .split('<Contents>')
    .slice(1)
    .map((text) => {
      const modified = Date.parse(memberOf(text, 'LastModified'))
      return {
        key: decodeURIComponent(memberOf(text, 'Key').replaceAll('+', '%20')),
        etag: memberOf(text, 'ETag').replaceAll('"', ''),
        size: Number(memberOf(text, 'Size')),
        ...(Number.isNaN(modified) ? {} : { modified }),
      }
    })
  const head = xml.split('<Contents>')[0] + xml.slice(xml.lastIndexOf('</Contents>'))
  const next = memberOf(head, 'NextContinuationToken')
  if (memberOf(head, 'IsTruncated') !== 'true') return { objects }
  return next === '' ? undefined : { objects, next }
}

/** The code of an error, such as `SlowDown`; a word alone, so that nothing of what the host says beside it is passed on. */
export function errorCodeIn(xml: string): string | undefined {
  return /^[A-Za-z0-9]{1,60}$/.exec(memberOf(xml, 'Code'))?.[0]
}

/** When the host says it is, in the error about clocks. */
export function serverTimeIn(xml: string): Date | undefined {
  const date = new Date(memberOf(xml, 'ServerTime'))
  return Number.isNaN(date.getTime()) ? undefined : date
}

function memberOf(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`)
  const end = xml.indexOf(`</${name}>`, start)
  if (start < 0 || end < 0) return ''
  const text = xml.slice(start + name.length + 2, end)
  return text.replace(/&(?:quot|amp|lt|gt|apos|#34|#39);/g, (entity) => entities[entity] ?? entity)
}

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
