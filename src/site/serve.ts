import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from '../model/addresses/content-type.ts'

export interface Serving {
  /** Where the first page is: `http://127.0.0.1:4321/repo/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  /** Path the site lives under, as in its public address; begins and ends with `/`. */
  readonly base?: string
  /** 0, the default: any free port. */
  readonly port?: number
  readonly host?: string
}

/**
 * Serves a published folder as a static host would: `index.html` for a folder, `404.html` for what is not
 * there, hidden files too, readable from other origins. For this machine only, not for the public.
 *
 * @throws the system's error when the port is taken
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<Serving> {
  const { base = '/', port = 0, host = '127.0.0.1' } = options
  const root = resolve(folder)
  const served = { root, base, lasting: await lastingIn(root) }
  const server = createServer((request, response) => {
    answer(served, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, listening)
  })
  const { port: given } = server.address() as AddressInfo
  return {
    url: `http://${host}:${given}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

interface Served {
  readonly root: string
  readonly base: string
  /** Begins the paths of what a browser may keep. */
  readonly lasting: string | undefined
}

/** A site that is whole has a file that tells hosts so of its assets: their names change with what is in them. */
async function lastingIn(root: string): Promise<string | undefined> {
  return (await kindOf(join(root, '_headers'))) === 'file' ? join(root, 'assets', sep) : undefined
}

async function answer(
  { root, base, lasting }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/' && base !== '/') return redirect(response, base)
  const found = pathname.startsWith(base)
    ? await find(root, pathname.slice(base.length))
    : { kind: 'missing' as const }
  if (found.kind === 'folder') return redirect(response, `${pathname}/${search}`)
  const lasts = found.kind === 'file' && lasting !== undefined && found.path.startsWith(lasting)
  response.setHeader('cache-control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (found.kind === 'file') return send(request, response, 200, found.path)
  const sorry = join(root, '404.html')
  if ((await kindOf(sorry)) === 'file') return send(request, response, 404, sorry)
  response.writeHead(404, headersFor('.txt')).end('Not found')
}

type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly path: string }

async function find(root: string, requested: string): Promise<Found> {
  const path = resolve(root, decoded(requested))
  if (path !== root && !path.startsWith(root + sep)) return { kind: 'missing' }
  const kind = await kindOf(path)
  if (kind === 'file') return requested.endsWith('/') ? { kind: 'missing' } : { kind, path }
  if (kind !== 'folder') return { kind: 'missing' }
  const index = join(path, 'index.html')
  if ((await kindOf(index)) !== 'file') return { kind: 'missing' }
  return requested === '' || requested.endsWith('/')
    ? { kind: 'file', path: index }
    : { kind: 'folder' }
}

/** A path that is not well-formed names no file. */
function decoded(path: string): string {
  try {
    const plain = decodeURIComponent(path)
    return plain.includes('\0') ? '404' : plain
  } catch {
    return '404'
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'missing'
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
): Promise<void> {
  response.writeHead(status, headersFor(path))
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(path), response)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end()
}

const headersFor = (path: string) => ({
  'content-type': contentTypeOf(path),
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
})
