/**
 * Open Badges 3.0 credentials of many shapes with awkward values, by number: the same number gives the same
 * credential.
 */
export function credentialOf(
  number: number,
  shape = number % shapeCount,
): Readonly<Record<string, unknown>> {
  const pick = pickerFor(number)
  const base = `https://badges.example/awards/${pick.slug()}/`
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `${base}credential.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Welding ${pick.text()}`,
    image: { id: `${base}badge.png`, type: 'Image', caption: 'A torch' },
    issuer: {
      id: 'did:web:badges.example:issuers:college',
      type: ['Profile'],
      name: 'College “of” Making',
      url: 'https://college.example',
      email: 'badges@college.example',
    },
    validFrom: `2026-0${String(1 + (number % 9))}-12T00:00:00Z`,
    ...(shape % 2 === 1 ? { validUntil: `2031-01-0${String(1 + (number % 9))}T00:00:00Z` } : {}),
    ...(shape % 5 === 3 ? { awardedDate: '2025-12-01T00:00:00Z' } : {}),
    credentialSubject: subjectOf(shape, pick),
    ...(evidenceOf(shape, pick) ?? {}),
    credentialStatus: statusOf(shape, pick),
  }
}

/** The number of shapes; more than the ten that the goal names. */
export const shapeCount = 24

type Picker = ReturnType<typeof pickerFor>

function subjectOf(shape: number, pick: Picker): Readonly<Record<string, unknown>> {
  const salt = pick.slug()
  return {
    id: `urn:uuid:${pick.uuid()}`,
    type: ['AchievementSubject'],
    identifier: Array.from({ length: 1 + (shape % 3) }, (_, index) => ({
      type: 'IdentityObject',
      hashed: true,
      identityHash: `sha256$${pick.hex(64)}`,
      identityType: ['emailAddress', 'ext:claim', 'ext:url'][index],
      salt,
    })),
    ...(shape % 4 > 1 ? { narrative: pick.text() } : {}),
    ...(shape % 6 === 5
      ? { creditsEarned: 12, role: pick.text(), term: 'Autumn', licenseNumber: pick.hex(6) }
      : {}),
    ...(shape % 4 === 3 ? { result: resultsOf(pick) } : {}),
    achievement: achievementOf(shape),
  }
}

function achievementOf(shape: number): Readonly<Record<string, unknown>> {
  const id = 'https://badges.example/badges/college/welding/v/0123456789abcdef/achievement.json'
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Competency',
    name: 'Welding',
    description: 'Joins two plates.',
    criteria: { narrative: 'Join *two* plates.\n\nThen show “them”.' },
    creator: {
      id: 'did:web:badges.example:issuers:college',
      type: ['Profile'],
      name: 'College “of” Making',
    },
    ...(shape % 3 === 0
      ? { tag: ['metal', 'heat', 'join'], inLanguage: 'en-GB', version: '2' }
      : {}),
    ...(shape % 4 === 3
      ? {
          resultDescription: [
            {
              id: `${id}#grade`,
              type: ['ResultDescription'],
              name: 'Grade',
              resultType: 'LetterGrade',
              allowedValue: ['A', 'B'],
            },
            { id: `${id}#done`, type: ['ResultDescription'], name: 'Done', resultType: 'Status' },
          ],
        }
      : {}),
    ...(shape % 4 > 0
      ? {
          alignment: Array.from({ length: shape % 4 }, (_, index) => ({
            type: ['Alignment'],
            targetName: `Skill ${String(index)}`,
            targetUrl: `https://skills.example/${String(index)}`,
            targetFramework: 'Skills',
          })),
        }
      : {}),
  }
}

function resultsOf(pick: Picker): readonly unknown[] {
  const id = 'https://badges.example/badges/college/welding/v/0123456789abcdef/achievement.json'
  return [
    { type: ['Result'], resultDescription: `${id}#grade`, value: pick.text() },
    { type: ['Result'], resultDescription: `${id}#done`, status: 'Completed' },
  ]
}

function evidenceOf(shape: number, pick: Picker): Readonly<Record<string, unknown>> | undefined {
  const withId = () => ({
    id: `https://work.example/${pick.slug()}?a=1&b=2#x`,
    type: ['Evidence'],
    name: pick.text(),
  })
  const withoutId = () => ({ type: ['Evidence'], narrative: pick.text(), genre: 'Project' })
  const kinds = [[], [withId], [withoutId], [withId, withId, withoutId, withoutId]]
  const chosen = kinds[Math.floor(shape / 6)] ?? []
  return chosen.length === 0 ? undefined : { evidence: chosen.map((make) => make()) }
}

function statusOf(shape: number, pick: Picker): readonly unknown[] {
  const index = String(pick.below(131_072))
  const purposes = shape % 2 === 0 ? ['revocation', 'suspension'] : ['revocation']
  return purposes.map((purpose) => {
    const list = `https://badges.example/issuers/college/status/${purpose}-0.json`
    return {
      id: `${list}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: index,
      statusListCredential: list,
    }
  })
}

const awkward = [
  'plain words',
  'He said "well done" and left',
  'C:\\temp\\new',
  'one\ntwo\r\nthree\ttabs',
  'bell \u0007, backspace \b, form feed \f, escape \u001b, delete \u007f, nul \u0000',
  'emoji 🏅👩🏽‍🔧 and flags 🇬🇧',
  'مرحبا بالعالم ‏and‎ שלום',
  'વેલ્ડિંગ અને ધાતુ',
  '',
  ' ',
  '<b>not markup</b> & "quotes" {braces} ^`|',
  '_:b0 @en ^^<x> . \\u0041',
  'https://looks.example/like an iri',
  'urn:like:an:iri',
  'e\u0301 and \u00e9, \u2028 and \u2029, \u0085',
]

/** A small deterministic generator (mulberry32): tests need many values, not good ones. */
function pickerFor(seed: number) {
  let state = (seed + 1) * 0x9e3779b1
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  const from = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('')
  const hex = (length: number) => from('0123456789abcdef', length)
  return {
    below,
    hex,
    slug: () => from('abcdefghijklmnopqrstuvwxyz234567', 26),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    text: () => `${awkward[below(awkward.length)] ?? ''}${below(3) === 0 ? hex(3) : ''}`,
  }
}
