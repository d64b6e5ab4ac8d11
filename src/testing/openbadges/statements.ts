import { addressesOf } from '../../model/addresses/address.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { Profile } from '../../kinds/issuer/schema.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { BadgeVersion, IssuerFacts, Statement } from '../../kinds/award/statement.ts'

/** A project page on a shared host: the harder case for scopes and DIDs. */
export const addresses = addressesOf({ url: 'https://leicester.example/badges/' })

const profile: Profile = {
  name: 'Soar Valley Makers',
  url: 'https://makers.example/',
  email: 'badges@makers.example',
  kind: 'community',
  description: 'A workshop that teaches “making” to everyone.',
  telephone: '+441160000000',
  image: 'image.svg',
  language: 'en-GB',
  translations: { gu: { name: 'સોર વેલી મેકર્સ' } },
  minors: true,
  owners: ['makers'],
  example: true,
}

export const issuer: IssuerFacts = { slug: 'makers', profile, imageType: 'svg' }

const plainBadge: BadgeClass = {
  name: 'First Circuit',
  description: 'Built a circuit that works.',
  alt: 'A lamp that is lit',
  achievementType: 'Badge',
  recognises: ['skill'],
  criteria: { narrative: 'Build a circuit with a **lamp** and a switch.' },
  tags: [],
  language: 'en-GB',
  translations: {},
  alignments: [],
  resultDescriptions: [],
  related: [],
  retired: false,
}

const richBadge: BadgeClass = {
  ...plainBadge,
  criteria: {
    narrative: 'Build & explain “it”.\n\n- one\n- two',
    url: 'https://makers.example/circuit',
  },
  tags: ['electronics', 'making'],
  translations: { gu: { name: 'પહેલી સર્કિટ' } },
  alignments: [
    {
      name: 'Electrical safety',
      url: 'https://skills.example/esco/1',
      description: 'Works safely with low voltage.',
      framework: 'Skills of Leicester',
      code: 'ES-1',
      type: 'ext:Skill',
    },
    { name: 'Curiosity', url: 'https://skills.example/esco/2' },
  ],
  resultDescriptions: [
    {
      id: 'soldering',
      name: 'Soldering',
      type: 'RubricCriterionLevel',
      requiredLevel: 'safe',
      levels: [
        { id: 'safe', name: 'Safe', description: 'Burns nobody.', level: '1', points: '5' },
        { id: 'neat', name: 'Neat' },
      ],
    },
    {
      id: 'mark',
      name: 'Mark',
      type: 'LetterGrade',
      allowedValues: ['C', 'B', 'A'],
      requiredValue: 'C',
    },
    { id: 'score', name: 'Score', type: 'Percent', valueMin: '0', valueMax: '100' },
    { id: 'done', name: 'Done', type: 'Status' },
  ],
  expires: 'P2Y',
  version: '2',
  creditsAvailable: 2.5,
  humanCode: 'EL-101',
  fieldOfStudy: 'Electronics',
  specialization: 'Low voltage',
  related: [
    { badge: 'makers/second-circuit', version: '1' },
    { url: 'https://other.example/badge.json', language: 'cy' },
  ],
}

function badgeVersion(badge: BadgeClass): BadgeVersion {
  return { issuer: 'makers', slug: 'first-circuit', version: '0123456789abcdef', badge }
}

export const plainBadgeVersion = badgeVersion(plainBadge)
export const richBadgeVersion = badgeVersion(richBadge)

const salt = 'c29tZSByYW5kb20gc2FsdA'
const nothingStated: Statement['award']['verbatim'] = { evidence: [], results: [] }

/** The least a statement can hold. */
export const plainStatement: Statement = {
  issuer: { slug: issuer.slug, profile: withoutOptional(profile) },
  badge: plainBadgeVersion,
  award: {
    slug: 'mzxw6ytboi4tcmrtgq2tmnzyha',
    subject: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d5e',
    identities: [{ type: 'claim', hash: `sha256$${'ab'.repeat(32)}`, salt }],
    issuedOn: '2026-06-12T00:00:00Z',
    validFrom: '2026-06-12T00:00:00Z',
    verbatim: nothingStated,
    status: { list: 1, index: 94_567 },
  },
  preview: false,
}

