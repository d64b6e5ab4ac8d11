import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { exchange } from './exchange.ts'

interface Host {
  readonly url: URL
  /** How many connections were opened. */
  readonly opened: () => number
}

async function host(listener: RequestListener): Promise<Host> {
  const server = createServer(listener)
  let opened = 0
  server.on('connection', () => (opened += 1))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/a%20b?c=d`), opened: () => opened }
}

const inGoodTime = 20_000

test('what is sent arrives as it is, and what comes back is whole', async () => {
  const { url } = await host((request, response) => {
    void buffer(request).then((body) => {
      response.setHeader('x-said', JSON.stringify([request.method, request.url, request.headers]))
      response.writeHead(201).end(body)
    })
  })
  const body = Uint8Array.from({ length: 300_000 }, (_, index) => index)
  const answer = await exchange({ url, method: 'PUT', headers: { 'x-a': 'b' }, body }, inGoodTime)
  expect(answer.status).toBe(201)
  expect(Buffer.compare(answer.body, body)).toBe(0)
  const [method, path, headers] = JSON.parse(answer.headers.get('x-said') ?? '') as unknown[]
  expect([method, path]).toEqual(['PUT', '/a%20b?c=d'])
  expect(headers).toMatchObject({ 'x-a': 'b', 'content-length': '300000' })
})

test('an empty body has a length, and no body has none', async () => {
  const { url } = await host((request, response) => {
    response.end(JSON.stringify([request.headers['content-length'] ?? 'none']))
  })
  const lengthOf = async (message: { readonly body?: Uint8Array }) => {
    const method = message.body ? 'PUT' : 'GET'
    const { body } = await exchange({ url, method, headers: {}, ...message }, inGoodTime)
    return JSON.parse(Buffer.from(body).toString()) as unknown
  }
  expect(await lengthOf({ body: new Uint8Array() })).toEqual(['0'])
  expect(await lengthOf({})).toEqual(['none'])
})

test('one request after the other goes over one connection', async () => {
  const { url, opened } = await host((_, response) => response.end('x'))
  for (let count = 0; count < 5; count += 1)
    await exchange({ url, method: 'GET', headers: {} }, inGoodTime)
  expect(opened()).toBe(1)
})

test('where a host sends one elsewhere, that is the answer', async () => {
  const { url } = await host((_, response) => response.writeHead(301, { location: '/b' }).end())
  const answer = await exchange({ url, method: 'GET', headers: {} }, inGoodTime)
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/b'])
})

test.each([
  ['says nothing', () => undefined],
  ['stops in the middle', (_, response) => void response.writeHead(200).write('half')],
] satisfies readonly (readonly [string, RequestListener])[])(
  'a host that %s is waited for so long and no longer',
  async (_, listener) => {
    const { url } = await host(listener)
    await expect(exchange({ url, method: 'GET', headers: {} }, 50)).rejects.toThrow()
  },
)

test.each([
  ['before it says anything', (request) => request.socket.destroy()],
  [
    'in the middle',
    (_, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('half')
      setTimeout(() => response.destroy(), 20)
    },
  ],
] satisfies readonly (readonly [string, RequestListener])[])(
  'a host that hangs up %s has not answered',
  async (_, listener) => {
    const { url } = await host(listener)
    await expect(exchange({ url, method: 'GET', headers: {} }, inGoodTime)).rejects.toThrow()
  },
)
