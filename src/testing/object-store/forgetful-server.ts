import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { pointerPath } from '../../deploy/planning/pointer.ts'

// A bucket in a process of its own that is as quick as can be, for measuring what puts things into it: it keeps the pointers of
// deploys, whose conditions it obeys, and forgets all else. `/puts` says how often something else was put. Ends when its standard
// input does.

interface Kept {
  readonly body: Buffer
  readonly etag: string
}

const pointers = new Map<string, Kept>()
let puts = 0

const server = createServer((request, response) => {
  if (request.url?.endsWith(`/${pointerPath}`))
    return void answerPointer(request, response).catch(() => response.destroy())
  request.resume().once('end', () => answer(request, response))
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
process.stdin.resume().once('end', () => process.exit())

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  if (method === 'PUT') {
    puts += 1
    response.writeHead(200, { etag: '"put"', 'content-length': 0 }).end()
  } else if (method === 'DELETE') response.writeHead(204).end()
  else if (url === '/puts') response.end(String(puts))
  else if (url.includes('list-type=2')) response.end('<ListBucketResult/>')
  else response.writeHead(404).end()
}

async function answerPointer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '', headers } = request
  const body = await buffer(request)
  const there = pointers.get(url)
  if (method !== 'PUT') {
    if (there) response.writeHead(200, { etag: there.etag }).end(there.body)
    else response.writeHead(404).end()
    return
  }
  const { 'if-match': match, 'if-none-match': none } = headers
  if ((match !== undefined && match !== there?.etag) || (none === '*' && there))
    return void response.writeHead(412).end('<Error><Code>PreconditionFailed</Code></Error>')
  const etag = `"${Number(there?.etag.replaceAll('"', '') ?? 0) + 1}"`
  pointers.set(url, { body, etag })
  response.writeHead(200, { etag, 'content-length': 0 }).end()
}
