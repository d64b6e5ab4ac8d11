import { toKeep } from './kept-since.ts'
import { takeShared } from './share-target.ts'
import { sharedMark } from './shared-cache.ts'
import type { Extendable, Fetching, Kept } from './worker-scope.ts'

// A service worker that keeps the pages that check and keep badges, with their words, scripts, styles and fonts, and what the
// issuers of the site publish for those who check: keys, lists of what was withdrawn, and what each badge says. None of that
// is about a person. Every other request, an award's above all, goes past it as if it were not there.

const { offline, registration, clients } = globalThis as unknown as Kept
const root = registration.scope
const store = `cinquefoil ${root} ${offline.version}`
/** Outlives every version. */
const issuers = `cinquefoil ${root} issuers`
const assets = new Set(offline.paths.map((path) => root + path))

/** `verify/`, its words and `backpack/`, in the first language or in another. */
const isOfPage = (url: string) =>
  url.startsWith(root) &&
  /^([a-z-]+\/)?(verify\/(words\.json)?|backpack\/(manifest\.webmanifest)?)$/.test(
    url.slice(root.length),
  )

/** What the site and its issuers publish, and change seldom or never. */
const isOfIssuer = (url: string) =>
  url.startsWith(root) &&
  /^(logo\.(png|svg)|(\.well-known\/)?did\.json|([a-z-]+\/)?pathways\/progress\.json|issuers\/[^/]+\/(did\.json|status\/[a-z]+-\d+\.json|keys\/[\w-]+\.jwk\.json)|badges\/[^/]+\/[^/]+\/v\/[0-9a-f]{16}\/achievement\.json)$/.test(
    url.slice(root.length),
  )
/** What the system hands over where the page is installed. */
const isShared = ({ method, url }: Request) =>
  method === 'POST' &&
  new URL(url).search === sharedMark &&
  /^([a-z-]+\/)?backpack\/$/.test(plain(url).slice(root.length))

const listen = addEventListener as (kind: string, act: (event: never) => void) => void
listen('install', (event: Extendable) => event.waitUntil(keep()))
listen('activate', (event: Extendable) => event.waitUntil(forgetOlder()))
listen('fetch', (event: Fetching) => {
  const url = plain(event.request.url)
  if (isShared(event.request)) event.respondWith(takeShared(event.request, root, url))
  if (event.request.method !== 'GET') return
  if (assets.has(url)) event.respondWith(fromStore(url, event.request))
  else if (isOfPage(url)) event.respondWith(fromNetwork(url, event.request, store))
  else if (isOfIssuer(url)) event.respondWith(fromNetwork(url, event.request, issuers))
})

/** All of it or none. The page that is open now is the one whose language is wanted. */
async function keep(): Promise<void> {
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' })
  const pages = new Set(open.map(({ url }) => plain(url)).filter(isOfPage))
  const cache = await caches.open(store)
  // A QR code leads to the page that checks, whichever of the two was open.
  const checking = [`${root}verify/`, ...[...pages].map((page) => new URL('../verify/', page).href)]
  const words = checking.map((page) => `${page}words.json`)
  await cache.addAll([...new Set([...assets, ...pages, ...checking, ...words])])
  const lists = checking.map((page) => new URL('../pathways/progress.json', page).href)
  await keepIssuers(lists)
}

/** As far as they can be had: the pages do without. */
async function keepIssuers(lists: readonly string[]): Promise<void> {
  const paths = offline.issuers.map((path) => root + path)
  const asking = [...new Set([...lists, ...paths])].map((url) => {
    return fromNetwork(url, new Request(url, { credentials: 'omit' }), issuers)
  })
  await Promise.allSettled(asking)
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter(
    (name) => name.startsWith(`cinquefoil ${root} `) && name !== store && name !== issuers,
  )
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** A file whose name holds a hash of its content is never out of date. */
async function fromStore(url: string, request: Request): Promise<Response> {
  return (await (await caches.open(store)).match(url)) ?? fetch(request)
}

async function fromNetwork(url: string, request: Request, into: string): Promise<Response> {
  const cache = await caches.open(into)
  try {
    const response = await fetch(request)
    if (response.ok && !response.redirected) await cache.put(url, await copyOf(response, into))
    return response
  } catch (error) {
    const kept = await cache.match(url)
    if (kept === undefined) throw error
    return kept
  }
}

/** Pages are the same whenever they were made; of what issuers say it is told since when it was kept. */
function copyOf(response: Response, into: string): Response | Promise<Response> {
  const copy = response.clone()
  return into === issuers ? toKeep(copy, new Date().toISOString()) : copy
}

/** What is asked for, or handed over behind a `#`, is nobody's business. */
function plain(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}
