import { createHash } from 'node:crypto'
import { catalogueCopyText, catalogueDigestText, type CopiedBadge, type WrittenCopy } from '../../kinds/publisher/catalogue-copy.ts'
import { attachJsonProof } from '../../proof/data-integrity/json-proof.ts'
import { encodeMultikey } from '../../proof/keys/multikey.ts'
import { importSigner } from '../../proof/keys/signer.ts'
import { change, put, type Edit, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const path = 'badges/directory.yml'
const copyPath = 'badges/directory/riverbank.json'
const key = '-OK5ZiU50crqE0naL9iyqLhPQKniuU9Qvezb5TLE3n4'
const written = `publishers:
  - slug: riverbank
    name: Riverbank Badges
    url: https://riverbank.example/badges/
    keys:
      - ${key}
`
const second = `  - slug: hill
    name: Hill Badges
    url: https://hill.example/
    keys: [${key}]
    suspended: Its keys were stolen.
`
/** The badge that the planted publisher has. */
export const listedBadge: CopiedBadge = {
  id: 'https://riverbank.example/badges/badges/mill/miller/',
  name: 'Miller',
  description: 'Grinds flour.',
  language: 'en-GB',
  issuer: 'The mill',
  tags: ['flour'],
}
const copyOf = (changes: Partial<WrittenCopy> = {}, badges: readonly CopiedBadge[] = [listedBadge]) => {
  const sha256 = createHash('sha256').update(catalogueDigestText(badges)).digest('hex')
  const copy = { format: 1, url: 'https://riverbank.example/badges/', day: '2026-01-20', sha256, badges } as const
  return catalogueCopyText({ ...copy, ...changes })
}
/** That publisher, with more said of it, and the copy of its catalogue. */
export const listed = (more = ''): readonly Edit[] => [put(path, written + more), copied]
const copied = put(copyPath, copyOf())
const planted = [put(path, written), copied]
const changed = (from: string, to: string): readonly Edit[] => [...planted, change(path, from, to)]
const withCopy = (text: string): readonly Edit[] => [put(path, written), put(copyPath, text)]
const at = `${copyPath}:1:1`

/** Of RFC 8037, appendix A.1: its thumbprint is in A.3. */
const pinned = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
const signer = await importSigner({ kty: 'OKP', crv: 'Ed25519', d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' })
const did = 'did:web:riverbank.example:badges'
const { issuer, ...bare } = listedBadge
const catalogue = { format: 1, site: 'https://riverbank.example/badges/', day: '2026-01-18', issuer: { did, name: issuer }, badges: [bare] }
const proved = async (changes: object) => {
  const document = { ...catalogue, ...changes }
  const verificationMethod = `${document.issuer.did}#${encodeMultikey(signer.publicKeyJwk)}`
  return attachJsonProof(document, { created: '2026-01-18T00:00:00Z', verificationMethod, signer })
}
const whole = await proved({})
const elsewhere = await proved({ issuer: { did: 'did:web:hill.example', name: issuer } })
const forOther = await proved({ site: 'https://hill.example/' })

/** A copy that holds what an issuer has signed, changed afterwards, in a directory that names that key. */
function signedWith(document: object, change: object = {}, listed = pinned, unsigned: readonly CopiedBadge[] = []): readonly Edit[] {
  const text = catalogueCopyText({ ...(JSON.parse(copyOf()) as WrittenCopy), badges: unsigned, signed: [{ ...whole, ...document, ...change }] as never })
  return [put(path, written.replace(key, listed)), put(copyPath, text)]
}

export const badPublishers: readonly SpoiltTree[] = [
  { code: 'value-unknown', name: 'a key that is no thumbprint', edits: changed(`- ${key}`, '- ‸z6MkWrong') },
  { code: 'list-empty', name: 'a publisher without a key', edits: changed(`keys:\n      - ${key}`, '‸keys: []') },
  { code: 'url-unsafe', name: 'an address that is no folder', edits: changed('url: https://riverbank.example/badges/', 'url: ‸https://riverbank.example/badges') },
  { code: 'url-unsafe', name: 'an address without https', edits: changed('url: https:', 'url: ‸http:') },
  { code: 'value-unknown', name: 'a SHA-256 that is none', edits: changed('    keys:', '    sha256: ‸abc\n    keys:') },
  { code: 'slug-invalid', name: 'a short name with a capital', edits: [put(path, written.replace('slug: riverbank', 'slug: ‸Riverbank'))] },
  { code: 'file-unexpected', name: 'an issuer called as the folder of copies', edits: [put('badges/directory/profile.yml', 'name: Directory')], at: 'badges/directory/profile.yml:1:1' },
  { code: 'text-mixed-scripts', name: 'a publisher with a Cyrillic letter', edits: changed('name: Riverbank Badges', 'name: ‸Riverbаnk Badges') },
  { code: 'publisher-twice', name: 'two publishers with one short name', edits: [put(path, `${written}${second.replace('slug: hill', 'slug: ‸riverbank')}`.replace('    keys:\n', '    suspended: For now.\n    keys:\n'))] },
  { code: 'publisher-twice', name: 'a publisher within another', edits: changed(`- ${key}\n`, `- ${key}\n${second.replace('https://hill.example/', '‸https://riverbank.example/badges/hill/')}`) },
  { code: 'publisher-is-own', name: 'this site as another publisher', edits: [put(path, written.replace('https://riverbank.example/badges/', '‸https://badges.example.org/more/')), put(copyPath, copyOf({ url: 'https://badges.example.org/more/' }, []))] },
  { code: 'publisher-name-taken', name: 'a publisher called as an issuer is', edits: changed('name: Riverbank Badges', 'name: ‸RIVERSIDE school') },
  { code: 'publisher-name-taken', name: 'two publishers of one name', edits: changed(`- ${key}\n`, `- ${key}\n${second.replace('name: Hill', 'name: ‸Riverbank')}`) },
  { code: 'publisher-copy-missing', name: 'a publisher that has not been read', edits: [put(path, written.replace('slug: ', 'slug: ‸'))] },
  { code: 'publisher-copy-unused', name: 'a copy of nobody', edits: [...planted, put('badges/directory/hill.json', copyOf())], at: 'badges/directory/hill.json:1:1' },
  { code: 'publisher-copy-unused', name: 'a copy without a directory', edits: [copied], at },
  { code: 'publisher-copy-invalid', name: 'a copy that is no JSON', edits: withCopy('{'), at },
  { code: 'publisher-copy-invalid', name: 'a copy with a text that turns letters round', edits: withCopy(copyOf({}, [{ ...listedBadge, name: 'Mill\u202eer' }])), at },
  { code: 'publisher-copy-invalid', name: 'a copy with an address that runs a script', edits: withCopy(copyOf({}, [{ ...listedBadge, id: 'javascript:alert(1)' }])), at },
  { code: 'publisher-copy-invalid', name: 'a copy that says more than is shown', edits: withCopy(copyOf({ image: 'https://x.example/' } as object)), at },
  { code: 'publisher-copy-altered', name: 'a copy in which a name was changed', edits: withCopy(copyOf().replace('"Miller"', '"Baker"')), at },
  { code: 'publisher-copy-unproven', name: 'a signed catalogue with a word changed', edits: signedWith({}, { day: '2026-01-19' }), at },
  { code: 'publisher-copy-unproven', name: 'a catalogue signed with a key that is not listed', edits: signedWith({}, {}, key), at },
  { code: 'publisher-copy-unproven', name: 'a catalogue of an issuer elsewhere', edits: signedWith(elsewhere), at },
  { code: 'publisher-copy-unproven', name: 'a catalogue signed for another site', edits: signedWith(forOther), at },
  { code: 'publisher-copy-unproven', name: 'a catalogue without a signature', edits: signedWith({}, { proof: { verificationMethod: 'did:web:riverbank.example:badges#x' } }), at },
  { code: 'publisher-copy-altered', name: 'a badge put beside those that are signed', edits: signedWith({}, {}, pinned, [listedBadge]), at },
  { code: 'publisher-copy-other', name: 'a copy of another site', edits: [put(path, written.replace('https://riverbank', '‸https://hill')), copied] },
  { code: 'publisher-copy-other', name: 'a copy with the page of somebody else', edits: [put(path, written.replace('url: ', 'url: ‸')), put(copyPath, copyOf({}, [{ ...listedBadge, id: 'https://hill.example/badges/' }]))] },
  { code: 'publisher-copy-pinned', name: 'another catalogue than the one named', edits: changed('    keys:', `    sha256: ‸${'a'.repeat(64)}\n    keys:`) },
  { code: 'publisher-copy-day', name: 'a copy from tomorrow', edits: [put(path, written.replace('slug: ', 'slug: ‸')), put(copyPath, copyOf({ day: '2099-01-01' }))] },
]

const own = JSON.parse(copyOf()) as WrittenCopy

export const nearlyBadPublishers: readonly NearlySpoiltTree[] = [
  { code: 'publisher-twice', name: 'two publishers', edits: changed(`- ${key}\n`, `- ${key}\n${second}`) },
  { code: 'publisher-twice', name: 'two publishers on one host', edits: changed(`- ${key}\n`, `- ${key}\n${second.replace('https://hill.example/', 'https://riverbank.example/hill/')}`) },
  { code: 'publisher-is-own', name: 'a publisher on the host of this site’s neighbour', edits: [put(path, written.replace('https://riverbank.example/badges/', 'https://badges.example.org.uk/')), put(copyPath, copyOf({ url: 'https://badges.example.org.uk/' }, []))] },
  { code: 'publisher-copy-day', name: 'a copy from today', edits: withCopy(copyOf({ day: '2026-11-23' })) },
  { code: 'publisher-copy-missing', name: 'a suspended publisher without a copy', edits: changed(`- ${key}\n`, `- ${key}\n${second}`) },
  { code: 'publisher-copy-unused', name: 'the copy of a suspended publisher', edits: changed(`- ${key}\n`, `- ${key}\n    suspended: We look into it.\n`) },
  { code: 'publisher-name-taken', name: 'a name that begins like an issuer’s', edits: changed('name: Riverbank Badges', 'name: Riverside School of Rowing') },
  { code: 'publisher-copy-invalid', name: 'a copy without a badge', edits: withCopy(copyOf({}, [])) },
  { code: 'publisher-copy-altered', name: 'a copy whose day was renewed', edits: withCopy(copyOf({ day: '2026-01-21' })) },
  { code: 'publisher-copy-unproven', name: 'a catalogue that its issuer has signed', edits: signedWith({}) },
  { code: 'publisher-copy-pinned', name: 'the catalogue that is named', edits: changed('    keys:', `    sha256: ${own.sha256}\n    keys:`) },
  { code: 'publisher-copy-other', name: 'a badge on the first level below the address', edits: withCopy(copyOf({}, [{ ...listedBadge, id: 'https://riverbank.example/badges/x' }])) },
]
