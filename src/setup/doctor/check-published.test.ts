import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Records } from '../../kinds/records.ts'
import { serveFolder } from '../../site/serve.ts'
import { makeFolder } from '../../testing/folder.ts'
import { checkPublished } from './check-published.ts'

const site = 'https://badges.riverside.org.uk/'
const records = {
  site: { site: { url: site } },
  issuers: [{ slug: 'riverside-school', keys: [{ publicKeyJwk: { x: 'public-half' } }] }],
} as unknown as Records

/** A site as its publisher leaves it, on a host that answers a folder without its last / in the way of most. */
async function redirecting(): Promise<string> {
  const folder = await makeFolder()
  const issuer = join(folder, 'issuers/riverside-school')
  await mkdir(issuer, { recursive: true })
  await writeFile(join(issuer, 'index.html'), '<h1>Riverside School</h1>')
  await writeFile(join(issuer, 'did.json'), '"public-half"')
  const { url, close } = await serveFolder(folder)
  onTestFinished(close)
  return url
}

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => new Promise((closed) => server.close(() => closed())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** A host that gives the page of a folder at either address. */
const alike: RequestListener = (request, response) => {
  response.end(request.url?.endsWith('.json') ? '"public-half"' : '<h1>Riverside School</h1>')
}

/** One that knows the address of a folder with its last / alone. */
const strict: RequestListener = (request, response) => {
  if (!/\/$|\.json$/.test(request.url ?? '')) response.statusCode = 404
  alike(request, response)
}

/** One on which nothing was published yet: whatever is asked for, it answers with its own page. */
const empty: RequestListener = (request, response) => {
  if (request.url?.endsWith('.json')) response.statusCode = 404
  alike(request, response)
}

test.each([
  ['leads to the address of the folder', redirecting, 'pass'],
  ['answers with the page as it is', () => serving(alike), 'fail'],
  ['says that nothing is there', () => serving(strict), 'pass'],
  ['has no site yet', () => serving(empty), undefined],
])(
  'of a host that, asked for a folder without its last /, %s the doctor says so',
  async (_, host, status) => {
    const url = await host()
    const ask = (address: string) => fetch(address.replace(site, url))
    const findings = await checkPublished(records, ask, new Date())
    const found = findings.find(({ about }) => about === 'addresses of folders')
    expect(found?.status).toBe(status)
    const isNamed = found?.says.includes(`${site}issuers/riverside-school with a page`)
    expect(isNamed ?? false).toBe(status === 'fail')
  },
)
