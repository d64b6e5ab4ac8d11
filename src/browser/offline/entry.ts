import type { Extendable, Fetching, Kept } from './worker-scope.ts'

// A service worker that keeps the pages that check and keep badges, with their words, scripts, styles and fonts, and nothing
// else: every other request, a badge's above all, goes past it as if it were not there.

const { offline, registration, clients } = globalThis as unknown as Kept
const root = registration.scope
const store = `cinquefoil ${root} ${offline.version}`
const assets = new Set(offline.paths.map((path) => root + path))

/** `verify/`, its words and `backpack/`, in the first language or in another. */
const isOfPage = (url: string) =>
  url.startsWith(root) &&
  /^([a-z-]+\/)?(verify\/(words\.json)?|backpack\/(manifest\.webmanifest)?)$/.test(
    url.slice(root.length),
  )

const listen = addEventListener as (kind: string, act: (event: never) => void) => void
listen('install', (event: Extendable) => event.waitUntil(keep()))
listen('activate', (event: Extendable) => event.waitUntil(forgetOlder()))
listen('fetch', (event: Fetching) => {
  const url = plain(event.request.url)
  if (event.request.method !== 'GET') return
  if (assets.has(url)) event.respondWith(fromStore(url, event.request))
  else if (isOfPage(url)) event.respondWith(fromNetwork(url, event.request))
})

/** All of it or none. The page that is open now is the one whose language is wanted. */
async function keep(): Promise<void> {
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' })
  const pages = new Set(open.map(({ url }) => plain(url)).filter(isOfPage))
  const cache = await caches.open(store)
  const words = [...pages].map((page) => new URL('../verify/words.json', page).href)
  await cache.addAll([...assets, ...pages, ...words])
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(`cinquefoil ${root} `) && name !== store)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** A file whose name holds a hash of its content is never out of date. */
async function fromStore(url: string, request: Request): Promise<Response> {
  return (await (await caches.open(store)).match(url)) ?? fetch(request)
}

async function fromNetwork(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(store)
  try {
    const response = await fetch(request)
    if (response.ok && !response.redirected) await cache.put(url, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(url)
    if (kept === undefined) throw error
    return kept
  }
}

/** What is asked for, or handed over behind a `#`, is nobody's business. */
function plain(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}
