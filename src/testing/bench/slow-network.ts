import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { CDPSession } from 'playwright-core'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { launchBrowser } from '../browser.ts'
import { whileServing } from '../serve.ts'

/** What opening a page takes on a cheap telephone. */
export interface SlowVisit {
  /** From the tap until what was waited for is seen: a text, or each badge with its picture and how it stands. */
  readonly seconds: number
  /** That came over the network until then, headers too. */
  readonly bytes: number
  readonly requests: number
}

/** Slow 3G: bits a second, and milliseconds there and back. */
const network = { rate: 400_000, latency: 400 }
/** As often slower than this machine. */
const processor = 4

/** Opens a claim code. @param dist - a published site at the root of its host */
export function claimOnSlowNetwork(dist: string, code: string): Promise<SlowVisit> {
  return visitSlowly(dist, claimAddress('claim/', code), whenSeen)
}

/** Opens a page until it first shows a text or a picture. @param dist - as for claimOnSlowNetwork */
export function paintOnSlowNetwork(dist: string, path: string): Promise<SlowVisit> {
  return visitSlowly(dist, path, whenPainted)
}

/**
 * A first visit over slow 3G and on a slow processor, as Chromium emulates them.
 *
 * @param when - runs in the page: milliseconds since the tap, once there is what is waited for
 */
async function visitSlowly(
  dist: string,
  path: string,
  when: () => number | undefined,
): Promise<SlowVisit> {
  return whileServing(dist, {}, (plain) =>
    whilePacking(plain, async (url) => {
      const browser = await launchBrowser()
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
        const session = await page.context().newCDPSession(page)
        const come = await countWhileSlow(session)
        await page.goto(url + path, { waitUntil: 'commit', timeout })
        const seen = await page.waitForFunction(when, undefined, { timeout })
        return { seconds: Number(await seen.jsonValue()) / 1000, ...come }
      } finally {
        await browser.close()
      }
    }),
  )
}

const timeout = 120_000

/** Milliseconds since the tap, once every badge is seen. Runs in the page. */
function whenSeen(): number | undefined {
  const cards = [...document.querySelectorAll<HTMLElement>('.claim-card')]
  const isSeen = (card: HTMLElement) => {
    const picture = card.querySelector('img')
    return card.dataset['state'] !== undefined && picture?.complete && picture.naturalWidth > 0
  }
  return cards.length > 0 && cards.every(isSeen) ? performance.now() : undefined
}

function whenPainted(): number | undefined {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime
}

async function countWhileSlow(session: CDPSession) {
  const come = { bytes: 0, requests: 0 }
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    come.bytes += encodedDataLength
    come.requests += 1
  })
  const throughput = network.rate / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor })
  return come
}

/** Serves what another server serves, with text packed as every host of static pages packs it. */
async function whilePacking<Result>(
  from: string,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    const answer = async () => {
      const { status, headers, body } = await taken(new URL(request.url ?? '/', from))
      response.writeHead(status, headers).end(body)
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}

async function taken(url: URL) {
  const response = await fetch(url)
  const type = response.headers.get('content-type') ?? ''
  const body = Buffer.from(await response.arrayBuffer())
  const isText = /^text\/|json|javascript|svg|xml/.test(type)
  return isText
    ? {
        ...{ status: response.status, body: gzipSync(body) },
        headers: { 'content-type': type, 'content-encoding': 'gzip' },
      }
    : { status: response.status, body, headers: { 'content-type': type } }
}
