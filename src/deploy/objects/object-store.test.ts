import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { sha256Hex } from '../../state/sha256.ts'
import { startBucket } from '../../testing/object-store/bucket.ts'
import { faultProxy, type Fate, type Passing } from '../../testing/object-store/fault-proxy.ts'
import { smallBucket, type Bucket } from '../../testing/object-store/small-bucket.ts'
import { hastyWorld } from '../../testing/object-store/try-world.ts'
import { listingOf } from '../../testing/object-store/listing-of.ts'
import { takeLease } from '../planning/lease.ts'
import { objectStore, type ObjectStore } from './object-store.ts'
import type { World } from './send.ts'
import type { Credentials } from './target.ts'

// Against moto where Python has it, which judges each signature by botocore, and through a proxy that does what networks do.

let bucket: Bucket
beforeAll(async () => {
  bucket = await startBucket()
})
afterAll(() => bucket.close())

let folders = 0
interface Opened {
  readonly store: ObjectStore
  readonly passed: readonly Passing[]
  readonly waits: readonly number[]
}

/** A place of its own in the bucket, behind a proxy. */
async function open(
  fateOf: (passing: Passing) => Fate | Promise<Fate> = () => 'passes',
  more: {
    readonly credentials?: Partial<Credentials>
    readonly bucket?: Bucket
    readonly world?: Partial<World>
  } = {},
): Promise<Opened> {
  const { endpoint, accessKeyId, secretAccessKey } = more.bucket ?? bucket
  const proxy = await faultProxy(endpoint, fateOf)
  onTestFinished(proxy.close)
  folders += 1
  const waits: number[] = []
  const world: World = {
    ...hastyWorld(),
    wait(milliseconds) {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    ...more.world,
  }
  const target = {
    bucket: 'school',
    prefix: `site ${folders}/ü/`,
    endpoint: proxy.endpoint,
    region: 'us-east-1',
  }
  const credentials = { accessKeyId, secretAccessKey, ...more.credentials }
  return { store: objectStore(target, credentials, world), passed: proxy.passed, waits }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
const put = (store: ObjectStore, path: string, text: string) =>
  store.put(path, bytes(text), { headers })

test('what is put is there with its headers and its digest, under any name', async () => {
  const { store } = await open()
  for (const path of ['a.txt', 'b c/(d)+e&f=g.txt', 'ગુજરાતી/-_.~*!.txt']) {
    await put(store, path, path)
    const { found } = await store.get(path)
    expect(new TextDecoder().decode(found?.body)).toBe(path)
    const said = await store.head(path)
    expect(said).toEqual({ by: 'this site', headers, sha256: sha256Hex(path) })
  }
  const listed = await listingOf(store)
  expect(listed.map(({ key }) => key).sort()).toEqual(
    ['a.txt', 'b c/(d)+e&f=g.txt', 'ગુજરાતી/-_.~*!.txt'].sort(),
  )
  expect(listed.find(({ key }) => key === 'a.txt')).toMatchObject({
    etag: 'a5e54d1fd7bb69a228ef0dcd2431367e',
    size: 5,
  })
})

test('what is deleted is gone, and what was never there can be deleted', async () => {
  const { store } = await open()
  await put(store, 'a', '1')
  await store.delete('a')
  await store.delete('never')
  expect((await store.get('a')).found).toBeUndefined()
  expect(await store.head('a')).toBeUndefined()
})

test('a listing of more than one page is read to its end, and nothing beside the prefix', async () => {
  const { store } = await open(() => 'passes')
  const names = Array.from({ length: 1003 }, (_, index) => `n${String(index).padStart(4, '0')}`)
  await Promise.all(names.map((name) => put(store, name, name)))
  const { store: other } = await open()
  await put(other, 'other', '')
  const listed = await listingOf(store)
  expect(listed.map(({ key }) => key)).toEqual(names)
})

test.each([
  ['leads back to itself', ['again']],
  ['leads to and fro', ['one', 'other']],
  ['leads round in a circle', ['one', 'another', 'third']],
  ['is cut and says no way on', ['']],
])('a listing that %s is not asked for without end, nor taken for whole', async (_, ways) => {
  let pages = 0
  const { store, passed } = await open(() => {
    const way = ways[pages++ % ways.length] ?? ''
    const next = way && `<NextContinuationToken>${way}</NextContinuationToken>`
    const body = `<ListBucketResult><IsTruncated>true</IsTruncated>${next}</ListBucketResult>`
    return { status: 200, body }
  })
  await expect(listingOf(store)).rejects.toMatchObject({ code: 'store-refused' })
  expect(passed.length).toBeLessThan(ways.length + 2)
})

test('what a host does not offer to delete is not taken for gone', async () => {
  const { store } = await open(() => ({ status: 501, body: '' }))
  await expect(store.delete('a')).rejects.toMatchObject({ code: 'store-refused' })
})

test('a condition that does not hold changes nothing', async () => {
  const { store } = await open()
  const first = await store.put('a', bytes('1'), { headers, condition: 'if-none' })
  expect(first.is).toBe('done')
  const again = await store.put('a', bytes('2'), { headers, condition: 'if-none' })
  expect(again.is).toBe('not-so')
  const etag = first.is === 'done' ? first.etag : ''
  const next = await store.put('a', bytes('3'), { headers, condition: { ifMatch: etag } })
  expect(next.is).toBe('done')
  const late = await store.put('a', bytes('4'), { headers, condition: { ifMatch: etag } })
  expect(late.is).toBe('not-so')
  expect(new TextDecoder().decode((await store.get('a')).found?.body)).toBe('3')
})

test('a wrong secret is told as what it is, and not shown', async ({ skip }) => {
  if (bucket.kind === 'small') skip('our small bucket checks no signature')
  const { store } = await open(undefined, { credentials: { secretAccessKey: 'wrong-secret' } })
  const failure: unknown = await put(store, 'a', '1').catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'store-refused' })
  expect(String(failure)).toContain('AWS_SECRET_ACCESS_KEY')
  expect(String(failure)).not.toContain('wrong-secret')
  expect(String(failure)).not.toContain(bucket.accessKeyId)
})