const stated: Pick<Award, 'evidence' | 'results'> & Statement['award']['verbatim'] = {
  evidence: [
    {
      url: 'https://makers.example/work/1',
      name: 'The lamp',
      narrative: 'It *shines*.',
      description: 'A photograph.',
      genre: 'Photograph',
      audience: 'Everyone',
    },
    { narrative: 'Shown to the group.' },
  ],
  narrative: 'Helped two others as well.',
  results: [
    { of: 'soldering', level: 'neat' },
    { of: 'mark', value: 'A' },
    { of: 'score', value: '88' },
    { of: 'done', status: 'Completed' },
  ],
  creditsEarned: 2.5,
  role: 'Maker',
  term: 'Summer 2026',
  licenseNumber: 'L-7',
  activityStart: '2026-05-01',
  activityEnd: '2026-06-10',
  language: 'en-GB',
}

/** Every optional thing a statement can hold; a re-issue, so that `validFrom` is later than `issuedOn`. */
export const richStatement: Statement = {
  issuer,
  badge: richBadgeVersion,
  award: {
    ...plainStatement.award,
    identities: [
      { type: 'email', hash: `sha256$${'0e'.repeat(32)}`, salt },
      { type: 'url', hash: `sha256$${'1e'.repeat(32)}`, salt },
      { type: 'telephone', hash: `sha256$${'2e'.repeat(32)}`, salt },
      { type: 'did', hash: `sha256$${'4e'.repeat(32)}`, salt },
      { type: 'claim', hash: `sha256$${'3e'.repeat(32)}`, salt },
    ],
    validFrom: '2026-09-01T00:00:00Z',
    expires: '2028-06-12T00:00:00Z',
    verbatim: stated,
  },
  preview: false,
}

const codeIdentity = { type: 'claim', hash: `sha256$${'5c'.repeat(32)}`, salt } as const
const mailIdentity = { type: 'email', hash: `sha256$${'5d'.repeat(32)}`, salt } as const
const keyIdentity = { type: 'did', hash: `sha256$${'5e'.repeat(32)}`, salt } as const

export const previewStatement: Statement = { ...richStatement, preview: true }

/** Every shape of statement, by name. */
export const statements: readonly (readonly [string, Statement])[] = [
  ['the least', plainStatement],
  ['everything', richStatement],
  ['a preview', previewStatement],
  ['a key', { ...plainStatement, award: { ...plainStatement.award, identities: [keyIdentity] } }],
  [
    'a code before an address',
    {
      ...plainStatement,
      award: { ...plainStatement.award, identities: [codeIdentity, keyIdentity, mailIdentity] },
    },
  ],
  ['a plain preview', { ...plainStatement, preview: true }],
  [
    'one without a picture of its own',
    { ...richStatement, award: { ...richStatement.award, bakes: 'on-demand' } },
  ],
]

function withoutOptional({ telephone: _, image: __, ...rest }: Profile): Profile {
  return rest
}

/** The public key of RFC 8037, appendix A.2. */
export const ed25519Key: PublicKeyRecord = {
  id: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  alg: 'EdDSA',
  publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  from: '2026-01-01',
}

/** Its private half was thrown away. */
export const rsaKey: PublicKeyRecord = {
  id: 'iYLjPOEvas1v79UOReSKpaNUk0Ulhhw290azFMyW6O8',
  alg: 'RS256',
  publicKeyJwk: {
    kty: 'RSA',
    n: [
      'u_vaOUANU2GB9ENWdUm_jgl7b94W2HkT95s0P9KkUS9T2Wt6n_oAf3NueGdHJJj53FUmzkTCCP-ELfXPOZawkF',
      'HMsyn2SCHPTDhqagYDrOw-5aBQH1ZcChlym0JgD_Bw2VM1p2nahBMuQWz8PeLZOWuXl6nmeM5-G15bLXDRcznz',
      'TkSsNAEbyLuFm-zjx2896wO4EeMntkQrGWP-8fqMHiyvULOvzCcyV-jT9XtROoJGKCir4kDTgIaD3XA1Q10UGb',
      'CfEpDx4DiPvcTLuOmGB4bWYSGC-hQrfLU9W9gMv_lNvQ2twFur9vOh2-XDnpLnoVdGCc8IPu1bwKnH_i5HOQ',
    ].join(''),
    e: 'AQAB',
  },
  from: '2026-01-01',
}

export const keys: readonly PublicKeyRecord[] = [ed25519Key, rsaKey]
