import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openBadgeCredentialSchema } from '../../openbadges/v3/schema.ts'
import { type Json, badge3 } from '../../testing/verifier/credentials.ts'
import { shapeFault } from '../recognising/shape-fault.ts'

// 1EdTech's own JSON Schema says which members are required and which words are allowed: each is taken away or replaced
// in a credential that has them all, and must then be refused, as must a value of another kind.

interface Node {
  readonly $ref?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly enum?: readonly string[]
  readonly oneOf?: readonly Node[]
  readonly type?: string
}
const file = new URL(
  '../../testing/vectors/ob3/schema/achievement-credential.json',
  import.meta.url,
)
const official = JSON.parse(readFileSync(file, 'utf8')) as Node & {
  readonly $defs: Readonly<Record<string, Node>>
}

const profile = (more: Json = {}): Json => ({
  id: 'https://makers.example/',
  type: ['Profile'],
  otherIdentifier: [{ type: 'IdentifierEntry', identifier: '7', identifierType: 'systemId' }],
  address: {
    type: ['Address'],
    addressCountry: 'India',
    addressCountryCode: 'IN',
    addressRegion: 'Gujarat',
    addressLocality: 'Surat',
    streetAddress: '1 Road',
    postOfficeBoxNumber: '1',
    postalCode: '395001',
    geo: { type: 'GeoCoordinates', latitude: 21.2, longitude: 72.8 },
  },
  ...Object.fromEntries(
    ['name', 'phone', 'description', 'email', 'official', 'familyName', 'givenName'].map((name) => [
      name,
      'x',
    ]),
  ),
  ...Object.fromEntries(
    [
      'additionalName',
      'patronymicName',
      'honorificPrefix',
      'honorificSuffix',
      'familyNamePrefix',
    ].map((name) => [name, 'x']),
  ),
  url: 'https://makers.example/',
  dateOfBirth: '2001-02-03',
  image: { id: 'https://makers.example/logo.png', type: 'Image', caption: 'x' },
  ...more,
})
const alignment = {
  type: ['Alignment'],
  targetName: 'Ohm',
  targetUrl: 'https://a.example/ohm',
  targetCode: 'x',
  targetDescription: 'x',
  targetFramework: 'x',
  targetType: 'CFItem',
}
const { credentialSubject: subject } = badge3() as { readonly credentialSubject: Json }
const full = badge3({
  description: 'x',
  awardedDate: '2026-06-12T00:00:00Z',
  issuer: profile({ parentOrg: profile() }),
  credentialStatus: { id: 'https://a.example/status', type: 'Strange' },
  credentialSchema: [{ id: 'https://a.example/schema', type: 'JsonSchema' }],
  refreshService: { id: 'https://a.example/refresh', type: 'Strange' },
  termsOfUse: [{ id: 'https://a.example/terms', type: 'Strange' }],
  evidence: [
    {
      id: 'https://a.example/work',
      type: ['Evidence'],
      ...Object.fromEntries(
        ['narrative', 'name', 'description', 'genre', 'audience'].map((name) => [name, 'x']),
      ),
    },
  ],
  credentialSubject: {
    ...subject,
    activityStartDate: '2026-06-01T00:00:00Z',
    activityEndDate: '2026-06-11T00:00:00Z',
    creditsEarned: 1,
    licenseNumber: 'x',
    narrative: 'x',
    role: 'x',
    term: 'x',
    source: profile(),
    result: [
      {
        type: ['Result'],
        alignment: [alignment],
        achievedLevel: 'urn:l:1',
        resultDescription: 'urn:r:1',
        status: 'Completed',
        value: 'x',
      },
    ],
    achievement: {
      ...(subject['achievement'] as Json),
      achievementType: 'Badge',
      alignment: [alignment],
      creator: profile(),
      creditsAvailable: 1,
      fieldOfStudy: 'x',
      humanCode: 'x',
      inLanguage: 'en',
      specialization: 'x',
      tag: ['x'],
      version: 'x',
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: '7', identifierType: 'isbn' }],
      related: [{ id: 'urn:a:1', type: ['Related'], inLanguage: 'en', version: 'x' }],
      resultDescription: [
        {
          id: 'urn:r:1',
          type: ['ResultDescription'],
          name: 'x',
          resultType: 'Percent',
          alignment: [alignment],
          allowedValue: ['x'],
          requiredLevel: 'urn:l:1',
          requiredValue: 'x',
          valueMax: 'x',
          valueMin: 'x',
          rubricCriterionLevel: [
            {
              id: 'urn:l:1',
              type: ['RubricCriterionLevel'],
              name: 'x',
              alignment: [alignment],
              description: 'x',
              level: 'x',
              points: 'x',
            },
          ],
        },
      ],
    },
  },
})

