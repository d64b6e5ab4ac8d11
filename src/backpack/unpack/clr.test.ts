import { expect, test } from 'vitest'
import { clrMembers } from './clr.ts'
import { unpack, type Unpacked } from './unpack.ts'

const one = '{ "type": ["OpenBadgeCredential"], "score": 1.50 }'
const two = '{"type":["AchievementCredential"],"name":"a \\"}, b"}'
const record = (inside: string, type = '["VerifiableCredential","ClrCredential"]') =>
  `{"type":${type},"credentialSubject":{"id":"urn:x","verifiableCredential":${inside}}}`

test.each<[string, string, readonly string[]]>([
  ['each with its letters', record(`[${one}, ${two}]`), [one, two]],
  ['one that stands alone', record(one), [one]],
  ['tokens', record('["eyJhbGciOiJub25lIn0.e30.AA"]'), ['eyJhbGciOiJub25lIn0.e30.AA']],
  [
    'nothing where there are two lists',
    `{"type":"ClrCredential","credentialSubject":{"verifiableCredential":[${one}],"verifiableCredential":[${two}]}}`,
    [],
  ],
  ['nothing of a list that is empty', record('[]'), []],
  ['nothing that is no credential', record('[1,null,true]'), []],
  ['nothing of what has no subject', '{"type":["ClrCredential"]}', []],
  ['nothing of a list of subjects', '{"type":["ClrCredential"],"credentialSubject":[1]}', []],
  ['nothing of a badge', record(`[${one}]`, '["OpenBadgeCredential"]'), []],
  ['nothing of what is no object', '[1]', []],
  ['nothing of what is no JSON', '{"type":["ClrCredential"]', []],
])('a record gives %s', (_, json, texts) => {
  expect(clrMembers(json)).toEqual(texts)
})

const tokenOf = (payload: string) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(payload).toString('base64url')}.AA`

test.each<[string, string, readonly string[]]>([
  ['each of a record', tokenOf(record(`[${one}, ${two}]`)), [one, two]],
  ['those of a record with a line feed behind it', `${tokenOf(record(one))}\n`, [one]],
  ['nothing of a badge', tokenOf(record(`[${one}]`, '["OpenBadgeCredential"]')), []],
  ['nothing of what is no JSON', 'ey.ey.ey', []],
  ['nothing of two parts', tokenOf(record(one)).split('.').slice(0, 2).join('.'), []],
])('a token gives %s', (_, token, texts) => {
  expect(clrMembers(token)).toEqual(texts)
})

test.each<[string, string, readonly string[]]>([
  ['a record', tokenOf(record(`[${one}, ${two}]`)), ['my.jwt', 'my.jwt/1.json', 'my.jwt/2.json']],
  ['a badge', tokenOf(one), ['my.jwt']],
])('a token of %s is kept with what is in it', async (_, token, names) => {
  const pieces: Unpacked[] = []
  const bytes = new TextEncoder().encode(token)
  for await (const piece of unpack({ name: 'my.jwt', bytes })) pieces.push(piece)
  expect(pieces.map((piece) => (piece.kind === 'file' ? piece.file.name : piece.kind))).toEqual(
    names,
  )
})

test('a record is kept, and each badge in it beside it', async () => {
  const bytes = new TextEncoder().encode(record(`[${one}, ${two}]`))
  const pieces: Unpacked[] = []
  for await (const piece of unpack({ name: 'my-record.json', bytes })) pieces.push(piece)
  expect(pieces.map((piece) => (piece.kind === 'file' ? piece.file.name : piece.kind))).toEqual([
    'my-record.json',
    'my-record.json/1.json',
    'my-record.json/2.json',
  ])
})
