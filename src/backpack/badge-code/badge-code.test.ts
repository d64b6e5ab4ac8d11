import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../bytes/crc32.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { fromDense, toDense } from './dense-text.ts'
import { dictionary1 } from './dictionary.ts'
import { decodeDigits, encodeDigits } from './digits.ts'
import { type BadgeCodePorts, type BadgeCodeReading, readBadgeCode } from './read-badge-code.ts'
import { createEncoder } from './arithmetic-coder.ts'
import { primedPredictor } from './primed-predictor.ts'
import { writeBadgeCode } from './write-badge-code.ts'

/** What the first version of the format wrote: on paper by now. */
interface Printed {
  readonly site: string
  readonly credential: string
  readonly address: string
  readonly achievement: string
  readonly whole: string
  readonly left: string
}
const printed = JSON.parse(
  await readFile('src/testing/backpack/badge-codes/version-1.json', 'utf8'),
) as Printed
const { site, credential, address, achievement, whole, left } = printed

const ports: BadgeCodePorts = {
  site,
  fetchText: (asked) => Promise.resolve(asked === address ? achievement : undefined),
}
const nobody: BadgeCodePorts = { site, fetchText: () => Promise.resolve(undefined) }
const reasonOf = (reading: BadgeCodeReading) => ('reason' in reading ? reading.reason : 'read')

describe('for ever', () => {
  test('the dictionary of version 1 is what it was', () => {
    expect(createHash('sha256').update(dictionary1).digest('hex')).toBe(
      '7c12d4453e1e37428f8b9c3be899e85d55dfc7632be78e7ba486bbbe6022132c',
    )
  })

  test('a code of version 1 that holds all of a badge opens', async () => {
    expect(await readBadgeCode(whole, nobody)).toEqual({ kind: 'read', credential })
  })

  test('a code of version 1 that leaves words to the site opens', async () => {
    expect(await readBadgeCode(left, ports)).toEqual({ kind: 'read', credential })
  })
})

describe('a code', () => {
  test('is written the same again, and is far smaller where words are left to the site', () => {
    expect(writeBadgeCode({ credential, site })).toBe(whole)
    expect(writeBadgeCode({ credential, site, achievement })).toBe(left)
    expect(left.length).toBeLessThan(whole.length * 0.8)
  })

  test('gives the same JSON whatever spaces the file had', async () => {
    const spaced = JSON.stringify(JSON.parse(credential), undefined, 2)
    expect(writeBadgeCode({ credential: spaced, site })).toBe(whole)
  })

  test.each([
    ['nothing', '{}'],
    [
      'a stranger’s credential',
      '{"type":["VerifiableCredential"],"issuer":"did:example:1","n":[1,2.5,-3e9,null,true]}',
    ],
    ['letters of the world', '{"name":"ગુજરાતી عربى 🏅 \\u0007 \\\\ \\" $1 $& $$"}'],
    ['what looks like a hash and is longer', `{"a":"${'ab'.repeat(33)}","b":"${'ab'.repeat(32)}"}`],
    [
      'what looks like a random name and is none',
      '{"a":"/zzzzzzzzzzzzzzzzzzzzzzzzzz/","b":"//////"}',
    ],
    [
      'the same hash twice, another, and the first again',
      `{"a":["${'0'.repeat(64)}","${'0'.repeat(64)}","${'1'.repeat(64)}","${'0'.repeat(64)}"]}`,
    ],
  ])('holds %s', async (_, json) => {
    const digits = writeBadgeCode({ credential: json, site })
    const plain = JSON.stringify(JSON.parse(json))
    expect(await readBadgeCode(digits ?? '', nobody)).toEqual({ kind: 'read', credential: plain })
  })

  test('holds any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const digits = writeBadgeCode({ credential: json, site })
        const plain = JSON.stringify(JSON.parse(json))
        expect(await readBadgeCode(digits ?? '', nobody)).toMatchObject({ credential: plain })
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['of another badge', achievement.replace('"name":"', '"name":"Another ')],
    ['that is no JSON', 'no'],
    ['that is at no address of the site', achievement.replaceAll(site, 'https://other.example/')],
  ])('leaves no words to the site %s', (_, document) => {
    expect(writeBadgeCode({ credential, site, achievement: document })).toBeUndefined()
  })

  test('is not written of more than a code is read for', () => {
    const long = JSON.stringify({ a: Array.from({ length: 9000 }, (_, index) => index) })
    expect(writeBadgeCode({ credential: long, site })).toBeUndefined()
  })
})

