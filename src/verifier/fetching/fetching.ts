import { type AddressFault, readAddress } from './address-policy.ts'
import { type Deadline, deadlineIn, readBody } from './bounded-body.ts'
import type { Session } from '../session.ts'

/** What came of asking for a document. Only `document` and `gone` are the host's own answer. */
export type FetchOutcome =
  | {
      readonly kind: 'document'
      readonly url: string
      readonly bytes: Uint8Array
      readonly type: string
    }
  | { readonly kind: 'gone'; readonly status: 404 | 410 }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason }
  | { readonly kind: 'refused'; readonly reason: RefusedReason }

/** `blocked`: the host answers, but does not let other sites' pages read (CORS). */
export type UnreachableReason = 'offline' | 'blocked' | 'timeout' | 'server-error'
export type RefusedReason =
  | AddressFault
  | 'too-large'
  | 'too-many-fetches'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'not-permitted'
export type FetchReason = UnreachableReason | RefusedReason | 'not-found'

/** Short of the 128 bytes and of the characters that would make a browser ask for leave first. */
const accept = 'application/ld+json, application/json;q=0.9, image/*;q=0.8, text/*;q=0.5'

/**
 * The document at an address, asked for once in the life of the cache. No cookie, no referrer, no password goes
 * along; size, time, hops and number are limited (see `Limits`). Never throws.
 */
export async function fetchDocument(address: string, session: Session): Promise<FetchOutcome> {
  const read = readAddress(address, session.world.allowOrigins)
  if ('fault' in read) return { kind: 'refused', reason: read.fault }
  read.url.hash = ''
  const key = `document ${read.url.href}`
  if (!session.cache.holds(key)) {
    if (session.budget.fetches <= 0) return { kind: 'refused', reason: 'too-many-fetches' }
    session.budget.fetches -= 1
    session.hosts.add(read.url.host)
  }
  return session.cache.recall(key, () => follow(read.url, session), isLasting)
}

/** Lets go of a body that nobody will read: a connection that is left hanging may fail later, where nobody catches it. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined)
}

/** Why there is no document, for the reader. */
export function reasonOf(outcome: Exclude<FetchOutcome, { kind: 'document' }>): FetchReason {
  return outcome.kind === 'gone' ? 'not-found' : outcome.reason
}

function isLasting(outcome: FetchOutcome): boolean {
  return outcome.kind === 'document'
}

async function follow(start: URL, session: Session): Promise<FetchOutcome> {
  const { limits, world } = session
  const seen = new Set<string>()
  let url = start
  let deadline: Deadline | undefined
  for (;;) {
    seen.add(url.href)
    if ((await world.mayAsk?.(url.host)) === false)
      return { kind: 'refused', reason: 'not-permitted' }
    // A person may think it over for as long as they like; the host may not.
    deadline ??= deadlineIn(limits.milliseconds)
    const response = await ask(url, deadline, session)
    if ('kind' in response) return response
    const location = redirectOf(response)
    if (location === undefined) return readResponse(response, url, deadline, session)
    discard(response)
    if (!URL.canParse(location, url.href)) return { kind: 'refused', reason: 'malformed' }
    const next = readAddress(new URL(location, url.href).href, world.allowOrigins)
    if ('fault' in next) return { kind: 'refused', reason: next.fault }
    url = next.url
    if (seen.has(url.href)) return { kind: 'refused', reason: 'redirect-loop' }
    if (seen.size > limits.redirects) return { kind: 'refused', reason: 'too-many-redirects' }
  }
}

async function ask(
  url: URL,
  { signal, race }: Deadline,
  session: Session,
): Promise<Response | FetchOutcome> {
  const { fetch } = session.world
  try {
    const response = await race(fetch(url.href, request('manual', signal)))
    // A page is not told where it was sent; the browser has to follow, and the end of the way is checked.
    if (response.type !== 'opaqueredirect') return response
    discard(response)
    return await race(fetch(url.href, request('follow', signal)))
  } catch {
    if (signal.aborted) return { kind: 'unreachable', reason: 'timeout' }
    return {
      kind: 'unreachable',
      reason: (await answersAnyway(url, session)) ? 'blocked' : 'offline',
    }
  }
}

function request(redirect: 'manual' | 'follow', signal: AbortSignal): RequestInit {
  return {
    redirect,
    signal,
    headers: { accept },
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }
}

/** A page sees the same error for a dead host and for one that does not share; a request without reading tells them apart. */
async function answersAnyway(url: URL, { world, limits }: Session): Promise<boolean> {
  const { signal, race } = deadlineIn(limits.milliseconds)
  try {
    const init = { ...request('follow', signal), method: 'HEAD', mode: 'no-cors' as const }
    const response = await race(world.fetch(url.href, init))
    discard(response)
    return response.type === 'opaque'
  } catch {
    return false
  }
}

function redirectOf(response: Response): string | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined
  return response.headers.get('location') ?? undefined
}

async function readResponse(
  response: Response,
  url: URL,
  deadline: Deadline,
  session: Session,
): Promise<FetchOutcome> {
  const end = endOf(response, url, session)
  if ('kind' in end) {
    discard(response)
    return end
  }
  try {
    const bytes = await readBody(response, deadline, session.limits.bytes)
    if (bytes === undefined) return { kind: 'refused', reason: 'too-large' }
    const type = response.headers.get('content-type') ?? ''
    return { kind: 'document', url: end.url.href, bytes, type }
  } catch {
    return { kind: 'unreachable', reason: deadline.signal.aborted ? 'timeout' : 'offline' }
  }
}

/** Where the way ended; an outcome where the answer is not to be read. */
function endOf(
  response: Response,
  url: URL,
  { world }: Session,
): { readonly url: URL } | FetchOutcome {
  const { status } = response
  if (status === 404 || status === 410) return { kind: 'gone', status }
  if (!response.ok) return { kind: 'unreachable', reason: 'server-error' }
  const end = response.url === '' ? { url } : readAddress(response.url, world.allowOrigins)
  return 'fault' in end ? { kind: 'refused', reason: end.fault } : end
}