const slowDown = { status: 503, body: '<Error><Code>SlowDown</Code></Error>' }

test.each([
  ['a dropped connection', 'dropped'],
  ['an answer that is lost', 'answer dropped'],
  ['500', { status: 500, body: '<Error><Code>InternalError</Code></Error>' }],
  ['503 SlowDown', slowDown],
  ['429', { status: 429, body: '' }],
  [
    'a body that arrived too slowly',
    { status: 400, body: '<Error><Code>RequestTimeout</Code></Error>' },
  ],
] as const)('after %s it is tried again, later each time', async (_, fate) => {
  const { store, passed, waits } = await open(({ number }) => (number < 4 ? fate : 'passes'))
  await put(store, 'a', '1')
  expect(passed.length).toBe(4)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(new Set(waits).size).toBe(3)
  expect((await store.get('a')).found).toBeDefined()
})

test('as long as a host asks to wait, it is waited', async () => {
  const busy = { ...slowDown, headers: { 'retry-after': '7' } }
  const { store, waits } = await open(({ number }) => (number === 1 ? busy : 'passes'))
  await put(store, 'a', '1')
  expect(waits).toEqual([7000])
})

test('a host that never comes back is given up in the end, without a word about what was sent', async () => {
  const { store, passed } = await open(() => slowDown)
  const failure: unknown = await put(store, 'awards/secret/x', '1').catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'store-unreachable' })
  expect(String(failure)).toContain('503 SlowDown')
  expect(String(failure)).not.toContain('secret')
  expect(passed.length).toBe(8)
})

test.each([
  [403, '<Error><Code>AccessDenied</Code><Key>awards/secret</Key></Error>', 'AccessDenied'],
  [404, '<Error><Code>NoSuchBucket</Code></Error>', 'no such bucket'],
  [301, '<Error><Code>PermanentRedirect</Code></Error>', '--region'],
  [400, 'what the host says: secret', 'without a reason'],
] as const)(
  'a refusal with %s is not tried again, and says why and no more',
  async (status, body, words) => {
    const { store, passed } = await open(() => ({ status, body }))
    const failure: unknown = await put(store, 'awards/secret/x', '1').catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ code: 'store-refused' })
    expect(String(failure)).toContain(words)
    expect(String(failure)).not.toContain('secret')
    expect(passed.length).toBe(1)
  },
)

