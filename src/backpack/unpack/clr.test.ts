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
