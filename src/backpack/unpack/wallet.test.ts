import { describe, expect, test } from 'vitest'
import { makeZip } from '../../testing/backpack/make-zip.ts'
import { unpackedLines, unpackedTexts } from '../../testing/backpack/unpacked.ts'

// As its parser and writer would not leave it.
const badge =
  '{"@context": ["https://www.w3.org/ns/credentials/v2"],\n "type":["VerifiableCredential"], "n":1.0, "big":12345678901234567890, "quote":"a \\"}], \\\\" }'
const old = '{"@context":"https://www.w3.org/2018/credentials/v1","type":["VerifiableCredential"]}'
const token = 'eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2ln'
const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq'
const key = `{"id":"did:key:z6Mk#z6Mk","type":"Ed25519VerificationKey2020","privateKeyMultibase":"${secret}"}`
const jwk = `{"type":"JsonWebKey","privateJwk":{"kty":"OKP","crv":"Ed25519","x":"AA","d":"${secret}"}}`
const document =
  '{"@context":["https://www.w3.org/ns/did/v1"],"id":"did:key:z6Mk","verificationMethod":[]}'
const profile = '{"@context":[],"type":"ProfileMetadata","data":{"profileName":"Ada"}}'
const wallet = (contents: string, status = 'UNLOCKED') =>
  `{"@context":["https://w3id.org/wallet/v1"],"id":"urn:uuid:1","type":"UniversalWallet2020","status":"${status}","contents":${contents}}`

const keys = 'notice Wallet Backup.json'
const one = 'file Wallet Backup.json/1.json'

test.each<[string, string, readonly string[]]>([
  [
    'as the Learner Credential Wallet writes it',
    `[${wallet(`[${document},${key},${badge},${profile}]`)}]`,
    [one, keys],
  ],
  [
    'two profiles',
    `[${wallet(`[${badge}]`)},\n${wallet(`[${old}, ${key}]`)}]`,
    [one, 'file Wallet Backup.json/2.json', keys],
  ],
  ['one profile by itself', wallet(`[${key},${badge}]`), [one, keys]],
  ['a token in it', wallet(`["${token}",${key}]`), ['file Wallet Backup.json/1.jwt', keys]],
  ['without keys', `[${wallet(`[${badge}]`)}]`, [one]],
  ['without badges', `[${wallet(`[${key}]`)}]`, [keys]],
  [
    'with a phrase for a key',
    wallet(`[{"type":"Mnemonic","value":"${secret}"},${badge}]`),
    [one, keys],
  ],
  ['with nothing', `[${wallet('[]')}]`, ['refused Wallet Backup.json: not-a-badge']],
  [
    'locked',
    `[${wallet('[{"recipients":[],"ciphertext":"AA"}]', 'LOCKED')}]`,
    ['refused Wallet Backup.json: encrypted'],
  ],
  ['badges and keys in no wallet', `[${badge},${jwk}]`, [one, keys]],
  ['a key alone', key, [keys]],
  ['a private JWK deep inside', `{"a":[{"b":${jwk}}]}`, [keys]],
  [
    'a badge with a key written into it',
    `[${badge},${badge.replace('"n":1.0', `"proof":${key}`)}]`,
    [one, 'refused Wallet Backup.json: holds-key', keys],
  ],
])('a backup is taken apart: %s', async (_, json, lines) => {
  expect(await unpackedLines('Wallet Backup.json', json)).toEqual(lines)
  expect((await unpackedTexts(json)).join()).not.toContain(secret)
})

test.each([
  ['a badge', badge],
  ['many badges', `[${badge},${old}]`],
  ['a public key', '{"kty":"OKP","crv":"Ed25519","x":"AA"}'],
  ['a badge that speaks of keys', badge.replace('"n"', '"description":"privateKeyMultibase","d"')],
  ['broken JSON', `${wallet(`[${key}`)}`],
  ['very deep JSON', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
])('what is no backup is given on as it is: %s', async (_, json) => {
  expect(await unpackedTexts(json)).toEqual([json])
})

describe('a badge out of a backup', () => {
  test('is written as it stood there, to the letter', async () => {
    const contents = ` [ ${key} ,\r\n ${badge} , "${token}", ${old}\n] `
    expect(await unpackedTexts(`\ufeff [${wallet(contents)}] `)).toEqual([badge, token, old])
  })

  test('comes out of an archive, too', async () => {
    const zip = makeZip({ path: 'Profile Backup.json', data: `[${wallet(`[${badge},${key}]`)}]` })
    expect(await unpackedLines('a.zip', zip)).toEqual([
      'file a.zip/Profile Backup.json/1.json',
      'notice a.zip/Profile Backup.json',
    ])
  })
})
