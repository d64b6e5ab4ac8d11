import { expect, test } from 'vitest'
import { readCredentials, readTarget } from './target.ts'

test.each([
  ['s3://school-badges', '', 'school-badges'],
  ['s3://school-badges/', '', 'school-badges'],
  ['s3://b.example.org/site', 'site/', 'b.example.org'],
  ['s3://school/a/b/', 'a/b/', 'school'],
])('%s lies under "%s" in %s', (to, prefix, bucket) => {
  expect(readTarget({ to }, {})).toMatchObject({ prefix, bucket })
})

test.each([
  'school',
  'https://school/',
  's3://',
  's3://ab',
  's3://School/x',
  's3://-school',
  's3://school//x',
  's3://school/../x',
  's3://school/a/./b',
])('%s names no place', (to) => {
  expect(() => readTarget({ to }, {})).toThrow(expect.objectContaining({ code: 'deploy-usage' }))
})

test.each([
  [undefined, {}, 'https://s3.us-east-1.amazonaws.com', 'us-east-1'],
  [undefined, { AWS_REGION: 'eu-west-2' }, 'https://s3.eu-west-2.amazonaws.com', 'eu-west-2'],
  ['https://abc.r2.cloudflarestorage.com/', {}, 'https://abc.r2.cloudflarestorage.com', 'auto'],
  [
    'https://s3.us-west-004.backblazeb2.com',
    {},
    'https://s3.us-west-004.backblazeb2.com',
    'us-west-004',
  ],
  [
    'https://s3.eu-central-1.wasabisys.com',
    {},
    'https://s3.eu-central-1.wasabisys.com',
    'eu-central-1',
  ],
  ['http://127.0.0.1:9000', {}, 'http://127.0.0.1:9000', 'us-east-1'],
  [undefined, { AWS_ENDPOINT_URL: 'https://s3.x.example' }, 'https://s3.x.example', 'us-east-1'],
] as const)('endpoint %s with %o is %s in %s', (endpoint, environment, address, region) => {
  const target = readTarget({ to: 's3://school', endpoint }, environment)
  expect(target).toMatchObject({ endpoint: address, region })
})

test.each([
  'http://s3.example',
  'ftp://127.0.0.1',
  's3.example',
  'https://name:secret@s3.example',
  'https://:secret@s3.example',
  'https://s3.example/?a=b',
])('%s is no endpoint, and is not repeated', (endpoint) => {
  try {
    readTarget({ to: 's3://school', endpoint }, {})
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({ code: 'deploy-usage' })
    expect(String(error)).not.toContain('secret')
  }
})

test.each(['eu central', 'evil.example/', 'eu-west-2\nx', ''])('%j is no region', (region) => {
  expect(() => readTarget({ to: 's3://school', region }, {})).toThrow('A region is named')
})

test('a line feed that was pasted along, and a variable that says nothing, do no harm', () => {
  const environment = {
    AWS_ACCESS_KEY_ID: 'a\n',
    AWS_SECRET_ACCESS_KEY: ' b\r\n',
    AWS_SESSION_TOKEN: '\n',
    AWS_REGION: '',
    AWS_DEFAULT_REGION: 'eu-west-2\n',
    AWS_ENDPOINT_URL: '',
  }
  expect(readCredentials(environment)).toEqual({ accessKeyId: 'a', secretAccessKey: 'b' })
  expect(readTarget({ to: 's3://school' }, environment)).toMatchObject({
    endpoint: 'https://s3.eu-west-2.amazonaws.com',
    region: 'eu-west-2',
  })
})

test.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])(
  'what %s cannot be is refused before it stands in a request, and not repeated',
  (name) => {
    const all = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' }
    for (const odd of ['hush\nhush', 'hush hush', 'hush\u2028hush', 'hushü'])
      expect(() => readCredentials({ ...all, [name]: odd })).toThrow(
        expect.objectContaining({
          code: 'deploy-usage',
          message: expect.not.stringContaining('hush') as string,
        }),
      )
  },
)

test('credentials are those of the environment, and nothing stands for one that is missing', () => {
  const both = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
  expect(readCredentials(both)).toEqual({ accessKeyId: 'a', secretAccessKey: 'b' })
  expect(readCredentials({ ...both, AWS_SESSION_TOKEN: 'c' })).toMatchObject({ sessionToken: 'c' })
  for (const name of Object.keys(both))
    expect(() => readCredentials({ ...both, [name]: '' })).toThrow('Set AWS_ACCESS_KEY_ID')
})