const wish = (turn: string) => ({ turn, known: [], rules: 'rules' })
const gone: Fate = { status: 404, body: '' }

test('a 404 without a code says that there is no bucket, where nothing else can be missing', async () => {
  const { store } = await open(() => gone)
  const noBucket = { code: 'store-refused', message: expect.stringContaining('no such bucket') }
  const here = bytes('1')
  await expect(put(store, 'a', '1')).rejects.toMatchObject(noBucket)
  await expect(store.put('a', here, { headers, condition: 'if-none' })).rejects.toMatchObject(
    noBucket,
  )
  await expect(listingOf(store)).rejects.toMatchObject(noBucket)
  await expect(takeLease(store, hastyWorld(), wish('one'))).rejects.toMatchObject(noBucket)
})

test('a 404 without a code says that there is no object, where one was asked for', async () => {
  const { store } = await open(() => gone)
  expect((await store.get('a')).found).toBeUndefined()
  expect(await store.head('a')).toBeUndefined()
  await store.delete('a')
  const late = await store.put('a', bytes('1'), { headers, condition: { ifMatch: '"1"' } })
  expect(late.is).toBe('not-so')
})

test.each([
  [17, '17 minutes ahead of'],
  [-90, '90 minutes behind'],
])('a clock that is wrong by %s minutes is told plainly', async (minutes, words) => {
  const there = new Date(Date.now() - minutes * 60_000).toISOString()
  const body = `<Error><Code>RequestTimeTooSkewed</Code><ServerTime>${there}</ServerTime></Error>`
  const { store } = await open(() => ({ status: 403, body }))
  const failure: unknown = await put(store, 'a', '1').catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'store-clock' })
  expect(String(failure)).toContain(words)
})

test('of many that want a place at once one gets it', async () => {
  const { store } = await open()
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) => takeLease(store, hastyWorld(), wish(`turn-${index}`))),
  )
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  for (const each of all)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'deploy-busy' })
})

test('a place whose answer is lost is known to be taken by whoever took it', async () => {
  const { store } = await open(({ method, number }) =>
    method === 'PUT' && number < 4 ? 'answer dropped' : 'passes',
  )
  const lease = await takeLease(store, hastyWorld(), wish('one'))
  expect(lease.isKept).toBe(true)
  await expect(takeLease(store, hastyWorld(), wish('two'))).rejects.toMatchObject({
    code: 'deploy-busy',
  })
  await lease.release()
  const next = await takeLease(store, hastyWorld(), wish('two'))
  await expect(lease.release()).rejects.toMatchObject({ code: 'deploy-lost' })
  await next.release()
})

test('a host that knows no conditions is found out, whether it says so or not', async () => {
  const offers = (passing: Passing): Fate =>
    (passing.headers['if-match'] ?? passing.headers['if-none-match'])
      ? { status: 501, body: '<Error><Code>NotImplemented</Code></Error>' }
      : 'passes'
  const small = await smallBucket()
  onTestFinished(small.close)
  for (const { store } of [
    await open(offers),
    await open(() => 'without conditions', { bucket: small }),
  ]) {
    const lease = await takeLease(store, hastyWorld(), wish('one'))
    expect(lease.isKept).toBe(false)
    await lease.release()
    expect((await takeLease(store, hastyWorld(), wish('two'))).before?.turn).toBe('one')
  }
})

test('our small bucket obeys the same conditions', async () => {
  const small = await smallBucket()
  onTestFinished(small.close)
  const { store } = await open(undefined, { bucket: small })
  await takeLease(store, hastyWorld(), wish('one'))
  await expect(takeLease(store, hastyWorld(), wish('two'))).rejects.toMatchObject({
    code: 'deploy-busy',
  })
})