describe('what is no whole code says so', () => {
  const changed = (digits: string, at: number) =>
    digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1)
  const ofVersion = (version: number, digits: string) => {
    const bytes = decodeDigits(digits) ?? new Uint8Array()
    return encodeDigits(joinBytes([Uint8Array.of(version), bytes.subarray(1)]))
  }
  const ofBody = (body: Uint8Array) => {
    const check = crc32(body) & 0xffff
    const head = [1, body.length >> 8, body.length & 255, check >> 8, check & 255]
    return encodeDigits(joinBytes([Uint8Array.from(head), body]))
  }
  const bomb = () => {
    const encoder = createEncoder(primedPredictor())
    encoder.write(new Uint8Array([0, ...new Uint8Array(40_000).fill(65), 0]))
    return ofBody(joinBytes([new Uint8Array(5), encoder.end()]))
  }
  const swelling = () => {
    const encoder = createEncoder(primedPredictor())
    encoder.write(new Uint8Array([0, 3, ...new Uint8Array(2000).fill(19), 0]))
    return ofBody(
      joinBytes([new Uint8Array(4), Uint8Array.of(4), new Uint8Array(32), encoder.end()]),
    )
  }

  test.each([
    ['nothing', '', 'no-code'],
    ['letters', 'eyJhbGciOiJSUzI1NiJ9', 'no-code'],
    ['a telephone number', '01162527000', 'no-code'],
    ['seventeen nines', '9'.repeat(17), 'no-code'],
    ['a code of version 0', ofVersion(0, left), 'no-code'],
    ['a code of version 2', ofVersion(2, left), 'newer'],
    ['a code of version 15', ofVersion(15, left), 'newer'],
    ['what would be version 16', ofVersion(16, left), 'no-code'],
    ['its beginning alone', left.slice(0, 17), 'cut-short'],
    ['all but its last digit', left.slice(0, -1), 'cut-short'],
    ['a digit more', `${left}0`, 'altered'],
    ['a changed digit in the middle', changed(left, 400), 'altered'],
    ['a changed last digit', changed(left, left.length - 1), 'altered'],
    ['a body of nothing', ofBody(new Uint8Array(4)), 'altered'],
    ['random parts that are not there', ofBody(Uint8Array.of(0, 0, 0, 0, 9, 1, 2)), 'altered'],
    ['a little that unpacks to very much', bomb(), 'too-large'],
    ['a few marks that stand for very much', swelling(), 'too-large'],
  ])('%s', async (_, digits, reason) => {
    expect(reasonOf(await readBadgeCode(digits, ports))).toBe(reason)
  })

  test('a code whose site does not answer, or answers with something else', async () => {
    expect(reasonOf(await readBadgeCode(left, nobody))).toBe('not-had')
    const page = { site, fetchText: () => Promise.resolve('<!doctype html>') }
    expect(reasonOf(await readBadgeCode(left, page))).toBe('not-had')
    const other = { site, fetchText: () => Promise.resolve(achievement.replace('e', 'f')) }
    expect(reasonOf(await readBadgeCode(left, other))).toBe('differs')
  })

  test('a code of another site', async () => {
    const elsewhere = { ...nobody, site: 'https://other.example/' }
    expect(reasonOf(await readBadgeCode(whole, elsewhere))).toBe('altered')
  })

  test('any digits: a reading, and never an exception', async () => {
    const digits = fc.stringMatching(/^[0-9]{0,200}$/)
    await fc.assert(
      fc.asyncProperty(digits, fc.nat(left.length - 1), async (noise, at) => {
        expect((await readBadgeCode(noise, ports)).kind).toBe('refused')
        expect((await readBadgeCode(changed(left, at), ports)).kind).toBe('refused')
        const own = Uint8Array.from([0, 0, 0, 0, 0, ...new TextEncoder().encode(noise)])
        expect((await readBadgeCode(ofBody(own), ports)).kind).toBe('refused')
      }),
      { numRuns: 25 },
    )
  })
})

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 700])(
  '%i bytes are the digits they came from',
  (length) => {
    for (const fill of [0, 1, 255]) {
      const bytes = new Uint8Array(length).fill(fill)
      expect(decodeDigits(encodeDigits(bytes))).toEqual(bytes)
    }
  },
)

test.each(['1', '1234', '256', '99999', '123456789012345678', 'x23', '１２３'])(
  '%s are digits of no bytes',
  (digits) => {
    expect(decodeDigits(digits)).toBeUndefined()
  },
)

test('a dense text whose random parts are too few or too many gives nothing', () => {
  const dense = toDense(credential, { site })
  expect(fromDense(dense, { site })).toBe(credential)
  for (const raw of [dense.raw.subarray(8), joinBytes([dense.raw, new Uint8Array(8)])])
    expect(fromDense({ ...dense, raw }, { site })).toBeUndefined()
  expect(fromDense({ text: '\u0013', raw: new Uint8Array() }, { site })).toBeUndefined()
  expect(fromDense({ text: '\u000f', raw: new Uint8Array() }, { site })).toBeUndefined()
})
