import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { Profile } from '../../kinds/issuer/schema.ts'
import { cityKeyLines } from '../../testing/publish/canaries.ts'
import { filesIn } from '../../testing/publish/files.ts'
import { cityPlace, edit, type Place } from '../../testing/publish/place.ts'
import { bringPictures } from '../../testing/shared-pictures.ts'
import { productionSecrets } from '../key-holder/held-keys.ts'
import { createKeyHolder } from '../key-holder/holder.ts'
import { progressOf } from '../progress.ts'
import { checkWitness } from '../sign/check-witness.ts'
import { prepare } from '../prepare/prepare.ts'
import { readPrepared, writePrepared, type Prepared } from '../prepare/prepared.ts'
import { sign } from '../sign/sign.ts'
import type { SigningDigests } from '../sign/signing-digests.ts'
import { witness } from './witness.ts'

// The first job loads dozens of packages. Any of them could write what it likes into the file that the signer is handed.

// A badge of the city that says by code what it lines up with.
const guide = 'badges/council/town-guide/badge.md'
const references = 'alignments:\n  - framework: strands\n    code: Guide\n'

let place: Place
let path: string
let honest: Prepared
let witnessed: SigningDigests

beforeAll(async () => {
  place = await cityPlace()
  await edit(place, guide, 'achievementType:', `${references}achievementType:`)
  path = join(place.folder, 'prepared.json')
  const { root, state } = place
  const { prepared } = await prepare({ root, state, today: '2026-11-01' })
  await writePrepared(path, prepared!)
  honest = await readPrepared(path)
  witnessed = await witness(root)
})

/** The prepared file as a hostile package can change it: anywhere. */
type Open<Value> = Value extends Uint8Array
  ? Uint8Array
  : Value extends object
    ? { -readonly [Name in keyof Value]: Open<Value[Name]> }
    : Value
type Hostile = Open<Prepared>
type Lie = (prepared: Hostile) => unknown

const bytes = (text: string) => new TextEncoder().encode(text)
const script = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

const badge = (prepared: Hostile, name = 'oakfield/robot-builder') =>
  prepared.records.badges.find(({ issuer, slug }) => `${issuer}/${slug}` === name)!
const text = (prepared: Hostile) => badge(prepared).badge as Open<BadgeClass>
const skill = (prepared: Hostile) =>
  (badge(prepared, 'council/town-guide').badge as Open<BadgeClass>).alignments[0]!
const drawn = (prepared: Hostile, name = 'oakfield/robot-builder') =>
  prepared.badges.find((each) => each.name === name)!
const issuer = (prepared: Hostile, slug = 'council') =>
  prepared.records.issuers.find((each) => each.slug === slug)!
const profile = (prepared: Hostile) => issuer(prepared).profile as Open<Profile>
const ada = (prepared: Hostile) =>
  prepared.records.awards.find(({ file }) => file.endsWith('robot-builder/ada.yml'))!
const other = (prepared: Hostile) =>
  prepared.records.awards.find(({ file }) => file.endsWith('kind-neighbour/first.yml'))!

