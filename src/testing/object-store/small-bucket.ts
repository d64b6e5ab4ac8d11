import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A server with an empty bucket named `school`. */
export interface Bucket {
  /** What it is: moto checks every signature with botocore, ours checks none. */
  readonly kind: 'moto' | 'small'
  readonly endpoint: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly close: () => Promise<void>
}

interface StoredObject {
  readonly body: Buffer
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly modified: string
}

/**
 * A bucket in this process that obeys `If-Match` and `If-None-Match`, for machines without Python. What it cannot show: whether a
 * signature is right, since it checks none; nor how a real host words what it refuses.
 */
export async function smallBucket(): Promise<Bucket> {
  const objects = new Map<string, StoredObject>()
  const server = createServer((request, response) => {
    respond(objects, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    kind: 'small',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accessKeyId: 'small-key',
    secretAccessKey: 'small-secret-of-the-test',
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function respond(
  objects: Map<string, StoredObject>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const key = decodeURIComponent(pathname.replace(/^\/school\/?/, ''))
  const body = await buffer(request)
  if (key === '') return list(objects, searchParams, response)
  const there = objects.get(key)
  if (request.method === 'PUT') return put(objects, key, { request, body }, response)
  if (request.method === 'DELETE') {
    objects.delete(key)
    response.writeHead(204).end()
  } else if (there === undefined) response.writeHead(404).end()
  else {
    const { etag, headers } = there
    response.writeHead(200, { ...headers, etag, 'content-length': there.body.length })
    response.end(request.method === 'HEAD' ? undefined : there.body)
  }
}

function put(
  objects: Map<string, StoredObject>,
  key: string,
  { request, body }: { readonly request: IncomingMessage; readonly body: Buffer },
  response: ServerResponse,
): void {
  const there = objects.get(key)
  const { 'if-match': match, 'if-none-match': none } = request.headers
  const isMet = (match === undefined || there?.etag === match) && !(none === '*' && there)
  if (!isMet)
    return void response.writeHead(412).end('<Error><Code>PreconditionFailed</Code></Error>')
  const etag = `"${createHash('md5').update(body).digest('hex')}"`
  const kept = Object.entries(request.headers).filter(
    ([name]) => name.startsWith('x-amz-meta-') || ['content-type', 'cache-control'].includes(name),
  )
  const headers = Object.fromEntries(kept) as Record<string, string>
  objects.set(key, { body, etag, headers, modified: new Date().toISOString() })
  response.writeHead(200, { etag }).end()
}

function list(
  objects: ReadonlyMap<string, StoredObject>,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
    .sort()
  const page = keys.slice(0, Number(query.get('max-keys') ?? 1000))
  const isCut = page.length < keys.length
  const contents = page.map((key) => {
    const { etag, body, modified } = objects.get(key) as StoredObject
    const quoted = etag.replaceAll('"', '&quot;')
    return `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>${modified}</LastModified><ETag>${quoted}</ETag><Size>${body.length}</Size></Contents>`
  })
  const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    )
}
