import {
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request that passes by. */
export interface Passing {
  readonly method: string
  /** With its bucket and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The first is 1. */
  readonly number: number
}

/** What becomes of a request. */
export type Fate =
  | 'passes'
  /** It never arrives. */
  | 'dropped'
  /** It arrives, and its answer does not. */
  | 'answer dropped'
  /** The host knows no conditions: it does as if there were none. */
  | 'without conditions'
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }

export interface FaultProxy {
  readonly endpoint: string
  /** What passed by, in the order in which it came. */
  readonly passed: readonly Passing[]
  readonly close: () => Promise<void>
}

/** Stands before a bucket, and does to requests what networks and hosts do. */
export async function faultProxy(
  target: string,
  fateOf: (passing: Passing) => Fate | Promise<Fate>,
): Promise<FaultProxy> {
  const passed: Passing[] = []
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    const passing = { method, path, headers, number: passed.length + 1 }
    passed.push(passing)
    pass(target, request, response, async () => fateOf(passing)).catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function pass(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  fateOf: () => Promise<Fate>,
): Promise<void> {
  const body = await buffer(request)
  const fate = await fateOf()
  if (fate === 'dropped') return void response.destroy()
  if (typeof fate === 'object')
    return void response.writeHead(fate.status, fate.headers ?? {}).end(fate.body)
  const headers = { ...request.headers }
  if (fate === 'without conditions') {
    delete headers['if-match']
    delete headers['if-none-match']
  }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { method } = request
    forward(target + (request.url ?? ''), { method, headers }, resolve)
      .once('error', reject)
      .end(body)
  })
  const content = await buffer(answer)
  if (fate === 'answer dropped') return void response.destroy()
  response.writeHead(answer.statusCode ?? 500, answer.headers).end(content)
}