const lies: readonly (readonly [what: string, named: RegExp, lie: Lie])[] = [
  [
    'a badge’s name',
    /badge\/oakfield\/robot-builder/,
    (p) => (text(p).name = 'Doctor of Medicine'),
  ],
  ['its description', /badge\/oakfield\/robot-builder/, (p) => (text(p).description = 'x')],
  ['its criteria', /badge\/oakfield\/robot-builder/, (p) => (text(p).criteria.narrative = 'x')],
  ['its type', /badge\/oakfield\/robot-builder/, (p) => (text(p).achievementType = 'Degree')],
  ['a term that was added', /badge\/oakfield\/robot-builder/, (p) => (text(p).humanCode = 'MD')],
  [
    'an alignment',
    /badge\/oakfield\/robot-builder/,
    (p) => text(p).alignments.push({ name: 'x', url: 'https://x.example/' }),
  ],
  [
    'the name of a skill that a framework has',
    /badge\/council\/town-guide/,
    (p) => (skill(p).name = 'Surgery'),
  ],
  [
    'where such a skill leads',
    /badge\/council\/town-guide/,
    (p) => (skill(p).url = 'https://lie.example/'),
  ],
  [
    'what a framework is called',
    /badge\/council\/town-guide/,
    (p) => (skill(p).framework = 'General Medical Council'),
  ],
  ['the code of a skill', /badge\/council\/town-guide/, (p) => (skill(p).code = 'River')],
  ['what a skill means', /badge\/council\/town-guide/, (p) => delete skill(p).description],
  ['how long it is valid', /badge\/oakfield\/robot-builder/, (p) => (text(p).expires = 'P99Y')],
  [
    'a translation',
    /badge\/oakfield\/robot-builder/,
    (p) => (text(p).translations = { gu: { name: 'x' } }),
  ],
  ['a badge’s version', /art\/oakfield\/robot-builder/, (p) => (drawn(p).version = '0'.repeat(16))],
  ['a script in its drawing', /art\/oakfield\/robot-builder/, (p) => (drawn(p).svg = script)],
  [
    'another badge’s drawing',
    /art\/oakfield\/robot-builder/,
    (p) => (drawn(p).svg = drawn(p, 'council/town-guide').svg!),
  ],
  [
    'a drawing for a picture',
    /art\/council\/river-watch/,
    (p) => (drawn(p, 'council/river-watch').svg = script),
  ],
  [
    'another badge’s picture',
    /art\/council\/river-watch/,
    (p) => (drawn(p, 'council/river-watch').png = drawn(p).png),
  ],
  [
    'a picture that is none',
    /art\/oakfield\/robot-builder/,
    (p) => (drawn(p).png = bytes('no picture')),
  ],
  [
    'words in what was drawn',
    /art\/oakfield\/robot-builder/,
    (p) => (drawn(p).png = withWords(drawn(p).png)),
  ],
  [
    'something behind the picture',
    /art\/oakfield\/robot-builder/,
    (p) => (drawn(p).png = Buffer.concat([drawn(p).png, script])),
  ],
  [
    'art that nobody asked for',
    /art\/council\/town-guide/,
    (p) =>
      (drawn(p, 'council/town-guide').generated = {
        shape: 'circle',
        background: '#000000',
        foreground: '#ffffff',
        initials: 'MD',
      }),
  ],
  ['a picture without a drawing', /art\/oakfield\/robot-builder/, (p) => delete drawn(p).svg],
  ['two pictures of a badge', /art\/oakfield\/robot-builder/, (p) => p.badges.push(drawn(p))],
  [
    'two badges of one name',
    /badge\/oakfield\/robot-builder/,
    (p) => p.records.badges.push(badge(p)),
  ],
  [
    'a badge that is not there',
    /badge\/oakfield\/doctor/,
    (p) => p.records.badges.push({ ...badge(p), slug: 'doctor' }),
  ],
  [
    'a badge left out',
    /badge\/oakfield\/kind-neighbour/,
    (p) => (p.records.badges = p.records.badges.filter(({ slug }) => slug !== 'kind-neighbour')),
  ],
  [
    'what a badge is a part of',
    /pathway\/council\/out-and-about/,
    (p) => (p.records.pathways[0]!.pathway.completion = 'oakfield/kind-neighbour'),
  ],
  [
    'what comes before what',
    /pathway\/council\/out-and-about/,
    (p) => (p.records.pathways[0]!.pathway.steps[1]!.after = []),
  ],
  ['a pathway left out', /pathway\/council\/out-and-about/, (p) => (p.records.pathways = [])],
  ['an issuer’s name', /issuer\/council/, (p) => (profile(p).name = 'University of Oxford')],
  ['an issuer’s address', /issuer\/council/, (p) => (profile(p).url = 'https://www.ox.example/')],
  ['an issuer’s e-mail', /issuer\/council/, (p) => (profile(p).email = 'x@lie.example')],
  [
    'an issuer’s logo',
    /issuer\/oakfield/,
    (p) => (issuer(p, 'oakfield').image = { type: 'svg', bytes: script }),
  ],
  [
    'an issuer left out',
    /issuer\/council/,
    (p) => (p.records.issuers = p.records.issuers.filter(({ slug }) => slug !== 'council')),
  ],
  [
    'another key',
    /key\/council\/\S+/,
    (p) => (issuer(p).keys[0]!.publicKeyJwk = issuer(p, 'oakfield').keys[0]!.publicKeyJwk),
  ],
  ['a key’s days', /key\/council\/\S+/, (p) => (issuer(p).keys[0]!.from = '2000-01-01')],
  [
    'a key that is not trusted',
    /key\/council\/\S+/,
    (p) => (issuer(p).keys[0]!.compromised = '2026-01-01'),
  ],
  [
    'a key of a stranger',
    /key\/council\/A{43}/,
    (p) => issuer(p).keys.push({ ...issuer(p).keys[0]!, id: 'A'.repeat(43) }),
  ],
  ['the site’s address', /site/, (p) => (p.records.site.site.url = 'https://lie.example/')],
  ['who owns the domain', /site/, (p) => (p.records.site.site.publisher = 'oakfield')],
  ['who can read the repository', /site/, (p) => (p.records.site.site.repository = 'public')],
  [
    'a sealing key',
    /sealing-key/,
    (p) => (p.records.site.sealingKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }),
  ],
  ['the day of an award', /award\//, (p) => (ada(p).award.awarded = '2020-01-01')],
  ['when it ends', /award\//, (p) => (ada(p).award.expires = 'P90Y')],
  [
    'who earned it',
    /award\//,
    (p) => (ada(p).award.recipient = { identities: [{ type: 'email', value: 'x@lie.example' }] }),
  ],
  ['another’s recipient', /award\//, (p) => (ada(p).award.recipient = other(p).award.recipient!)],
  ['its evidence', /award\//, (p) => ada(p).award.evidence.push({ narrative: 'x' })],
  ['its narrative', /award\//, (p) => (ada(p).award.narrative = 'x')],
  ['its result', /award\//, (p) => ada(p).award.results.push({ of: 'mark', value: '100' })],
  ['its role', /award\//, (p) => (ada(p).award.role = 'Surgeon')],
  [
    'that it was revoked',
    /award\//,
    (p) => (ada(p).award.revoked = { on: '2026-05-01', reason: 'x' }),
  ],
  ['that it is erased', /award\//, (p) => (ada(p).award.erased = { on: '2026-05-01' })],
  ['a new code', /award\//, (p) => (ada(p).award.newCode = 'x')],
  ['that it is on lists', /award\//, (p) => (ada(p).award.listed = !ada(p).award.listed)],
  ['of which badge it is', /award\//, (p) => (ada(p).badge = 'kind-neighbour')],
  ['of which issuer it is', /award\//, (p) => (ada(p).issuer = 'council')],
  ['the id of another file', /award\//, (p) => (ada(p).award.id = other(p).award.id)],
  ['in which file it stands', /award\//, (p) => (ada(p).file = other(p).file)],
  [
    'an award that was added',
    /award\/b{25}a/,
    (p) =>
      p.records.awards.push({ ...ada(p), award: { ...ada(p).award, id: `${'b'.repeat(25)}a` } }),
  ],
  ['an award left out', /award\//, (p) => p.records.awards.splice(0, 1)],
  ['the day of the publish', /as-of/, (p) => (p.asOf = '2030-01-01')],
  ['the day of a file', /added\/awards/, (p) => (p.addedOn[ada(p).file] = '2020-01-01')],
  [
    'a revert that never was',
    /undone\//,
    (p) => (p.undone[ada(p).award.id] = { on: '2026-05-01', commit: 'a'.repeat(40) }),
  ],
  [
    'a name that breaks a line of the log',
    /award\/x\?\?set-output/,
    (p) => (ada(p).award.id = 'x\n:set-output'),
  ],
]

/** A picture with a chunk of text in it, as programs for pictures write it. */
function withWords(png: Uint8Array): Uint8Array {
  const data = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('Doctor of Medicine')])
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('zTXt'), data, Buffer.alloc(4)])
  chunk.writeUInt32BE(data.length)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

async function signed(prepared: Prepared, folder: string) {
  const ledger = join(place.folder, folder)
  const options = {
    root: place.root,
    ledger,
    opened: join(ledger, '..', 'opened'),
    witnessed,
    atMost: 100,
  }
  let asked = 0
  const keys = cityKeyLines.join('\n')
  const holder = createKeyHolder(() => {
    asked += 1
    return productionSecrets({ CINQUEFOIL_KEYS: keys })
  }, 'production')
  const progress = progressOf('human', process.stderr)
  const outcome = await sign(prepared, options, { holder, progress }).catch(
    (error: unknown) => error,
  )
  return { outcome, asked, written: await filesIn(ledger).catch(() => new Map()) }
}

test('an honest plan is signed', async () => {
  const { outcome, asked } = await signed(await readPrepared(path), 'honest')
  expect(outcome).toMatchObject({ kind: 'signed', issued: 11 })
  expect(asked).toBeGreaterThan(0)
})

test.each(lies)(
  'a hostile package lies about %s: it is named, and nothing is signed',
  async (what, named, lie) => {
    // Reading it takes longer than to find the lie.
    const prepared = structuredClone(honest)
    lie(prepared as unknown as Hostile)
    const { outcome, asked, written } = await signed(prepared, `lie about ${what}`)
    expect(outcome).toMatchObject({
      code: 'not-witnessed',
      message: expect.stringMatching(named) as unknown,
    })
    expect({ asked, written: written.size }).toEqual({ asked: 0, written: 0 })
  },
)

test('what decides nothing may differ: where a field stands', async () => {
  const prepared = await readPrepared(path)
  ;(prepared as unknown as Hostile).records.awards[0]!.position.line = 99
  expect((await signed(prepared, 'place')).outcome).toMatchObject({ kind: 'signed' })
})

test('a site that keeps the mark has other drawings, of which both make the same; pictures stay', async () => {
  const marked = await cityPlace()
  await edit(marked, guide, 'achievementType:', `${references}achievementType:`)
  await edit(marked, 'badges/site.yml', 'theme:\n', 'theme:\n  mark: cinquefoil\n')
  const second = await witness(marked.root)
  const { prepared } = await prepare({ ...marked, today: '2026-11-01' })
  await expect(checkWitness(prepared!, second)).resolves.toBeUndefined()
  const changed = [...second].filter(([name, digest]) => witnessed.get(name) !== digest)
  expect(changed.map(([name]) => name).sort()).toEqual([
    'art/council/town-guide',
    'art/oakfield/kind-neighbour',
  ])
})

test('the sample city is read alike, with its history, by both', async () => {
  const second = await witness('.')
  // What is issued already needs no canonical form, and they are most of the work.
  const issuedList = join(place.folder, 'issued.txt')
  const ids = [...second.keys()].filter((name) => name.startsWith('award/'))
  await writeFile(issuedList, ids.map((name) => name.slice('award/'.length)).join('\n'))
  const state = join(place.folder, 'sample')
  await bringPictures(state, 'sample')
  const { prepared } = await prepare({ root: '.', state, today: '2099-01-01', issuedList })
  await expect(checkWitness(prepared!, second)).resolves.toBeUndefined()
})
