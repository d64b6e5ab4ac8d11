import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Publisher } from '../kinds/publisher/schema.ts'
import type { SignedCatalogue } from '../kinds/publisher/signed-catalogue.ts'
import { attachJsonProof } from '../proof/data-integrity/json-proof.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { encodeMultikey } from '../proof/keys/multikey.ts'
import { importSigner, type Signer } from '../proof/keys/signer.ts'
import { readDirectoryAlone } from '../records/readers/read-directory.ts'
import { cityKeyLines } from '../testing/publish/canaries.ts'
import { filesIn, type Files } from '../testing/publish/files.ts'
import { makeFolder } from '../testing/folder.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { siteUrl } from '../testing/publish/web.ts'
import { needsSomebody, outcomeWords } from './directory-words.ts'
import { readPublisher } from './read-publisher.ts'
import { updateDirectory } from './update-directory.ts'

// The tiny city is another publisher: what a publish made of it is served from its folder, as a host would.

/** The thumbprints of the keys of the tiny city, as its people would read them out. */
const keys = [
  'EI4yyXAhvFioRZe2yGFf5GF8Xrp19naZAn14XS7XwzY',
  'Ir3XlvvH69aj3xClljUdOVaLU_q_XvLMTv1hKADwKPI',
  '-OK5ZiU50crqE0naL9iyqLhPQKniuU9Qvezb5TLE3n4',
  'ZXZSG4-i3YYAqbHAZXaVrTDFGvvAnwuduuhulzirMnQ',
] as const
const copyPath = 'badges/directory/tiny.json'
const publisher: Publisher = { slug: 'tiny', name: 'A tiny city', url: siteUrl, keys: [...keys] }
let site: Files
let root: string
beforeAll(async () => {
  const place = await publishedCity()
  site = await filesIn(place.dist)
  await rm(place.folder, { recursive: true, force: true })
})
beforeEach(async () => {
  root = await makeFolder()
})

interface Host {
  /** What stands at a path instead of what was published; nothing: nothing is there. */
  readonly other?: Readonly<Record<string, string | undefined>>
  readonly isSilent?: boolean
  readonly movedTo?: string
  readonly now?: string
}

const asked: string[] = []

/** The world as it is while the host serves that. */
function worldOf({ other = {}, isSilent, movedTo, now = '2026-11-30' }: Host = {}) {
  const fetch = (url: string) => {
    asked.push(url)
    if (isSilent) return Promise.reject(new TypeError('no answer'))
    if (movedTo !== undefined)
      return Promise.resolve(new Response(null, { status: 302, headers: { location: movedTo } }))
    const path = url.startsWith(siteUrl) ? url.slice(siteUrl.length) : '?'
    const found = path in other ? other[path] : site.get(path)
    return Promise.resolve(
      found === undefined
        ? new Response(null, { status: 404 })
        : new Response(typeof found === 'string' ? found : new Uint8Array(found)),
    )
  }
  return { fetch, now: new Date(`${now}T12:00:00Z`) }
}

