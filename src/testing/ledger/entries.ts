import { createHash } from 'node:crypto'
import type {
  AwardEntry,
  BadgeEntry,
  BoxEntry,
  ClrEntry,
  GenesisEntry,
  StatusListEntry,
} from '../../ledger/entry.ts'

/** The first entry of every test ledger. */
export const genesis: GenesisEntry = { kind: 'genesis', site: 'https://badges.example/' }

/** Award number `n`: always the same bytes, and nothing in common with any other. */
export function anAward(n: number, over: Partial<AwardEntry> = {}): AwardEntry {
  return {
    kind: 'award',
    id: `id${digest('id', n).slice(0, 24)}`,
    issuer: 'riverside',
    did: 'did:web:badges.example:issuers:riverside',
    badge: 'first-aid',
    version: '0123456789abcdef',
    file: `awards/riverside/first-aid/${n}.yml`,
    digest: digest('digest', n),
    fields: { evidence: digest('evidence', n) },
    slug: `slug${digest('slug', n).slice(0, 22)}`,
    subject: `urn:uuid:${digest('subject', n).slice(0, 32)}`,
    identities: [
      { type: 'email', hash: `sha256$${digest('email', n)}`, salt: digest('salt', n).slice(0, 26) },
    ],
    status: { list: 1, index: n },
    issuedOn: '2026-06-12T00:00:00Z',
    keys: ['key-1', 'key-2'],
    documents: {
      assertion: `{"assertion":"${digest('assertion', n)}"}`,
      jws: `jws.${digest('jws', n)}`,
      jwt: `jwt.${digest('jwt', n)}`,
      credential: `{"name":"Zoë \u2028 ${n}","proof":"${digest('credential', n)}"}`,
    },
    ...over,
  }
}

/** The box of award number `n`. */
export function aBox(n: number, over: Partial<BoxEntry> = {}): BoxEntry {
  return {
    kind: 'box',
    id: anAward(n).id,
    sealed: digest('sealed', n).slice(0, 16),
    lookup: `code${digest('code', n).slice(0, 22)}`,
    box: `box..${digest('box', n)}`,
    ...over,
  }
}

/** A record of awards, for the code of the first of them. */
export function aClr(n: number, awards: readonly number[], over: Partial<ClrEntry> = {}): ClrEntry {
  return {
    kind: 'clr',
    issuer: 'riverside',
    lookup: `code${digest('code', awards[0] ?? 0).slice(0, 22)}`,
    awards: awards.map((each) => anAward(each).id),
    slug: `clr${digest('clr', n).slice(0, 23)}`,
    digest: digest('clr digest', n),
    key: 'key-2',
    box: `clr..${digest('clr box', n)}`,
    document: `clr..${digest('clr document', n)}`,
    ...over,
  }
}

export function aBadge(over: Partial<BadgeEntry> = {}): BadgeEntry {
  return {
    kind: 'badge',
    issuer: 'riverside',
    badge: 'first-aid',
    version: '0123456789abcdef',
    text: {
      name: 'First aid',
      description: 'Keeps calm and helps.',
      alt: 'A green cross',
      achievementType: 'Badge',
      recognises: ['skill'],
      criteria: { narrative: 'Show it.' },
      tags: [],
      language: 'en',
      translations: {},
      alignments: [],
      resultDescriptions: [],
      related: [],
      retired: false,
    },
    profile: {
      name: 'Riverside School',
      url: 'https://riverside.example/',
      email: 'office@riverside.example',
      kind: 'secondary',
      description: 'A school by the river.',
      language: 'en',
      translations: {},
      minors: true,
      owners: [],
      example: true,
    },
    art: { png: 'iVBORw0KGgo=', svg: 'PHN2Zy8+' },
    ...over,
  }
}

export function aStatusList(over: Partial<StatusListEntry> = {}): StatusListEntry {
  return {
    kind: 'status-list',
    issuer: 'riverside',
    purpose: 'revocation',
    list: 1,
    digest: digest('list', 1),
    key: 'key-1',
    document: '{"encodedList":"u"}',
    ...over,
  }
}

function digest(what: string, n: number): string {
  return createHash('sha256').update(`${what} ${n}`).digest('hex')
}
