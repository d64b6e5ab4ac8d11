import { didOf, endorsementOf, multibaseOf, signedElsewhere } from './signed-elsewhere.ts'
import { put, type Edit, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const ofIssuer = 'badges/riverside-school/endorsements/mill.json'
const ofBadge = 'badges/riverside-school/digital-explorer/endorsements/mill.json'
const notes = 'badges/riverside-school/digital-explorer/endorsements/mill.yml'
const ofAward = 'awards/riverside-school/digital-explorer/endorsements/mill.json'
const site = 'https://badges.example.org/'
const badge = `${site}badges/riverside-school/digital-explorer/v/0123456789abcdef/achievement.json`
const award = `${site}awards/k3v7qm2xw5n4hbt6zc7yjd2rfa/credential.json`
const school = 'did:web:badges.example.org:issuers:riverside-school'
const employer = 'did:web:employers.example:mill'

const good = await signedElsewhere(endorsementOf(badge))
const subject = endorsementOf(badge).credentialSubject
const with_ = (changes: object) => signedElsewhere(endorsementOf(badge, changes))
const named = (name: string) => with_({ issuer: { id: didOf('mill'), type: 'Profile', name } })
const pinned = (id: string, method = `${id}#key-1`) => signedElsewhere(endorsementOf(badge, { issuer: { id, type: 'Profile', name: 'Mill' } }), { method })
const twice = (text: string) => {
  const { proof, ...document } = JSON.parse(text) as { readonly proof: readonly unknown[] }
  return JSON.stringify({ ...document, proof: [...proof, ...proof] })
}
const nested = (depth: number) => good.replace('"proof"', `"evidence": ${'['.repeat(depth)}${']'.repeat(depth)}, "proof"`)
const brought = (text: string, file = ofBadge): readonly Edit[] => [put(file, text)]
const at = `${ofBadge}:1:1`
const keyed = (text: string, key: string): readonly Edit[] => [...brought(text), put(notes, `key: ${key}\n`)]
const revoked = "revoked:\n  on: '2026-09-01'\n  reason: We have closed.\n"

const unproven: readonly (readonly [string, readonly Edit[]])[] = [
  ['one that was altered', brought(good.replace('whoever holds', 'nobody who holds'))],
  ['one that says that another signed', brought(good.replaceAll(`"id": "${didOf('mill')}"`, `"id": "${didOf('other')}"`))],
  ['one with two proofs', brought(twice(good))],
  ['one with no proof', brought(JSON.stringify(endorsementOf(badge)))],
  ['one with a proof that names the key of another', brought(await signedElsewhere(endorsementOf(badge), { by: 'other' }))],
  ['one of a did:web with the key of another beside it', keyed(await pinned(employer), multibaseOf('other'))],
  ['one of a did:key with the key of another beside it', keyed(good, multibaseOf('other'))],
  ['one of a website whose proof names the key of another website', keyed(await pinned('https://mill.example/', 'https://evil.example/key'), multibaseOf('mill'))],
  ['one in a context that nobody keeps', brought(good.replace(/(context-3[^"]*")/, '$1, "https://example.org/context"'))],
]

export const badBrought: readonly SpoiltTree[] = [
  { code: 'slug-invalid', name: 'a brought endorsement with a capital', edits: brought(good, 'badges/riverside-school/endorsements/Mill.json'), at: 'badges/riverside-school/endorsements/Mill.json:1:1' },
  { code: 'file-too-large', name: 'a huge endorsement', edits: brought(good.replace('We take', `We${' '.repeat(65_600)}take`)), at },
  { code: 'endorsement-file-invalid', name: 'a web page', edits: brought('<html></html>'), at },
  { code: 'endorsement-file-invalid', name: 'a badge', edits: brought(good.replace('"EndorsementCredential"', '"OpenBadgeCredential"')), at },
  { code: 'endorsement-file-invalid', name: 'one that says something twice', edits: brought(good.replace('"proof"', '"name": "Other", "proof"')), at },
  { code: 'endorsement-file-invalid', name: 'a deep one', edits: brought(nested(40)), at },
  { code: 'endorsement-file-unsafe', name: 'a name that is turned round', edits: brought(await named('Mill\u202eenaL')), at },
  { code: 'endorsement-file-unsafe', name: 'a name of 201 letters', edits: brought(await named('M'.repeat(201))), at },
  { code: 'endorsement-file-unsafe', name: 'a letter that nobody sees in an id', edits: brought(await with_({ name: 'Endor\u200bsement' })), at },
  { code: 'endorsement-file-unsafe', name: 'a comment of 2001 letters', edits: brought(await with_({ credentialSubject: { ...subject, endorsementComment: 'w'.repeat(2001) } })), at },
  { code: 'endorsement-file-keyless', name: 'one of a did:web without a key', edits: brought(await pinned(employer)), at },
  { code: 'endorsement-file-keyless', name: 'a key that is none', edits: keyed(await pinned(employer), `z${'1'.repeat(46)}`), at },
  { code: 'endorsement-file-own', name: 'one in the name of an issuer here', edits: keyed(await pinned('did:web:badges.example.org:issuers:city-council'), multibaseOf('mill')), at },
  { code: 'endorsement-file-own', name: 'one in the name of the site, in capitals', edits: keyed(await pinned('did:web:BADGES.example.org'), multibaseOf('mill')), at },
  { code: 'endorsement-file-own', name: 'one in the name of a profile here', edits: keyed(await pinned('http://badges.example.org/issuers/city-council/profile.json'), multibaseOf('mill')), at },
  { code: 'endorsement-file-other', name: 'one of another badge', edits: brought(await signedElsewhere(endorsementOf(badge.replace('digital-explorer', 'kind-listener')))), at },
  { code: 'endorsement-file-other', name: 'one of an issuer beside a badge', edits: brought(await signedElsewhere(endorsementOf(school))), at },
  { code: 'endorsement-file-other', name: 'one of a badge beside an issuer', edits: brought(good, ofIssuer), at: `${ofIssuer}:1:1` },
  { code: 'endorsement-file-other', name: 'one of a badge beside its awards', edits: brought(good, ofAward), at: `${ofAward}:1:1` },
  { code: 'endorsement-file-expired', name: 'one that had run out', edits: brought(await with_({ validUntil: '2026-06-30T00:00:00Z' })), at, addedOn: '2026-07-01' },
  { code: 'endorsement-file-repeated', name: 'one that is there twice', edits: [...brought(good), put(ofBadge.replace('mill', 'again'), good)], at },
  { code: 'endorsement-date-future', name: 'a brought endorsement of tomorrow', edits: brought(await with_({ validFrom: '2026-11-24T00:00:00Z' })), at },
  { code: 'endorsement-date-future', name: 'a brought endorsement taken back tomorrow', edits: [...brought(good), put(notes, revoked.replace('2026-09-01', '2026-11-24'))], at },
  { code: 'endorsement-badge-unknown', name: 'a brought endorsement of an award of no badge', edits: brought(await signedElsewhere(endorsementOf(award)), ofAward.replace('digital-explorer', 'digital-explore')), at: `${ofAward.replace('digital-explorer', 'digital-explore')}:1:1` },
  { code: 'personal-email', name: 'an e-mail address in a brought endorsement of an award', edits: brought(await signedElsewhere(endorsementOf(award, { name: 'learner@school.example' })), ofAward), at: `${ofAward}:11:11` },
  ...unproven.map(([name, edits]) => ({ code: 'endorsement-file-unproven' as const, name, edits, at })),
]

export const nearlyBadBrought: readonly NearlySpoiltTree[] = [
  { code: 'endorsement-file-invalid', name: 'a brought endorsement', edits: brought(good) },
  { code: 'endorsement-file-unproven', name: 'one that is written over several lines otherwise', edits: brought(JSON.stringify(JSON.parse(good), undefined, 3)) },
  { code: 'endorsement-file-unproven', name: 'one with the key of its did:key beside it', edits: keyed(good, multibaseOf('mill')) },
  { code: 'endorsement-file-unsafe', name: 'a name from right to left', edits: brought(await named('מאפיית הטחנה')) },
  { code: 'endorsement-file-keyless', name: 'one of a did:web with its key beside it', edits: keyed(await pinned(employer), multibaseOf('mill')) },
  { code: 'endorsement-file-keyless', name: 'one of a website with its key beside it', edits: keyed(await pinned('https://mill.example/', 'https://mill.example/key'), multibaseOf('mill')) },
  { code: 'endorsement-file-own', name: 'one of a neighbour’s', edits: keyed(await pinned('did:web:badges.example.organ'), multibaseOf('mill')) },
  { code: 'endorsement-file-other', name: 'one of the issuer beside the issuer', edits: brought(await signedElsewhere(endorsementOf(school)), ofIssuer) },
  { code: 'endorsement-file-other', name: 'one of an award beside its badge’s', edits: brought(await signedElsewhere(endorsementOf(award)), ofAward) },
  { code: 'endorsement-file-expired', name: 'one that has run out since it came', edits: brought(await with_({ validUntil: '2026-07-02T00:00:00Z' })), addedOn: '2026-07-01' },
  { code: 'endorsement-file-repeated', name: 'two of one badge by two', edits: [...brought(good), put(ofBadge.replace('mill', 'other'), await signedElsewhere(endorsementOf(badge, { issuer: { id: didOf('other'), type: 'Profile', name: 'Other' } }), { by: 'other' }))] },
  { code: 'endorsement-badge-unknown', name: 'a brought endorsement that was taken back', edits: [...brought(good), put(notes, revoked)] },
]
