import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Json,
  didDocument,
  didDocumentUrl,
  multikey,
  jsonWebKey,
  prove,
  statusList,
  statusUrl,
  did,
} from './credentials.ts'
import { multibase } from './keys.ts'
import { stage } from './stage.ts'

/** What an address of the local issuer does instead of answering. */
export type Behaviour = 'blocked' | 'dead' | 'slow'

/** The honest issuer on this machine: its own origin, reached by real requests. */
export interface LocalIssuer {
  readonly origin: string
  /** Paths that were asked for. */
  readonly asked: readonly string[]
  /** A document of `makers.example` as this issuer would write it. */
  readonly local: (document: Json) => Json
  /** Signed by this issuer. */
  readonly sign: (document: Json) => Promise<Json>
  readonly behave: (url: string, behaviour: Behaviour | undefined) => void
  readonly close: () => void
}

const slow = 1500

/** Serves the pages of the stage from a free port, each under its own path. */
export async function serveLocalIssuer(): Promise<LocalIssuer> {
  const asked: string[] = []
  const behaviours = new Map<string, Behaviour>()
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (request.method === 'GET') asked.push(path)
    const act = () => answer(response, pages.get(path), behaviours.get(path))
    if (behaviours.get(path) === 'slow') setTimeout(act, slow)
    else act()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${String(port)}`
  const localText = (text: string) =>
    text
      .replaceAll('did:web:makers.example', `did:web:127.0.0.1%3A${String(port)}`)
      .replaceAll('https://makers.example', origin)
  const local = (document: Json) => JSON.parse(localText(JSON.stringify(document))) as Json
  const method = `${localText(did)}#${multibase(stage.ed)}`
  const sign = async (document: Json) => prove(local(document), stage.ed, { method })
  const { ed, rsa } = stage
  for (const [url, page] of Object.entries(stage.pages)) {
    if (typeof page === 'object' && 'status' in page) continue
    pages.set(
      new URL(url).pathname,
      localText(typeof page === 'string' ? page : JSON.stringify(page)),
    )
  }
  const methods = [multikey(ed), jsonWebKey(rsa, 'rsa')]
  pages.set(new URL(didDocumentUrl).pathname, localText(JSON.stringify(didDocument(methods))))
  pages.set(new URL(statusUrl).pathname, JSON.stringify(await sign(statusList(stage.emptyList))))
  return {
    origin,
    asked,
    local,
    sign,
    behave: (url, behaviour) => {
      const { pathname } = new URL(url)
      if (behaviour === undefined) behaviours.delete(pathname)
      else behaviours.set(pathname, behaviour)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answer(
  response: ServerResponse,
  page: string | undefined,
  behaviour: Behaviour | undefined,
): void {
  if (behaviour === 'dead') return void response.destroy()
  if (behaviour !== 'blocked') response.setHeader('access-control-allow-origin', '*')
  response.statusCode = page === undefined ? 404 : 200
  response.setHeader('content-type', 'application/json')
  response.end(page)
}
