import { expect, test } from 'vitest'
import { errorCodeIn, readListing, serverTimeIn } from './answer-xml.ts'

const contents = (key: string) =>
  `<Contents><Key>${key}</Key><LastModified>2026-11-30T12:00:00.000Z</LastModified><ETag>&quot;abc&quot;</ETag><Size>12</Size><StorageClass>STANDARD</StorageClass></Contents>`

const modified = Date.parse('2026-11-30T12:00:00Z')

test('a listing gives its objects and how to ask for more', () => {
  const page = readListing(
    `<?xml version="1.0"?><ListBucketResult><Prefix>a</Prefix>${contents('a%20b/%C3%BC+x')}${contents('c')}<IsTruncated>true</IsTruncated><NextContinuationToken>1/+&amp;=</NextContinuationToken></ListBucketResult>`,
  )
  expect(page).toEqual({
    objects: [
      { key: 'a b/ü x', etag: 'abc', size: 12, modified },
      { key: 'c', etag: 'abc', size: 12, modified },
    ],
    next: '1/+&=',
  })
})

test('the last page, and one of nothing, ask for no more', () => {
  const last = `<ListBucketResult><IsTruncated>false</IsTruncated>${contents('a')}</ListBucketResult>`
  expect(readListing(last)).toEqual({ objects: [{ key: 'a', etag: 'abc', size: 12, modified }] })
  expect(readListing('<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>')).toEqual({
    objects: [],
  })
})

test.each([
  ['a page of a host', '<!doctype html><p>Welcome'],
  ['nothing', ''],
  ['a key in another code', `<ListBucketResult>${contents('100%')}</ListBucketResult>`],
  [
    'a cut that says no way on',
    `<ListBucketResult><IsTruncated>true</IsTruncated>${contents('a')}</ListBucketResult>`,
  ],
])('%s is no listing', (_, text) => {
  expect(readListing(text)).toBeUndefined()
})

test.each([
  ['<Error><Code>SlowDown</Code><Message>later</Message></Error>', 'SlowDown'],
  ['<Error><Code>not a code: AKIA123</Code></Error>', undefined],
  ['gateway timeout', undefined],
  ['<Code>open', undefined],
])('%s has the code %s', (xml, code) => {
  expect(errorCodeIn(xml)).toBe(code)
})

test('the time of a host is read where it is told', () => {
  expect(serverTimeIn('<ServerTime>2026-11-30T12:00:00Z</ServerTime>')).toEqual(
    new Date('2026-11-30T12:00:00Z'),
  )
  expect(serverTimeIn('<ServerTime>soon</ServerTime>')).toBeUndefined()
})
