import { checkedClaimCode, groupedClaimCode } from '../../proof/sealing/claim-code.ts'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { normaliseIdentity } from '../../proof/identity/identity.ts'
import { exampleDid as did } from '../../model/identity.ts'
import { checkRecipient } from './recipient.ts'

function hashed(identity: string, type = 'emailAddress') {
  const value = `sha256$${createHash('sha256').update(`${identity}pepper`).digest('hex')}`
  return { type, value, hashed: true, salt: 'pepper' }
}

const claim = 'mfrggzdfmztwq2lkmnwgc3dpna'
const matches: readonly (readonly [string, string, ReturnType<typeof hashed>, string])[] = [
  ['the address itself', 'a@b.example', hashed('a@b.example'), 'as given'],
  ['capitals as they were awarded', 'Ann@B.example', hashed('Ann@B.example'), 'as given'],
  ['capitals typed now', 'Ann@B.example', hashed('ann@b.example'), 'lower case'],
  ['white space around it', ' a@b.example ', hashed('a@b.example'), 'without spaces around it'],
  [
    'letters in two pieces',
    'rene\u0301@b.example',
    hashed('ren\u00e9@b.example'),
    'composed letters (NFC)',
  ],
  ['a mail link', 'mailto:a@b.example', hashed('a@b.example'), 'lower case, without mailto:'],
  [
    'a telephone number with spaces',
    '+44 116 496-0000',
    hashed('+441164960000', 'phone'),
    'telephone digits',
  ],
  [
    'a web address',
    'HTTPS://Ann.example',
    hashed('https://ann.example/', 'url'),
    'address as browsers write it',
  ],
  [
    'a claim code with its check characters, as newer cards print it',
    groupedClaimCode(checkedClaimCode(claim)).toUpperCase(),
    hashed(`claim:${claim}`, 'ext:claimCode'),
    'claim code',
  ],
  [
    'a claim code as our cards print it',
    claim.toUpperCase(),
    hashed(`claim:${claim}`, 'ext:claimCode'),
    'claim code',
  ],
  ['the name of a key', did, hashed(did, 'ext:did'), 'as given'],
  ['the name of a key in a mail', ` ${did}\n`, hashed(did, 'ext:did'), 'without spaces around it'],
  [
    'a plain address',
    'a@b.example',
    { type: 'email', value: 'a@b.example', hashed: false, salt: '' },
    'as given',
  ],
]

test.each(matches)('%s', async (_, holder, identity, way) => {
  const other = hashed('somebody@else.example')
  const { code, detail } = await checkRecipient([other, identity], holder)
  expect([code, detail]).toEqual(['recipient-matches', { identity: identity.type, way }])
})

test.each([
  ['another key', did.slice(0, -1) + 'v'],
  ['small letters', did.toLowerCase()],
  ['what names it in a signature', `${did}#${did.slice('did:key:'.length)}`],
])('the name of a key is not %s', async (_, typed) => {
  const { code } = await checkRecipient([hashed(did, 'ext:did')], typed)
  expect(code).toBe('recipient-differs')
})

describe('an old badge hides its holder in a way that is broken by now', () => {
  const old = (method: string, identity = 'a@b.example', salt = 'pepper') => {
    const hash = createHash(method)
      .update(identity + salt)
      .digest('hex')
    return { type: 'email', value: `${method}$${hash}`, hashed: true, salt }
  }
  // MD5 of "abc": RFC 1321, appendix A.5.
  const abc = { ...old('md5'), value: 'md5$900150983cd24fb0d6963f7d28e17f72', salt: 'c' }

  test.each([
    ['md5', 'a@b.example', old('md5')],
    ['md5', ' A@B.example', old('md5')],
    ['md5', 'a@b.example', old('md5', 'a@b.example', '')],
    ['sha1', 'a@b.example', old('sha1')],
    ['md5', 'ab', abc],
  ])('%s still finds %s, and says that it is weak', async (method, typed, identity) => {
    const { code, detail } = await checkRecipient([identity], typed)
    expect([code, detail['method']]).toEqual(['recipient-matches-weakly', method])
  })

  test('another holder is told apart', async () => {
    for (const method of ['md5', 'sha1']) {
      expect((await checkRecipient([old(method)], 'b@b.example')).code).toBe('recipient-differs')
    }
  })

  test('a strong hash beside it is believed first', async () => {
    const { code } = await checkRecipient([old('md5'), hashed('a@b.example')], 'a@b.example')
    expect(code).toBe('recipient-matches')
  })

  test('a method we do not know is not guessed at', async () => {
    const check = await checkRecipient([old('sha512')], 'a@b.example')
    expect(check.code).toBe('recipient-method-unknown')
  })
})

test.each([
  ['email', ' Ann@B.Example'],
  ['url', 'https://ann.example'],
  ['telephone', '+44 (116) 496 0000'],
  ['claim', claim.toUpperCase()],
] as const)('what we publish of an identity (%s) is found again', async (type, value) => {
  const published = hashed(normaliseIdentity({ type, value }), type)
  expect((await checkRecipient([published], value)).code).toBe('recipient-matches')
})

test.each(['b@b.example', 'a@b.example.org', 'pepper', 'sha256$', ' ', claim])(
  '%s is not theirs',
  async (holder) => {
    expect((await checkRecipient([hashed('a@b.example')], holder)).code).not.toBe(
      'recipient-matches',
    )
  },
)

test('the random name of an award is nobody’s', async () => {
  const id = { type: 'id', value: 'urn:uuid:1', hashed: false, salt: '' }
  expect((await checkRecipient([id], 'urn:uuid:1')).code).toBe('recipient-not-named')
})

test('nothing that was typed comes back', async () => {
  const check = await checkRecipient([hashed('secret@school.example')], 'secret@school.example')
  expect(JSON.stringify(check)).not.toContain('secret')
})

describe('old badges hid addresses as they were typed', () => {
  test.each([
    ['Ann.Lee@School.Example', 'Ann.Lee@school.example', 'domain in lower case'],
    ['ann@b.example', 'ANN@B.EXAMPLE', 'upper case'],
    ['mailto:Ann@b.example', 'Ann@b.example', 'without mailto:'],
  ])('%s is found behind %s', async (holder, identity, way) => {
    const { code, detail } = await checkRecipient([hashed(identity, 'email')], holder)
    expect([code, detail['way']]).toEqual(['recipient-matches', way])
  })
})

describe('an identity in the open', () => {
  const open = (value: string) => ({ type: 'email', value, hashed: false, salt: '' })
  test.each([
    ['robin.lee@school.example', 'Robin.Lee@School.example'],
    ['ROBIN@school.example ', 'mailto:robin@School.example'],
    ['rene\u0301@b.example', 'Ren\u00e9@b.example'],
    ['+44 116 496 0000', 'tel:+44-116-496-0000'],
    ['https://ann.example', 'HTTPS://Ann.example/'],
    [claim, `claim:${claim.toUpperCase()}`],
  ])('%s is %s', async (holder, value) => {
    expect((await checkRecipient([open(value)], holder)).code).toBe('recipient-matches')
  })

  test.each([
    ['robin@school.example', 'robin@school.example.org'],
    ['robin@school.example', 'robin.lee@school.example'],
    ['did:key:z6mka', 'did:key:z6MkA'],
    ['https://ann.example/a', 'https://ann.example/A'],
    ['https://ann.example', 'https://ben.example'],
    ['+441164960000', '+441164960001'],
  ])('%s is not %s', async (holder, value) => {
    expect((await checkRecipient([open(value)], holder)).code).toBe('recipient-differs')
  })
})
