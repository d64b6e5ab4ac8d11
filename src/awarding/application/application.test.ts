import { beforeAll, describe, expect, test } from 'vitest'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { countingRandom } from '../../testing/awarding/counting-random.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import { publicJwkOf } from '../../proof/keys/jwk.ts'
import { openBytes, openRecipient } from '../../proof/sealing/seal.ts'
import { sampleSealingKey } from '../../proof/keys/sample-sealing-key.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { applicationsInText } from './application-links.ts'
import { awardApplications } from './award-applications.ts'
import { collectKeyLetters, readCollectKey } from './collect-key.ts'
import { gatherApplications } from './gather-applications.ts'
import { applicationMark } from './mark.ts'
import {
  readApplication,
  type ApplicationFault,
  type ApplicationReader,
} from './read-application.ts'
import { writeApplication, type Asking, type Destination } from './write-application.ts'

const site = 'https://badges.example/'
const code = 'kq5ywzqxlz4ngc3ria4hkrkvju'
const asking: Asking = {
  issuer: 'riverside-school',
  badge: 'digital-explorer',
  made: '2026-06-12',
  name: 'Zoë Canary',
  words: 'I found three sources.\n\nThe second was best.',
  evidence: ['https://www.riverside.example/project/'],
  code,
}
const badge = {
  ...{ issuer: 'riverside-school', slug: 'digital-explorer', name: 'Digital Explorer' },
  ...{ retired: false, resultDescriptions: [] },
}
const deviceKey = await sampleSealingKey('the key of a teacher’s device')
const otherKey = await sampleSealingKey('the key of another device')
const open: Destination = {
  ...{ site, sealingKey: publicJwkOf(openingKey), page: `${site}requests/` },
}
const locked: Destination = { ...open, reader: publicJwkOf(deviceKey) }
let reader: ApplicationReader
beforeAll(async () => {
  reader = {
    ...{ site, badges: [badge], latest: '2026-06-13' },
    sealingKeyId: await thumbprintOf(openingKey),
    device: {
      id: await thumbprintOf(publicJwkOf(deviceKey)),
      open: (jwe) => openBytes(jwe, deviceKey),
    },
  }
})

type Json = Record<string, unknown>
const spoilt = (file: string, change: (json: Json & { request: Json }) => void) => {
  const json = JSON.parse(file) as Json & { request: Json }
  change(json)
  return JSON.stringify(json)
}
const inside = (change: (request: Json) => void) => async () =>
  spoilt((await writeApplication(asking, open)).file, ({ request }) => change(request))
const set = (name: string, value: unknown) => inside((request) => (request[name] = value))

describe('an application', () => {
  test.each([
    ['in clear', open],
    ['sealed for a device', locked],
  ])('%s is read back as it was written, as a file and as a link', async (_, destination) => {
    const { file, link } = await writeApplication(asking, destination)
    const { code: _code, ...said } = asking
    for (const text of [file, ...applicationsInText(`Please: ${link}\n:-)`, site)]) {
      const read = await readApplication(text, reader)
      expect(read).toMatchObject({ application: said, badge })
      if (!('application' in read)) throw new RangeError('it was not read')
      const recipient = await openRecipient(read.application.recipient, openingKey)
      expect(recipient).toEqual({ identities: [{ type: 'claim', value: code }] })
    }
  })

  test('holds the code for the publisher alone, and sealed says nothing of the learner', async () => {
    const email = 'zoe.canary@school.example'
    const whole = { ...asking, email }
    const [clear, sealed] = await Promise.all(
      [open, locked].map((each) => writeApplication(whole, each)),
    )
    for (const secret of [code, email]) {
      expect(clear?.file).not.toContain(secret)
      expect(decodeURIComponent(clear?.link ?? '')).not.toContain(secret)
    }
    for (const secret of [code, email, 'Canary', 'sources', 'riverside', 'explorer'])
      expect(`${sealed?.file}${sealed?.link}`).not.toContain(secret)
    const read = await readApplication(sealed?.file ?? '', reader)
    if (!('application' in read)) throw new RangeError('it was not read')
    expect(await openRecipient(read.application.recipient, openingKey)).toEqual({
      ...{ identities: [{ type: 'email', value: email }], code },
    })
  })

  test('of another length is sealed to the same length', async () => {
    const lengthOf = async (words: string) =>
      (await writeApplication({ ...asking, words }, locked)).file.length
    expect(await lengthOf('I did it.')).toBe(await lengthOf('I did it all, and more.'))
  })

  test('is told by its code and its badge, and two badges by one code have nothing in common', async () => {
    const mark = await applicationMark(code, site, asking)
    expect(await applicationMark(code, site, { ...asking })).toBe(mark)
    const others = [
      applicationMark(code, site, { issuer: 'riverside-school', badge: 'kind-listener' }),
      applicationMark(code, 'https://other.example/', asking),
      applicationMark('au2l6dhmln2rm7xqcj3v5raify', site, asking),
    ]
    for (const other of await Promise.all(others)) expect(other).not.toBe(mark)
  })

  test('of 5,000 letters and ten links is taken; in every script', async () => {
    const words = 'ગ'.repeat(5000)
    const evidence = Array.from({ length: 10 }, (_, at) => `https://www.riverside.example/${at}`)
    const { file } = await writeApplication({ ...asking, words, evidence }, locked)
    expect(await readApplication(file, reader)).toMatchObject({ application: { words, evidence } })
  })
})

