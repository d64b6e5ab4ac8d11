import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { madeUpId } from '../testing/publish/big-class.ts'
import { digestsIn, filesIn, timesIn } from '../testing/publish/files.ts'
import { cityPlace, edit, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { published, refused } from '../testing/publish/run.ts'
import { touched, unitsOf, type Units } from '../testing/publish/units.ts'

// One city lives through everything that staff may do to it. After each edit only what it touches may have been made
// anew, and the site must be what a clean build makes of the same records and ledger, to the byte. A clean build is made
// of several edits together where none of them hides what another one did.

const newAward = madeUpId('an award that comes later')
const ada = 'k52mu2hb2u3qstioounuvs3i2i'
const adaFile = 'awards/oakfield/robot-builder/ada.yml'
const classFile = 'awards/oakfield/robot-builder/class.yml'
const laterFile = 'awards/council/river-watch/later.yml'

let place: Place
let units: Units
/** What has been done since the site was last compared with a clean build. */
let since: string[] = []
beforeAll(async () => {
  place = await cityPlace()
  await published(place)
  units = await unitsOf(place)
})

test('nothing changed: nothing is signed, no key is asked for and no file is written', async () => {
  const before = await timesIn(place.folder)
  const { unchanged, issued, pages } = await published(place, { keys: [] })
  expect({ unchanged, issued, pages }).toEqual({ unchanged: true, issued: 0, pages: 0 })
  expect(await timesIn(place.folder)).toEqual(before)
})

interface Edit {
  readonly says: string
  readonly make: () => Promise<void>
  /** Units that are made anew; where a slug or a version is in the name, its beginning. */
  readonly touches: readonly string[]
  readonly issues?: number
  /** The clean build is made of this edit and the next together. */
  readonly withNext?: true
}

const councilRevocation = ['issuer/council', 'status/council/revocation/1']
const oakfieldSuspension = [
  'issuer/oakfield',
  'status/oakfield/revocation/1',
  'status/oakfield/suspension/1',
]

const edits: readonly Edit[] = [
  {
    says: 'an award is added',
    make: () =>
      write(
        place,
        laterFile,
        `id: ${newAward}\nawarded: 2026-04-01\nrecipient:\n  claim: ${madeUpId('later')}\nnarrative: A story told once.\n`,
      ),
    touches: ['award/', 'claim/'],
    issues: 1,
    withNext: true,
  },
  {
    says: 'it is revoked',
    make: () =>
      edit(
        place,
        laterFile,
        'narrative',
        'revoked:\n  on: 2026-04-03\n  reason: A test.\nnarrative',
      ),
    touches: ['award/', ...councilRevocation],
    withNext: true,
  },
  {
    says: 'another is suspended',
    make: () =>
      edit(
        place,
        adaFile,
        'narrative: She',
        'suspended:\n  on: 2026-04-03\n  reason: A look.\nnarrative: She',
      ),
    touches: ['award/', ...oakfieldSuspension],
  },
  {
    says: 'and reinstated',
    make: () => edit(place, adaFile, 'suspended:\n  on: 2026-04-03\n  reason: A look.\n', ''),
    touches: ['award/', ...oakfieldSuspension],
    withNext: true,
  },
  {
    says: 'it is superseded',
    make: () =>
      write(
        place,
        'awards/oakfield/robot-builder/ada-2.yml',
        `id: ${madeUpId('ada 2')}\nawarded: 2026-04-02\nrecipient:\n  claim: ${madeUpId('ada')}\nsupersedes: ${ada}\n`,
      ),
    touches: ['award/', 'award/', 'claim/', 'issuer/oakfield', 'status/oakfield/revocation/1'],
    issues: 1,
    withNext: true,
  },
  {
    says: 'one is listed',
    make: () =>
      edit(
        place,
        'awards/council/town-guide/guides.yml',
        '    licenseNumber',
        '    listed: true\n    displayName: Kim Sample\n    licenseNumber',
      ),
    touches: ['award/', 'pages'],
  },
  {
    says: 'and taken off the list',
    make: () =>
      edit(
        place,
        'awards/council/town-guide/guides.yml',
        '    listed: true\n    displayName: Kim Sample\n    licenseNumber',
        '    licenseNumber',
      ),
    touches: ['award/', 'pages'],
    withNext: true,
  },
  {
    says: 'an award says that it rests on another',
    make: () =>
      edit(
        place,
        'awards/council/town-guide/guides.yml',
        '    licenseNumber',
        `    restsOn: [${ada}]\n    licenseNumber`,
      ),
    touches: ['award/'],
    withNext: true,
  },
  {
    says: 'and that is listed',
    make: () => edit(place, adaFile, 'narrative: She', 'listed: true\nnarrative: She'),
    touches: ['award/', 'award/', 'pages'],
  },
  {
    says: 'a word of a pathway changes',
    make: () => edit(place, 'badges/council/pathways/out-and-about.md', 'like.', 'wish.'),
    touches: ['pages'],
    withNext: true,
  },
  {
    says: 'a badge says something else, and is earned again',
    make: async () => {
      await edit(place, 'badges/oakfield/kind-neighbour/badge.md', 'for a term', 'for a year')
      await write(
        place,
        'awards/oakfield/kind-neighbour/second.yml',
        `id: ${madeUpId('second')}\nawarded: 2026-04-02\nrecipient:\n  claim: ${madeUpId('neighbour')}\n`,
      )
    },
    touches: [
      'award/',
      'award/',
      'award/',
      'badge/oakfield/kind-neighbour/',
      'badge/oakfield/kind-neighbour/',
      'card/oakfield/kind-neighbour',
      'catalogue/oakfield',
      'claim/',
      'current/oakfield/kind-neighbour',
      'pages',
    ],
    issues: 1,
  },
  {
    says: 'a badge is retired',
    make: () =>
      edit(place, 'badges/council/river-watch/badge.md', 'retired: false', 'retired: true'),
    touches: ['badge/council/river-watch/', 'catalogue/council', 'pages'],
    withNext: true,
  },
  {
    says: 'an issuer comes',
    make: () =>
      write(
        place,
        'badges/library/profile.yml',
        'name: Tiny Library\nurl: https://library.tiny.example/\nemail: desk@library.tiny.example\nkind: community\ndescription: Three shelves.\nlanguage: en\nexample: true\n',
      ),
    touches: ['issuer/library', 'pages'],
  },
]

test.each(edits)(
  '$says: the site is as if built clean, and only what is touched is made',
  async ({ says, make, touches, issues = 0, withNext }) => {
    await make()
    const summary = await published(place)
    const now = await unitsOf(place)
    expect(summary.issued).toBe(issues)
    expect(touched(units, now).map((name) => startOf(name, touches))).toEqual(touches.toSorted())
    units = now
    since.push(says)
    if (!withNext) await expectClean()
  },
)

test('an award is erased: its page says so, and nothing of it is left anywhere', async () => {
  const traces = await tracesOf('A story told once.')
  expect(await findTraces(traces)).not.toEqual([])
  await write(place, laterFile, `id: ${newAward}\nerased:\n  on: 2026-04-03\n`)
  await published(place)
  since.push('an award is erased')
  const left = [...(await filesIn(place.dist)).keys()].filter((path) => path.includes(traces.slug))
  expect(left).toEqual([`awards/${traces.slug}/assertion.json`, `awards/${traces.slug}/index.html`])
  expect(await findTraces(traces)).toEqual([])
  // The number of the signed assertion names nobody; with it a copy is known to be void.
  const revocations = [...(await filesIn(place.dist))].filter(
    ([path, bytes]) => path.endsWith('revocations.json') && bytes.includes(traces.subject),
  )
  expect(revocations).toHaveLength(1)
  await expectClean()
})

test('the id of an erased award cannot come back', async () => {
  await write(
    place,
    laterFile,
    `id: ${newAward}\nawarded: 2026-04-01\nrecipient:\n  claim: ${madeUpId('x')}\n`,
  )
  expect(await refused(place)).toMatchObject([{ code: 'award-id-reused', file: laterFile }])
  await write(place, laterFile, `id: ${newAward}\nerased:\n  on: 2026-04-03\n`)
})

test('what was signed cannot be edited or deleted: file and line, and nothing is published', async () => {
  const before = await digestsIn(place.dist)
  await edit(place, classFile, 'robots/class', 'robots/other')
  expect(await refused(place)).toMatchObject(
    Array.from({ length: 3 }, () => ({ code: 'award-changed', file: classFile })),
  )
  expect(await digestsIn(place.dist)).toEqual(before)
})

interface Traces {
  readonly slug: string
  /** The `urn:uuid:` of its signed assertion. */
  readonly subject: string
  readonly texts: readonly string[]
}

/** What only this award says, wherever it is written. */
async function tracesOf(narrative: string): Promise<Traces> {
  for (const [path, bytes] of await filesIn(place.dist)) {
    if (!path.endsWith('credential.json') || !bytes.includes(narrative)) continue
    const { credentialSubject: subject, proof } = JSON.parse(bytes.toString()) as {
      readonly credentialSubject: {
        readonly id: string
        readonly identifier: readonly { readonly identityHash: string; readonly salt: string }[]
      }
      readonly proof: readonly { readonly proofValue: string }[]
    }
    const slug = path.split('/')[1]!
    const hashes = subject.identifier.flatMap(({ identityHash, salt }) => [
      identityHash.replace('sha256$', ''),
      salt,
    ])
    const jws = (await filesIn(place.dist))
      .get(`awards/${slug}/assertion.jws`)!
      .toString()
      .split('.')[2]!
    const texts = [narrative, ...hashes, proof[0]!.proofValue, jws]
    return { slug, subject: subject.id, texts }
  }
  throw new Error('no such award')
}

/** Where any of them stands, but for the records: both releases, ledger, caches and working files. */
async function findTraces({ texts }: Traces): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of [place.state, place.ledger]) {
    for (const [path, bytes] of await filesIn(folder)) {
      if (texts.some((text) => bytes.includes(text))) found.push(path)
    }
  }
  return found
}

async function expectClean(): Promise<void> {
  const clean = await freshCopyOf(place, 'same ledger')
  await published(clean, { keys: [] })
  expect(await digestsIn(place.dist), since.join(', ')).toEqual(await digestsIn(clean.dist))
  since = []
  const sides = await Promise.all(
    ['a', 'b'].map((side) => digestsIn(join(place.state, 'site', side))),
  )
  expect(sides[0]).toEqual(sides[1])
}

/** The longest beginning that is expected; the name itself where none is. */
function startOf(name: string, starts: readonly string[]): string {
  return (
    starts.find((start) => name === start || (start.endsWith('/') && name.startsWith(start))) ??
    name
  )
}