async function list(changes: Partial<Publisher> = {}): Promise<void> {
  await put('badges/directory.yml', JSON.stringify({ publishers: [{ ...publisher, ...changes }] }))
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

/** What `npm run directory` says, and whether somebody has to look. */
async function run(host?: Host): Promise<readonly [string, boolean]> {
  const { publishers, problems } = await readDirectoryAlone(root)
  expect(problems).toEqual([])
  const outcomes = await updateDirectory(root, publishers, worldOf(host))
  return [outcomes.map(outcomeWords).join('\n'), outcomes.some(needsSomebody)]
}

const copy = () => readFile(join(root, copyPath), 'utf8')
const catalogue = () => JSON.parse(String(site.get('catalogue.json'))) as { badges: object[] }

interface Signed extends SignedCatalogue {
  readonly proof: { readonly created: string; readonly verificationMethod: string }
}

const signedPath = (issuer: string) => `issuers/${issuer}/catalogue.json`
const signedOf = (issuer: string) => JSON.parse(String(site.get(signedPath(issuer)))) as Signed
const signers = new Map<string, Signer>()
for (const { issuer, secrets } of (await parseKeyLines(cityKeyLines.join('\n'))).issuers)
  signers.set(issuer, await importSigner(secrets.reveal().ed25519))

/** What a site serves if council's catalogue is another, signed by that key. */
async function signedAnew(changes: object, by = 'council'): Promise<Host> {
  const { proof, ...document } = signedOf('council')
  const signer = signers.get(by)
  if (signer === undefined) throw new Error('nobody has that key')
  const { created, verificationMethod } = proof
  const facts = {
    created,
    verificationMethod: verificationMethod.replace(/z.*$/, encodeMultikey(signer.publicKeyJwk)),
  }
  const text = JSON.stringify(
    await attachJsonProof({ ...document, ...changes }, { ...facts, signer }),
  )
  return { other: { [signedPath('council')]: text } }
}

const served = (changes: object) => ({
  other: { 'catalogue.json': JSON.stringify({ ...catalogue(), ...changes }) },
})

test('what another publisher has is read, and its copy says of which day it is', async () => {
  await list()
  expect(await run()).toEqual(['tiny: its copy was written.', false])
  const { publishers } = await readDirectoryAlone(root)
  const names = catalogue().badges.map((badge) => (badge as { name: string }).name)
  expect(publishers[0]?.copy).toMatchObject({ url: siteUrl, day: '2026-11-30' })
  expect(publishers[0]?.copy?.badges.map(({ name }) => name)).toEqual(names)
  expect(await copy()).not.toContain('image')
})

test('where nothing is new the copy stays as it is for four weeks; then its day is renewed and nothing else', async () => {
  await list()
  await run()
  const first = await copy()
  expect(await run({ now: '2026-12-27' })).toEqual(['tiny: nothing is new.', false])
  expect(await copy()).toBe(first)
  expect(await run({ now: '2026-12-28' })).toEqual(['tiny: its copy was written.', false])
  expect(await copy()).toBe(first.replace('2026-11-30', '2026-12-28'))
})

test.each<readonly [string, string, Host]>([
  ['does not answer', 'its host does not answer.', { isSilent: true }],
  [
    'has no catalogue',
    'there is no catalogue, or no document with the keys of an issuer.',
    { other: { 'catalogue.json': undefined } },
  ],
  [
    'sends the reader elsewhere',
    'its catalogue has moved to another address.',
    { movedTo: 'https://elsewhere.example/catalogue.json' },
  ],
  [
    'sends the reader to another page of its own',
    'its catalogue has moved to another address.',
    { movedTo: `${siteUrl}other.json` },
  ],
  [
    'sends a catalogue without end',
    'its catalogue is too large.',
    { other: { 'catalogue.json': ' '.repeat(2 * 1024 * 1024 + 1) } },
  ],
])(
  'a host that %s leaves the last copy with its day, and nobody is called',
  async (_, why, host) => {
    await list()
    await run()
    const before = await copy()
    expect(await run({ ...host, now: '2026-12-30' })).toEqual([
      `tiny: ${why} The copy of 2026-11-30 stays.`,
      false,
    ])
    expect(await copy()).toBe(before)
  },
)

test.each<readonly [string, string, () => Host]>([
  [
    'that is no JSON',
    'what lies there is no catalogue.',
    () => ({ other: { 'catalogue.json': '<html>' } }),
  ],
  [
    'that says a thing twice',
    'what lies there is no catalogue.',
    () => ({ other: { 'catalogue.json': `{"format":1,${JSON.stringify(catalogue()).slice(1)}` } }),
  ],
  [
    'that is deep',
    'what lies there is no catalogue.',
    () => ({
      other: {
        'catalogue.json': `{"format":1,"piece":1,"badges":${'['.repeat(99)}${']'.repeat(99)}}`,
      },
    }),
  ],
  [
    'that goes on at another host',
    'what lies there is no catalogue.',
    () => served({ next: 'https://elsewhere.example/2.json' }),
  ],
  ['that is empty', 'no badge of its catalogue can be shown.', () => served({ badges: [] })],
  [
    'whose badges lie elsewhere',
    'no badge of its catalogue can be shown.',
    () =>
      served({
        badges: catalogue().badges.map((badge) => ({ ...badge, id: 'https://elsewhere.example/' })),
      }),
  ],
])(
  'a catalogue %s is refused, the last copy stays, and somebody is called',
  async (_, why, host) => {
    await list()
    await run()
    const before = await copy()
    expect(await run(host())).toEqual([`tiny: ${why} The copy of 2026-11-30 stays.`, true])
    expect(await copy()).toBe(before)
  },
)

test('a catalogue that never ends is left', async () => {
  const { fetch: asIs, ...world } = worldOf()
  const fetch = (url: string) => {
    const number = Number(/catalogue\/(\d+)\.json$/.exec(url)?.[1] ?? '1')
    if (!url.includes('catalogue')) return asIs(url)
    const next = `${siteUrl}catalogue/${number + 1}.json`
    return Promise.resolve(new Response(JSON.stringify({ ...catalogue(), piece: number, next })))
  }
  expect(await readPublisher(publisher, { ...world, fetch })).toEqual({
    kind: 'refused',
    why: 'too-many-pieces',
  })
})

test('a key that nobody named is told by its thumbprint, and the last copy stays', async () => {
  await list()
  await run()
  const before = await copy()
  await list({ keys: keys.slice(1) })
  const [words, isForSomebody] = await run()
  expect(words).toContain(`sign with keys that the directory does not name: ${keys[0]}.`)
  expect(isForSomebody).toBe(true)
  expect(await copy()).toBe(before)
})

test('an issuer that names no key, or whose document is another’s, brings no new copy', async () => {
  await list()
  const path = [...site.keys()].find((name) => name.endsWith('did.json')) ?? ''
  const document = JSON.parse(String(site.get(path))) as object
  const [keyless] = await run({
    other: { [path]: JSON.stringify({ ...document, assertionMethod: [] }) },
  })
  expect(keyless).toBe('tiny: one of its issuers names no key to sign with. There is no copy yet.')
  const [other] = await run({
    other: { [path]: JSON.stringify({ ...document, id: 'did:web:x.example' }) },
  })
  expect(other).toContain('no document with the keys of an issuer')
  await expect(copy()).rejects.toThrow()
})

test('a publisher that is suspended is not asked, and its copy is left alone', async () => {
  await list()
  await run()
  const before = await copy()
  await list({ suspended: 'Its keys were stolen.' })
  asked.length = 0
  expect(await run()).toEqual(['tiny: is suspended, and was not asked.', false])
  expect(asked).toEqual([])
  expect(await copy()).toBe(before)
})

test('a pinned catalogue is the only one that is taken; what another would be pinned by is said', async () => {
  await list()
  await run()
  const before = await copy()
  const { sha256 } = JSON.parse(before) as { readonly sha256: string }
  await list({ sha256 })
  expect(await run()).toEqual(['tiny: nothing is new.', false])
  const [words, isForSomebody] = await run(await signedAnew({ badges: [] }))
  expect(words).toMatch(
    /another than the one of the directory. Look at it; then write: sha256: [0-9a-f]{64}$/,
  )
  expect(isForSomebody).toBe(true)
  expect(await copy()).toBe(before)
})

test('on a machine whose clock is behind nothing is dated back', async () => {
  await list()
  await run()
  expect(await run({ now: '2026-11-29' })).toEqual([
    'tiny: its copy is dated after today. Set the clock of this machine.',
    true,
  ])
})

test('a copy that was changed by hand is made anew', async () => {
  await list()
  await run()
  const before = await copy()
  await put(copyPath, before.replace('"name": "', '"name": "Better '))
  expect((await run())[0]).toBe('tiny: its copy was written.')
  expect(await copy()).toBe(before)
})

test('what an issuer has signed stands in the copy as it came, and whoever reads the copy can prove it again', async () => {
  await list()
  await run()
  const { signed, badges } = JSON.parse(await copy()) as { signed: unknown; badges: unknown }
  expect(signed).toEqual([signedOf('council'), signedOf('oakfield')])
  expect(badges).toEqual([])
  const { publishers } = await readDirectoryAlone(root)
  expect(publishers[0]?.copy).toMatchObject({ unsigned: 0 })
})

test('what is signed is believed before what the whole catalogue says of the same badges', async () => {
  await list()
  const renamed = catalogue().badges.map((badge) => ({ ...badge, name: 'Another' }))
  expect(await run(served({ badges: renamed }))).toEqual(['tiny: its copy was written.', false])
  expect(await copy()).not.toContain('Another')
})

test('a later catalogue, and one of the same day that says something else, takes the place of the last', async () => {
  await list()
  await run()
  const names = () => copy().then((text) => text.match(/"name": "[^"]*"/g))
  for (const day of ['2026-04-03', '2026-04-04', '2026-12-01']) {
    const issuer = { ...signedOf('council').issuer, name: `The council on ${day}` }
    expect(await run(await signedAnew({ day, issuer }))).toEqual([
      'tiny: its copy was written.',
      false,
    ])
    expect(await names()).toContain(`"name": "The council on ${day}"`)
  }
})

const unsignedCatalogue = () => ({
  badges: catalogue().badges.map((badge) => {
    const { issuer, ...rest } = badge as { readonly issuer: object }
    return { ...rest, issuer: { ...issuer, signedCatalogue: undefined } }
  }),
})
const withoutCouncil = () => ({
  badges: catalogue().badges.filter(
    (badge) => !JSON.stringify(badge).includes('did:web:tiny.example:badges"'),
  ),
})
const wrong =
  'what an issuer is said to have signed is not signed by it as it stands. The copy of 2026-11-30 stays.'

test.each<readonly [string, string, () => Host | Promise<Host>]>([
  [
    'leaves the signatures out',
    'does not any more. The last copy stays.',
    () => served(unsignedCatalogue()),
  ],
  [
    'leaves a whole issuer out',
    'does not any more. The last copy stays.',
    () => served(withoutCouncil()),
  ],
  [
    'serves an older catalogue',
    'is older than that of the copy, which stays.',
    () => signedAnew({ day: '2026-04-02' }),
  ],
  ['serves one from the future', 'dated after today', () => signedAnew({ day: '2026-12-02' })],
  [
    'changes a word in it',
    wrong,
    () => ({
      other: {
        [signedPath('council')]: JSON.stringify({ ...signedOf('council'), day: '2026-04-04' }),
      },
    }),
  ],
  [
    'serves that of another issuer',
    wrong,
    () => ({ other: { [signedPath('council')]: String(site.get(signedPath('oakfield'))) } }),
  ],
  ['has another issuer sign it', wrong, () => signedAnew({}, 'oakfield')],
  [
    'serves what was signed for another site',
    wrong,
    () => signedAnew({ site: 'https://x.example/' }),
  ],
  [
    'takes the signature off',
    wrong,
    () => ({
      other: {
        [signedPath('council')]: JSON.stringify({ ...signedOf('council'), proof: undefined }),
      },
    }),
  ],
  [
    'signs with two proofs',
    wrong,
    () => {
      const { proof } = signedOf('council')
      return {
        other: {
          [signedPath('council')]: JSON.stringify({
            ...signedOf('council'),
            proof: [proof, proof],
          }),
        },
      }
    },
  ],
  ['serves a page instead', wrong, () => ({ other: { [signedPath('council')]: '<html>' } })],
  [
    'says a thing twice in it',
    wrong,
    () => ({
      other: {
        [signedPath('council')]: String(site.get(signedPath('council'))).replace(
          '{',
          '{"day":"2026-04-05",',
        ),
      },
    }),
  ],
])('a host without a key that %s changes nothing, and somebody is called', async (_, why, host) => {
  await list()
  await run()
  const before = await copy()
  const [words, isForSomebody] = await run(await host())
  expect(words).toContain(why)
  expect(isForSomebody).toBe(true)
  expect(await copy()).toBe(before)
})

test('a signed catalogue that does not answer leaves the last copy, and nobody is called', async () => {
  await list()
  await run()
  const before = await copy()
  const [, isForSomebody] = await run({ other: { [signedPath('council')]: undefined } })
  expect(isForSomebody).toBe(false)
  expect(await copy()).toBe(before)
})

test('a publisher that cannot sign is shown as it is, and is said to be unsigned', async () => {
  await list()
  const count = catalogue().badges.length
  expect(await run(served(unsignedCatalogue()))).toEqual([
    `tiny: its copy was written. Badges that nobody has signed: ${count}.`,
    false,
  ])
  expect(JSON.parse(await copy())).not.toHaveProperty('signed')
  const { publishers } = await readDirectoryAlone(root)
  expect(publishers[0]?.copy).toMatchObject({ unsigned: count, signed: [] })
})

test('letters that nobody sees are spelled out in the file of a copy', async () => {
  await list()
  const issuer = { ...signedOf('council').issuer, hidden: 'a\u202eb\u{e0041}' }
  await run(await signedAnew({ issuer }))
  expect(await copy()).toContain('"hidden": "a\\u202eb\\udb40\\udc41"')
  expect(await run(await signedAnew({ issuer }))).toEqual(['tiny: nothing is new.', false])
})
