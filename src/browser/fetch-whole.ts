import { deadlineIn, readBody } from '../verifier/fetching/bounded-body.ts'

/** What an address answers with. */
export type Fetched =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'too-large' }
  /** No answer, one that no other page may read, or one that took too long. */
  | { readonly kind: 'unreachable' }

/** How much of an answer is read, and how long it is waited for. */
export interface FetchLimits {
  readonly bytes: number
  readonly milliseconds: number
}

/** A zip file of all that a learner has, over a slow line. */
const fetchLimits: FetchLimits = { bytes: 64 * 1024 * 1024, milliseconds: 60_000 }

/**
 * Fetches a file without saying who asks. Never fails: a host that sends without end, or a little at a time for ever, is
 * left when it has sent enough or had enough time.
 *
 * @param ask - begins the request with what it is given
 */
export async function fetchWhole(
  ask: (init: RequestInit) => Promise<Response>,
  { bytes: most, milliseconds }: FetchLimits = fetchLimits,
): Promise<Fetched> {
  const deadline = deadlineIn(milliseconds)
  const { signal } = deadline
  try {
    const asking = ask({ credentials: 'omit', referrerPolicy: 'no-referrer', signal })
    const response = await deadline.race(asking)
    if (!response.ok) {
      response.body?.cancel().catch(() => undefined)
      return { kind: 'refused', status: response.status }
    }
    const bytes = await readBody(response, deadline, most)
    if (bytes === undefined) return { kind: 'too-large' }
    return { kind: 'whole', bytes, type: response.headers.get('content-type') ?? '' }
  } catch {
    return { kind: 'unreachable' }
  }
}
