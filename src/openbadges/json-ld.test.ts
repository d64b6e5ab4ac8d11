import jsonld, { type Options } from 'jsonld'
import { describe, expect, test } from 'vitest'
import {
  addresses,
  issuer,
  keys,
  rsaKey,
  richBadgeVersion,
  statements,
} from '../testing/openbadges/statements.ts'
import { contextDocument } from './contexts.ts'
import { toDidDocument } from './did-document.ts'
import { encodeStatusList } from './encode-status-list.ts'
import { toAssertion, toRevokedAssertion, toSignedAssertion } from './v2/assertion.ts'
import { toBadgeClass } from './v2/badge-class.ts'
import { toCryptographicKey } from './v2/cryptographic-key.ts'
import { toProfile } from './v2/profile.ts'
import { toRevocationList } from './v2/revocation-list.ts'
import { toAchievementDocument } from './v3/achievement.ts'
import { toOpenBadgeCredential } from './v3/open-badge-credential.ts'
import { toStatusListCredential } from './v3/status-list-credential.ts'

const statusList = toStatusListCredential({
  issuer: addresses.did('makers'),
  url: addresses.statusList('makers', 'revocation', 1),
  purpose: 'revocation',
  encodedList: encodeStatusList([94_567]),
  validFrom: '2026-06-12T00:00:00Z',
})

const documents: readonly (readonly [string, object])[] = [
  ...statements.map(
    ([name, statement]) =>
      [`3.0 credential: ${name}`, toOpenBadgeCredential(statement, addresses)] as const,
  ),
  ['3.0 Achievement', toAchievementDocument(richBadgeVersion, addresses)],
  ['status list credential', statusList],
  ['DID document', toDidDocument('makers', keys, addresses)],
  ...statements.flatMap(([name, statement]) => [
    [`2.0 hosted Assertion: ${name}`, toAssertion(statement, addresses)] as const,
    [`2.0 signed Assertion: ${name}`, toSignedAssertion(statement, addresses, 'key')] as const,
  ]),
  ['2.0 revoked Assertion', toRevokedAssertion('https://leicester.example/a', 'A mistake')],
  ['2.0 BadgeClass', toBadgeClass(richBadgeVersion, addresses)],
  ['2.0 Profile', toProfile(issuer, keys, addresses)],
  [
    '2.0 Profile of whom others endorse',
    toProfile(issuer, keys, addresses, {
      endorsements: ['https://leicester.example/endorsement.json'],
      lists: [addresses.awards],
    }),
  ],
  ['2.0 CryptographicKey', toCryptographicKey('makers', rsaKey, addresses)],
  [
    '2.0 RevocationList',
    toRevocationList('makers', [{ id: 'urn:uuid:1', revocationReason: 'r' }], addresses),
  ],
]

describe.each(documents)('%s', (_, document) => {
  test('is read by a JSON-LD processor in safe mode', async () => {
    await expect(toQuads(document)).resolves.not.toBe('')
  })

  test('loses no word on the way to statements', async () => {
    const quads = await toQuads(document)
    for (const word of wordsOf(document)) expect(quads).toContain(word)
  })
})

test('a word that no context knows would not pass', async () => {
  const [, [, credential] = []] = documents
  await expect(toQuads({ ...credential, endorsedBy: ['a.b.c'] })).rejects.toThrow()
})

async function toQuads(document: object): Promise<string> {
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader,
  }
  return String(await jsonld.canonize(document, options as unknown as Options.Normalize))
}

async function documentLoader(url: string) {
  const document = contextDocument(url)
  if (document === undefined) throw new Error(`no context at ${url}`)
  return { documentUrl: url, document }
}

/** Every text of a document but its contexts and types, as N-Quads writes it. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [escaped(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => key !== '@context' && key !== 'type' && key !== '@language')
    .flatMap(([, member]) => wordsOf(member))
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}
