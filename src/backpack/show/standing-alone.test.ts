import { describe, expect, test } from 'vitest'
import { encodeBase64url } from '../../bytes/base64.ts'
import { hashBytes } from '../../bytes/hash-bytes.ts'
import { standingAlone } from './standing-alone.ts'
import { textOf } from './badge-text.ts'

// A file that holds several badges is not given to whoever is shown one of them.

const context = '"@context": ["https://www.w3.org/ns/credentials/v2"]'
// As its parser and writer would not leave it.
const badge = (name: string) =>
  `{${context},\n "type":["VerifiableCredential", "OpenBadgeCredential"], "name":"${name}", "n":1.0, "proof":{}}`
const [one, two] = [badge('one'), badge('two')]
const tokenOf = (payload: string) =>
  `eyJhbGciOiJFZERTQSJ9.${encodeBase64url(new TextEncoder().encode(payload))}.c2ln`
const [token, other] = [tokenOf(one), tokenOf(two)]
const presentation = (...inside: readonly string[]) =>
  `{${context}, "type":"VerifiablePresentation", "verifiableCredential": [${inside.join(', ')}]}`
const envelope = (text: string) =>
  `{${context}, "type":"EnvelopedVerifiableCredential", "id":"data:application/vc+jwt,${text}"}`

async function shown(text: string, position: number) {
  const bytes = new TextEncoder().encode(text)
  const files = [
    {
      ...{ sha256: await hashBytes(bytes), name: 'mine/two.vp.json', size: bytes.length, position },
      ...({ origin: { kind: 'file' }, arrived: '' } as const),
    },
  ]
  const kept = () => Promise.resolve(bytes)
  const { badges, file } = await standingAlone([{ files }], kept)
  const given = await Promise.all(
    badges[0]!.files.map(async ({ sha256, name, size, position: place }) => {
      const own = await file(sha256)
      expect([await hashBytes(own!), own!.length, place]).toEqual([sha256, size, 0])
      return [name, new TextDecoder().decode(own)]
    }),
  )
  return { given, text: (await textOf({ files }, kept))?.text }
}

describe('of several badges only the one that is meant is given, letter by letter', () => {
  test.each([
    ['a presentation', presentation(one, two), two, 'json'],
    ['a list', `[${one}, ${two}]`, two, 'json'],
    ['a list of presentations', `[${presentation(one)}, ${presentation(two)}]`, two, 'json'],
    ['tokens as text', presentation(`"${token}"`, `"${other}"`), other, 'jwt'],
    ['tokens in envelopes', presentation(envelope(token), envelope(other)), other, 'jwt'],
    ['a token around them', tokenOf(presentation(one, two)), two, 'json'],
    ['a member of a token', tokenOf(`{"iss":"a", "vp": ${presentation(one, two)}}`), two, 'json'],
    ['one beside what is no badge', presentation('7', two), two, 'json'],
  ])('%s', async (_, text, wanted, ending) => {
    const { given, text: said } = await shown(text, 1)
    expect(given).toEqual([[`mine/two.vp-2.${ending}`, wanted]])
    expect(said).toBe(wanted)
  })

  test('a place that is not there gives nothing', async () => {
    expect(await shown(presentation(one, two), 2)).toEqual({ given: [], text: undefined })
  })
})

describe('a file that holds one badge alone stays as it came', () => {
  test.each([
    ['a document', one, one],
    ['a token', token, token],
    ['a presentation of one', presentation(one), one],
    [
      'a presentation of one that is no list',
      presentation(one).replace(/\[\{|\}\]/g, (at) => (at === '[{' ? '{' : '}')),
      one,
    ],
  ])('%s', async (_, text, wanted) => {
    const { given, text: said } = await shown(text, 0)
    expect(given).toEqual([['mine/two.vp.json', text]])
    expect(said).toBe(wanted)
  })
})
