import { sha256Hex } from '../../state/sha256.ts'
import { readListing, type ListedObject } from './answer-xml.ts'
import { deployFailure, type DeployFailure } from '../failure.ts'
import { factHeaders, factsOf, type ObjectFacts } from './object-facts.ts'
import { dateOf, noSuchBucket, sender, type Send, type World } from './send.ts'
import { requestSigner } from './signed-request.ts'
import type { Credentials, Target } from './target.ts'

/** What a deploy asks of an object store. Paths are those of the site, below the prefix. */
export interface ObjectStore {
  /**
   * @param options.condition - on which it is put; where it does not hold, nothing is
   * @param options.before - asked before every attempt
   */
  put(path: string, body: Uint8Array<ArrayBuffer>, options: PutOptions): Promise<PutOutcome>
  get(path: string): Promise<ReadObject>
  /** What an object says of itself; undefined: there is none. */
  head(path: string): Promise<ObjectFacts | undefined>
  /** In no order. */
  list(): AsyncIterable<ListedObject>
  /** Well if there is none. */
  delete(path: string, before?: () => Promise<void>): Promise<void>
}

export interface PutOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly sha256?: string
  readonly condition?: { readonly ifMatch: string } | 'if-none'
  readonly before?: () => Promise<void>
}

export type PutOutcome =
  | { readonly is: 'done'; readonly etag: string }
  /** The condition does not hold. */
  | { readonly is: 'not-so' }
  /** The host knows no conditions. */
  | { readonly is: 'not-offered' }

export interface ReadObject {
  /** Absent: there is no such object. */
  readonly found?: { readonly body: Uint8Array; readonly etag: string }
  /** The time at the host. */
  readonly date: Date | undefined
}

/** A bucket of a host that speaks S3. */
export function objectStore(target: Target, credentials: Credentials, world: World): ObjectStore {
  const { prefix } = target
  const send = sender(requestSigner(target, credentials), world)
  return {
    async put(path, body, { headers, condition, before, sha256 = sha256Hex(body) }) {
      const facts = factHeaders(prefix, sha256)
      const all = { ...headers, ...facts, ...conditionHeaders(condition) }
      const answer = await send(
        { method: 'PUT', key: prefix + path, headers: all, body, sha256 },
        before,
      )
      if (answer.status < 300) return { is: 'done', etag: answer.headers.get('etag') ?? '' }
      if (condition !== undefined && answer.status === 501) return { is: 'not-offered' }
      if (condition !== undefined && answer.status === 412) return { is: 'not-so' }
      // An object that is gone does not match either. One that need not be there cannot be missing: then the bucket is.
      if (isMatch(condition) && answer.status === 404) return { is: 'not-so' }
      throw unexpected(answer.status)
    },
    async get(path) {
      const answer = await send({ method: 'GET', key: prefix + path })
      const date = dateOf(answer.headers)
      if (answer.status !== 200) return { date }
      return { date, found: { body: answer.body, etag: answer.headers.get('etag') ?? '' } }
    },
    async head(path) {
      const answer = await send({ method: 'HEAD', key: prefix + path })
      return answer.status === 200 ? factsOf(answer.headers, prefix) : undefined
    },
    list: () => listed(prefix, send),
    async delete(path, before) {
      const { status } = await send({ method: 'DELETE', key: prefix + path }, before)
      if (status >= 300 && status !== 404) throw unexpected(status)
    },
  }
}

/** All objects of a bucket, page by page. */
async function* listed(prefix: string, send: Send): AsyncGenerator<ListedObject> {
  const query = { 'list-type': '2', 'encoding-type': 'url', prefix, 'max-keys': '1000' }
  const asked = new Set<string>()
  for (let next: string | undefined = ''; next !== undefined;) {
    asked.add(next)
    const further = next === '' ? {} : { 'continuation-token': next }
    const answer = await send({ method: 'GET', key: '', query: { ...query, ...further } })
    if (answer.status !== 200) throw unexpected(answer.status)
    const page = readListing(new TextDecoder().decode(answer.body))
    // What leads back to where it was would be asked for without end.
    if (page === undefined || (page.next !== undefined && asked.has(page.next))) throw noListing()
    for (const object of page.objects)
      if (object.key.startsWith(prefix)) yield { ...object, key: object.key.slice(prefix.length) }
    next = page.next
  }
}

function isMatch(condition: PutOptions['condition']): boolean {
  return condition !== undefined && condition !== 'if-none'
}

function conditionHeaders(condition: PutOptions['condition']): Record<string, string> {
  if (condition === undefined) return {}
  return condition === 'if-none' ? { 'if-none-match': '*' } : { 'if-match': condition.ifMatch }
}

/** To a request that names no object, or makes one. */
function unexpected(status: number): DeployFailure {
  if (status === 404) return noSuchBucket()
  return deployFailure(
    'store-refused',
    `The host answered what no host for objects answers (${status}).`,
  )
}

function noListing() {
  return deployFailure(
    'store-refused',
    'The host answered with what is no listing of a bucket: look at --endpoint.',
  )
}
