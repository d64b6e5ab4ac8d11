import { percentEncode } from '../../bytes/percent-encode.ts'
import type { ObjectHeaders } from './host-rules.ts'

/** What an object says of itself. */
export interface ObjectFacts {
  /** Who put it there: a deploy to this place, one to another place of the bucket, or no deploy. */
  readonly by: 'this site' | 'another site' | 'somebody'
  /** Of what it holds, as whoever put it there said. */
  readonly sha256?: string
  readonly headers: Partial<ObjectHeaders>
}

/** The names under which an object says what it holds, and for which place it was put there. */
const digestHeader = 'x-amz-meta-sha256'
const placeHeader = 'x-amz-meta-place'

/** What an object that a deploy puts there says. @param prefix - of the place, empty or with `/` at its end */
export function factHeaders(prefix: string, sha256: string): Readonly<Record<string, string>> {
  return { [digestHeader]: sha256, [placeHeader]: placeMark(prefix) }
}

/** @param headers - by name in small letters */
export function factsOf(headers: ReadonlyMap<string, string>, prefix: string): ObjectFacts {
  const sha256 = headers.get(digestHeader)
  const [type, cache] = [headers.get('content-type'), headers.get('cache-control')]
  return {
    by: whoseIs(headers.get(placeHeader), prefix),
    ...(sha256 === undefined ? {} : { sha256 }),
    headers: {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(cache === undefined ? {} : { 'cache-control': cache }),
    },
  }
}

function whoseIs(mark: string | undefined, prefix: string): ObjectFacts['by'] {
  if (mark === undefined) return 'somebody'
  return mark === placeMark(prefix) ? 'this site' : 'another site'
}

/** In letters that headers can hold, and never nothing. */
function placeMark(prefix: string): string {
  return `/${prefix.split('/').map(percentEncode).join('/')}`
}