/** What is more liberal here than there, and why. */
const liberal: Readonly<Record<string, string>> = {
  'credentialStatus.id gone': 'VC 2.0 made it optional',
  'name gone': 'required by none but the model of endorsements',
}

type Change = readonly [name: string, document: unknown]

function resolve(node: Node): Node {
  return node.$ref === undefined ? node : (official.$defs[node.$ref.split('/').at(-1) ?? ''] ?? {})
}

/** Everything that the standard forbids, done to the value in turn. */
function* breaches(
  node: Node,
  value: unknown,
  path: string,
  put: (value: unknown) => unknown,
): Generator<Change> {
  const shape = resolve(node)
  const words = wordsOf(shape)
  if (words !== undefined) yield [`${path} another word`, put('Nonsense')]
  if (typeof value !== 'object') yield [`${path} of another kind`, put({ strange: true })]
  if (Array.isArray(value)) {
    const [first, ...rest] = value as unknown[]
    if (shape.items !== undefined && typeof first === 'object')
      yield* breaches(shape.items, first, path, (changed) => put([changed, ...rest]))
    return
  }
  if (typeof value !== 'object' || value === null) return
  const object =
    shape.properties === undefined ? resolve(shape.oneOf?.find(({ $ref }) => $ref) ?? {}) : shape
  for (const [name, member] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`
    const property = object.properties?.[name]
    if (object.required?.includes(name) === true)
      yield [`${at} gone`, put({ ...value, [name]: undefined })]
    if (property !== undefined)
      yield* breaches(property, member, at, (changed) => put({ ...value, [name]: changed }))
  }
}

function wordsOf({ enum: own, oneOf }: Node): readonly string[] | undefined {
  return own ?? oneOf?.find((choice) => choice.enum !== undefined)?.enum
}

test.each([
  ['achievementType', 'Achievement'],
  ['identifierType', 'IdentifierEntry'],
  ['identityType', 'IdentityObject'],
  ['resultType', 'ResultDescription'],
  ['targetType', 'Alignment'],
] as const)('%s may be any word of the standard, or begin with ext:', (member, holder) => {
  const words = wordsOf(resolve(official.$defs[holder]?.properties?.[member] ?? {})) ?? []
  expect(words.length).toBeGreaterThan(5)
  const faultOf = (word: string) =>
    shapeFault(openBadgeCredentialSchema, replaced(full, member, word)) !== undefined
  expect([...words, 'ext:Knot', 'ext:a.b-c_d'].filter(faultOf)).toEqual([])
  const wrong = [
    'Knot',
    '',
    'ext:',
    'ext:two words',
    'Ext:Knot',
    'my ext:Knot',
    words[0]!.toLowerCase(),
  ]
  expect(wrong.filter((word) => !words.includes(word) && !faultOf(word))).toEqual([])
})

/** The same with another value wherever a member of this name stands. */
function replaced(value: unknown, name: string, word: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, name, word))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      key === name ? word : replaced(member, name, word),
    ]),
  )
}

const all = [...breaches(official, full, '', (value) => value)]

test('a credential that has every member is good', () => {
  expect(shapeFault(openBadgeCredentialSchema, full)).toBeUndefined()
})

test('each member that the standard requires, each word and each kind is looked at', () => {
  const overlooked = all
    .filter(([, document]) => shapeFault(openBadgeCredentialSchema, document) === undefined)
    .map(([name]) => name)
  expect(overlooked.filter((name) => liberal[name] === undefined)).toEqual([])
  expect(all.length).toBeGreaterThan(200)
})