const clear = async () => (await writeApplication(asking, open)).file
const sealed = async () => (await writeApplication(asking, locked)).file
const forOther = async () =>
  (await writeApplication(asking, { ...open, reader: publicJwkOf(otherKey) })).file
const cut = (text: string) => {
  const { sealed: jwe } = JSON.parse(text) as { readonly sealed: string }
  return text.replace(jwe, `${jwe.slice(0, -4)}AAAA`)
}

const refusedFor: readonly (readonly [string, () => string | Promise<string>, ApplicationFault])[] =
  [
    ['nothing', () => '', 'none'],
    ['a table', () => 'Name,E-mail\nA,b@c.example', 'none'],
    ['an array', () => '[]', 'none'],
    ['another JSON', () => '{"type":"badge"}', 'none'],
    ['a member twice', () => '{"type":"badge-application","type":"badge-application"}', 'none'],
    ['cut in the middle', async () => (await clear()).slice(0, 400), 'none'],
    ['a request to move', () => '{"type":"move-request","version":1}', 'move'],
    [
      'a newer version',
      async () => spoilt(await clear(), (json) => (json['version'] = 2)),
      'newer',
    ],
    ['10 MB', () => 'x'.repeat(10_000_000), 'too-large'],
    [
      'another site',
      async () => spoilt(await clear(), (j) => (j['site'] = 'https://o.example/')),
      'other-site',
    ],
    ['another site inside', set('site', 'https://other.example/'), 'changed'],
    ['sealed for another device', forOther, 'other-device'],
    ['changed since it was sealed', async () => cut(await sealed()), 'changed'],
    [
      'no seal at all',
      async () => spoilt(await sealed(), (json) => (json['sealed'] = 'x')),
      'changed',
    ],
    ['both ways', async () => spoilt(await clear(), (json) => (json['sealed'] = 'x')), 'changed'],
    [
      'neither way',
      async () => spoilt(await clear(), (j) => (j['request'] = 1 as never)),
      'changed',
    ],
    ['something more', set('admin', true), 'changed'],
    ['something less', inside((request) => delete request['name']), 'changed'],
    ['a mark that is none', set('mark', '../../x'), 'changed'],
    ['no list of links', set('evidence', 'https://www.riverside.example/'), 'changed'],
    ['a link that is a number', set('evidence', [1]), 'changed'],
    [
      'eleven links',
      set(
        'evidence',
        Array.from({ length: 11 }, () => asking.evidence[0]),
      ),
      'changed',
    ],
    ['an unknown badge', set('badge', 'digital-exploror'), 'unknown-badge'],
    ['a recipient that is not sealed', set('recipient', code), 'changed'],
    ['a name over two lines', set('name', 'A\nB'), 'text'],
    ['a name of 101 letters', set('name', 'a'.repeat(101)), 'text'],
    ['no name', set('name', ' '), 'text'],
    ['5,001 letters', set('words', 'x'.repeat(5001)), 'text'],
    ['letters turned round', set('words', 'safe \u202e gpj.exe'), 'text'],
    ['hidden letters', set('name', 'Zo\u200be'), 'text'],
    [
      'neither words nor links',
      inside((r) => Object.assign(r, { words: '', evidence: [] })),
      'text',
    ],
    ['a link that runs', set('evidence', ['javascript:alert(1)']), 'link'],
    ['a link without lock', set('evidence', ['http://www.riverside.example/']), 'link'],
    ['a link to a machine here', set('evidence', ['https://localhost/']), 'link'],
    ['a link with a password', set('evidence', ['https://a:b@www.riverside.example/']), 'link'],
    ['the day after tomorrow', set('made', '2026-06-14'), 'future'],
    ['no day', set('made', 'today'), 'future'],
  ]

test.each(refusedFor)('an application is refused for: %s', async (_, make, fault) => {
  expect(await readApplication(await make(), reader)).toEqual({ fault })
})

