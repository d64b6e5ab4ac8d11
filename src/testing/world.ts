import type { Limits, World } from '../verifier/world.ts'

/** What a pretend host answers at one address. */
export type Page =
  | string
  | Uint8Array
  | object
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  | Fault

/** `cors`: answers, but not to other sites' pages. `hang`: never answers. `drip`: never stops. */
export type Fault = 'cors' | 'offline' | 'hang' | 'drip' | 'opaque-redirect'

/** A web of nothing but these addresses; every other does not answer. */
export interface FakeWorld extends World {
  /** Every address asked for, in order. */
  readonly asked: readonly string[]
}

export interface FakeWorldOptions {
  readonly now?: string
  readonly limits?: Partial<Limits>
  readonly allowOrigins?: readonly string[]
}

export const faults: readonly Fault[] = ['cors', 'offline', 'hang', 'drip', 'opaque-redirect']

/** The world a verification is given in tests: no network, a fixed time, a count of what was asked. */
export function fakeWorld(
  pages: Readonly<Record<string, Page>>,
  { now = '2026-11-23T12:00:00Z', limits, allowOrigins }: FakeWorldOptions = {},
): FakeWorld {
  const asked: string[] = []
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (init.mode !== 'no-cors') asked.push(url)
    if (init.credentials !== 'omit' || init.referrerPolicy !== 'no-referrer') {
      throw new Error('a request that gives away who asks')
    }
    const page = Object.hasOwn(pages, url) ? pages[url] : 'offline'
    return answer(page ?? 'offline', init, (to) => fetch(to, init))
  }
  return { fetch, now: new Date(now), asked, limits, allowOrigins }
}

async function answer(
  page: Page,
  init: RequestInit,
  again: (url: string) => Promise<Response>,
): Promise<Response> {
  if (page === 'offline') throw new TypeError('fetch failed')
  if (page === 'cors') {
    if (init.mode !== 'no-cors') throw new TypeError('Failed to fetch')
    return withType(new Response(''), 'opaque')
  }
  if (page === 'hang') return new Promise(() => undefined)
  if (page === 'drip') return new Response(endless())
  if (page === 'opaque-redirect') {
    if (init.redirect === 'manual') return withType(Response.error(), 'opaqueredirect')
    return again('https://elsewhere.example/')
  }
  if (typeof page === 'string') return new Response(page, json)
  if (page instanceof Uint8Array) return new Response(page.slice())
  if ('status' in page && typeof page.status === 'number') {
    const { body, headers } = page as {
      readonly body?: string
      readonly headers?: Record<string, string>
    }
    const empty = page.status === 204 || page.status === 304
    return new Response(empty ? null : (body ?? ''), {
      status: page.status,
      ...(headers ? { headers } : {}),
    })
  }
  return new Response(JSON.stringify(page), json)
}

const json = { headers: { 'content-type': 'application/json' } }

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) })
}

/** A page cannot make such an answer; only the browser does. */
function withType(response: Response, type: ResponseType): Response {
  return Object.defineProperty(response, 'type', { value: type })
}