test.each([
  ['words without links', set('evidence', [])],
  ['links without words', set('words', '')],
  ['5,000 letters', set('words', 'x'.repeat(5000))],
  ['today', set('made', '2026-06-13')],
] as const)('an application is taken with: %s', async (_, make) => {
  expect(await readApplication(await make(), reader)).toHaveProperty('application')
})

test('what depends on who reads is told apart: no key, another publisher’s key, a retired badge', async () => {
  const { device: _, ...keyless } = reader
  expect(await readApplication(await sealed(), keyless)).toEqual({ fault: 'no-device' })
  expect(await readApplication(await clear(), keyless)).toHaveProperty('application')
  expect(await readApplication(await clear(), { ...reader, sealingKeyId: 'other' })).toEqual({
    fault: 'other-key',
  })
  const retired = { ...reader, badges: [{ ...badge, retired: true }] }
  expect(await readApplication(await clear(), retired)).toEqual({ fault: 'retired' })
})

test('what was taken out of one application and put into another does not fit under the seal', async () => {
  const mine = await writeApplication({ ...asking, name: 'Mallory' }, locked)
  const theirs = JSON.parse(await sealed()) as Json
  const mixed = { ...(JSON.parse(mine.file) as Json), recipient: theirs['sealed'] }
  const read = await readApplication(JSON.stringify(mixed), reader)
  // The recipient is inside the seal: one beside it counts for nothing.
  expect(read).toMatchObject({ application: { name: 'Mallory' } })
})

test('of thirty and a bad one, thirty are taken; twice the same is named, in one go and later', async () => {
  const codes = Array.from({ length: 30 }, (_, at) => {
    const end = 'abcdefghijklmnopqrstuvwxyz2345'.charAt(at)
    return `${code.slice(0, 24)}${end}u`
  })
  const files = await Promise.all(
    codes.map(async (each, at) => ({
      file: `${at}.json`,
      text: (await writeApplication({ ...asking, code: each }, at % 2 ? open : locked)).file,
    })),
  )
  const again = {
    file: 'again.json',
    text: (await writeApplication({ ...asking, code: codes[3] ?? '' }, open)).file,
  }
  const handed = [...files, again, { file: 'big.json' }, { file: 'bad.json', text: '{}' }]
  const { taken, refused } = await gatherApplications(handed, [], reader)
  expect(taken).toHaveLength(30)
  expect(refused).toEqual([
    { file: 'again.json', fault: 'twice' },
    { file: 'big.json', fault: 'too-large' },
    { file: 'bad.json', fault: 'none' },
  ])
  const later = await gatherApplications([again], taken, reader)
  expect(later).toEqual({ taken, refused: [{ file: 'again.json', fault: 'twice' }] })
})

test('the award has what staff put in and nothing else of the application', async () => {
  const read = await readApplication(await sealed(), reader)
  if (!('application' in read)) throw new RangeError('it was not read')
  const { application } = read
  const shared = { awarded: '2026-06-13' }
  const folder = 'awards/riverside-school/digital-explorer/2026-06'
  const bare = awardApplications(
    [{ application, evidence: [] }],
    { badge, folder, name: '2026-06-x', shared },
    countingRandom(),
  )
  const [file] = bare.files
  expect(file?.path).toBe(`${folder}/2026-06-x.yml`)
  expect(file?.text).toContain(`recipient: ${application.recipient}\n`)
  for (const own of ['Canary', 'sources', 'www.riverside.example', application.mark])
    expect(file?.text).not.toContain(own)
  expect(bare.kept).toMatchObject([{ name: 'Zoë Canary', code: '' }])
  const put = awardApplications(
    [{ application, narrative: application.words, evidence: application.evidence }],
    { badge, folder, name: '2026-06-x', shared },
    countingRandom(),
  )
  expect(put.files[0]?.text).toContain('The second was best.')
  expect(put.files[0]?.text).toContain('url: https://www.riverside.example/project/')
})

test('a key goes through a link; one that was cut is none', () => {
  const key = publicJwkOf(deviceKey)
  const letters = collectKeyLetters(key)
  expect(letters).toHaveLength(87)
  expect(readCollectKey(letters)).toEqual(key)
  for (const bad of [
    letters.slice(0, -1),
    `${letters}A`,
    '',
    'ÿ',
    encodeBase64url(new Uint8Array(65)),
  ])
    expect(readCollectKey(bad)).toBeUndefined()
})

test('a text without a link of this site holds no application; a link that was cut is named', async () => {
  const { link } = await writeApplication(asking, open)
  expect(applicationsInText(`see https://other.example/#asks=abc and ${site}`, site)).toEqual([])
  const [cutOff = ''] = applicationsInText(link.slice(0, -50), site)
  expect(await readApplication(cutOff, reader)).toEqual({ fault: 'changed' })
})
