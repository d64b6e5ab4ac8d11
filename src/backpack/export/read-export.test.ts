import { createCipheriv, pbkdf2Sync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sampleContent, sampleFiles, sha256Of } from '../../testing/backpack/export-sample.ts'
import { readExport, type ExportRead } from './read-export.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Entries = Readonly<Record<string, Uint8Array>>

const fixtures = 'src/backpack/export/fixtures/version-1'
const whole: Bytes = new Uint8Array(await readFile(`${fixtures}.zip`))
const lockedText = await readFile(`${fixtures}-locked.json`, 'utf8')
const originals = Object.values(sampleFiles).map(sha256Of)
const bytesOf = (value: unknown): Bytes =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

const [badge] = sampleContent.badges
const credential = sampleFiles.credential
const entries: Entries = {
  'badges.json': bytesOf({ badges: [badge] }),
  'originals/1-a.json': credential,
  'originals/2-b.png': sampleFiles.picture,
}

/** A manifest that tells the truth about these entries. */
const manifestOf = (of: Entries, more: object = {}) => {
  const hashes = Object.entries(of).map(([path, bytes]) => [path, sha256Of(bytes)])
  const listed = Object.fromEntries(hashes)
  return { format: 'cinquefoil-backpack', version: 1, made: 'now', entries: listed, ...more }
}
const zipOf = (of: Entries, manifest: unknown = manifestOf(of)): Bytes =>
  new Uint8Array(zipSync({ ...of, 'manifest.json': bytesOf(manifest) }, { level: 0 }))

const readBack = async (zip: Bytes): Promise<ExportRead> => {
  const read = await readExport(zip)
  if (read.kind !== 'read') throw new Error(read.kind)
  return read
}

test.each([
  ['nothing', bytesOf('')],
  ['some text', bytesOf('My badges')],
  ['a picture', sampleFiles.picture],
  ['a credential', bytesOf({ type: ['VerifiableCredential'] })],
  ['JSON that is null', bytesOf('null')],
  ['somebody else’s zip', new Uint8Array(zipSync({ 'a.png': sampleFiles.picture }))],
  ['another program’s manifest', zipOf({}, { format: 'learncard-bundle', version: 1 })],
])('%s is no export', async (_, bytes) => {
  expect(await readExport(bytes as Bytes)).toEqual({ kind: 'not-export' })
})

test.each([
  ['is missing', new Uint8Array(zipSync({ 'badges.json': bytesOf({ badges: [] }) }))],
  ['is no JSON', zipOf(entries, '{')],
  ['is a list', zipOf(entries, [])],
  ['has no version', zipOf(entries, manifestOf(entries, { version: undefined }))],
  ['has a version in words', zipOf(entries, manifestOf(entries, { version: '1' }))],
  ['has a version that never was', zipOf(entries, manifestOf(entries, { version: 0 }))],
  ['lists nothing', zipOf(entries, manifestOf(entries, { entries: undefined }))],
  ['is there twice, and differs', withTwoManifests()],
])('an export is damaged whose manifest %s', async (_, zip) => {
  expect(await readExport(zip)).toEqual({ kind: 'damaged', damaged: ['manifest.json'] })
})

test('an export of a later version is told as that', async () => {
  const zip = zipOf(entries, manifestOf(entries, { version: 2, entries: 'elsewhere' }))
  expect(await readExport(zip)).toEqual({ kind: 'newer', version: 2 })
})

test('what a later minor version adds passes', async () => {
  const later = { ...badge, collections: ['cv'], own: { ...badge?.own, colour: 'red' } }
  const more = {
    ...entries,
    'badges.json': bytesOf({ badges: [later], about: 1 }),
    'later.json': bytesOf({}),
  }
  const zip = zipOf(more, manifestOf(more, { madeBy: 'later' }))
  expect(await readBack(zip)).toMatchObject({ badges: [later], damaged: [] })
})

test('a damaged entry is named, and the rest is given', async () => {
  const manifest = manifestOf(entries)
  const altered = { ...entries, 'originals/1-a.json': bytesOf('{}') }
  const read = await readBack(zipOf(altered, manifest))
  expect(read.damaged).toEqual(['originals/1-a.json'])
  expect(read.files.map(({ name }) => name)).toEqual(['2-b.png'])
  expect(read.badges.map(({ files }) => files.length)).toEqual([1])
})

test('a badge of which nothing came through is named, and a picture that did not is not shown', async () => {
  const { 'badges.json': records = bytesOf('') } = entries
  const none = await readBack(zipOf({ 'badges.json': records }))
  expect(none).toMatchObject({ badges: [], lost: [{ id: badge?.id, files: [] }], files: [] })
  expect(none.lost[0]?.facts).not.toHaveProperty('picture')
})

test.each([
  ['altered', { ...entries, 'badges.json': bytesOf({ badges: [] }) }, manifestOf(entries)],
  ['missing', { 'originals/1-a.json': credential }, manifestOf(entries)],
  ['not listed', entries, manifestOf({ 'originals/1-a.json': credential })],
  ['no list', { ...entries, 'badges.json': bytesOf([badge]) }, undefined],
  ['no JSON', { ...entries, 'badges.json': bytesOf('{"badges":[') }, undefined],
])('where badges.json is %s, the files are given', async (_, held, manifest) => {
  const read = await readBack(zipOf(held as Entries, manifest))
  expect(read).toMatchObject({ badges: [], lost: [] })
  expect(read.damaged).toContain('badges.json')
  expect(read.files.map(({ sha256 }) => sha256)).toContain(sha256Of(credential))
})

test.each([
  ['no id', { id: undefined }],
  ['an id with a path', { id: '../1' }],
  ['identities that are none', { identities: [1] }],
  ['no files', { files: undefined }],
  ['a file that is none', { files: [null] }],
  ['a file without a hash', { files: [{ ...badge?.files[0], sha256: 'ABC' }] }],
  ['a file that never came', { files: [{ ...badge?.files[0], arrived: '2026-13-45T00:00:00Z' }] }],
  ['a place before the first', { files: [{ ...badge?.files[0], position: -1 }] }],
  ['a file from nowhere', { files: [{ ...badge?.files[0], origin: 'file' }] }],
  ['facts without a name', { facts: { ...badge?.facts, name: undefined } }],
  ['skills that are text', { facts: { ...badge?.facts, skills: 'all' } }],
  ['a picture elsewhere', { facts: { ...badge?.facts, picture: 'https://a.example/' } }],
  ['no check', { check: undefined }],
  ['check values that are none', { check: { ...badge?.check, values: { day: {} } } }],
  ['a note that is none', { own: { tags: [], note: 1 } }],
  ['tags that are none', { own: { tags: [{}], note: '' } }],
  ['a place that is none', { own: { tags: [], note: '', place: '1' } }],
  ['a bin without a day', { deleted: true }],
  ['members without end', { deep: nested(40) }],
])('a record with %s is named, and the one beside it is given', async (_, wrong) => {
  const records = bytesOf({ badges: [{ ...badge, ...wrong }, badge] })
  const read = await readBack(zipOf({ ...entries, 'badges.json': records }))
  expect(read.damaged).toEqual(['badges.json, 1'])
  expect(read.badges).toEqual([badge])
})

test('what a later version may know of an origin or a check is read as the nearest that is known', async () => {
  const [file] = badge?.files ?? []
  const given = (address: string) => ({ ...file, origin: { kind: 'nfc', address } })
  const records = bytesOf({
    badges: [
      {
        ...badge,
        files: [given('javascript:alert(1)'), given('https://a.example/')],
        check: { finding: 'constructor', values: { day: '2026-01-01' }, at: '' },
      },
    ],
  })
  const [read] = (await readBack(zipOf({ ...entries, 'badges.json': records }))).badges
  expect(read?.files.map(({ origin }) => origin)).toEqual([
    { kind: 'import' },
    { kind: 'import', address: 'https://a.example/' },
  ])
  expect(read?.check).toEqual({ finding: 'unchecked', values: {}, at: '' })
})

test.each([
  ['short', 'not-a-code', 'https://a.example/'],
  ['of no site', 'abcdefghijklmnopqrstuvwxyz', 'javascript:alert(1)'],
])('a claim code that is %s is named', async (_, code, site) => {
  const held = { ...entries, 'codes.json': bytesOf({ codes: [{ code, site }] }) }
  expect(await readBack(zipOf(held))).toMatchObject({ codes: [], damaged: ['codes.json, 1'] })
})

test.each([
  'originals/../../../evil.png',
  String.raw`originals/..\..\evil.png`,
  'originals//evil.png',
  'originals/0123456789abcdef-evil.png',
])('the path %s names no place but a file', async (path) => {
  const read = await readBack(zipOf({ ...entries, [path]: bytesOf('evil') }))
  expect(read.files.find(({ sha256 }) => sha256 === sha256Of(bytesOf('evil')))?.name).toBe(
    'evil.png',
  )
})

test.each(['../badges.json', '/etc/passwd', '__proto__', 'constructor', 'codes.json/'])(
  'the path %s is nothing to us',
  async (path) => {
    const listed = `"entries":{${JSON.stringify(path)}:"${sha256Of(bytesOf('evil'))}",`
    const manifest = JSON.stringify(manifestOf(entries)).replace('"entries":{', listed)
    const missing = await readBack(zipOf(entries, manifest))
    const there = await readBack(zipOf({ ...entries, elsewhere: bytesOf('evil') }, manifest))
    expect(missing.damaged).toEqual([path])
    expect(there).toEqual({ ...missing, damaged: [] })
    expect(there).toMatchObject({ badges: [badge], codes: [] })
    expect(there.files).toHaveLength(2)
  },
)

test('an export that was unpacked and packed again by another program is whole', async () => {
  const folder = { 'my badges': { ...entries, 'manifest.json': bytesOf(manifestOf(entries)) } }
  const zip = zipSync({ ...folder, '__MACOSX/manifest.json': bytesOf('?') } as never, { level: 9 })
  expect(await readBack(new Uint8Array(zip))).toMatchObject({ badges: [badge], damaged: [] })
})

test('an entry that unpacks to more than it says is damaged, and asks for no memory', async () => {
  const large = { ...entries, 'originals/3-c.txt': new Uint8Array(100_000) }
  const packed = zipSync({ ...large, 'manifest.json': bytesOf(manifestOf(large)) })
  for (const size of [10, 0xffff_ffff]) {
    const zip = new Uint8Array(packed)
    const view = new DataView(zip.buffer)
    for (let at = 0; at < zip.length - 4; at += 1)
      if (view.getUint32(at, true) === 100_000) view.setUint32(at, size, true)
    expect((await readBack(zip)).damaged).toEqual(['originals/3-c.txt'])
  }
})

test('cut off anywhere, an export gives what stands whole before the cut', async () => {
  let most = 0
  for (let length = 0; length < whole.length; length += 151) {
    const read = await readExport(whole.slice(0, length))
    const files = read.kind === 'read' ? read.files : []
    expect(files.filter(({ sha256, bytes }) => sha256 !== sha256Of(bytes))).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(most)
    most = files.length
  }
  expect(most).toBe(originals.length)
})

test('a wrong byte anywhere harms one entry at most, and nothing wrong is given', async () => {
  const begin = Buffer.from(whole).indexOf('{\n  "format"')
  const end = Buffer.from(whole).indexOf('PK', begin)
  for (let at = 0; at < whole.length; at += 67) {
    const zip = whole.slice()
    zip[at] = (zip[at] ?? 0) ^ 0x20
    const read = await readExport(zip)
    if (at >= begin && at < end && read.kind === 'damaged') continue
    const { damaged, files } = read as ExportRead
    expect(damaged.length).toBeLessThanOrEqual(1)
    expect(files.filter(({ bytes }) => !originals.includes(sha256Of(bytes)))).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(originals.length - 1)
  }
})

const locked = JSON.parse(lockedText) as Readonly<Record<'kdf' | 'cipher', object>>

test.each([
  ['cut off', lockedText.slice(0, -100)],
  ['cut off early', lockedText.slice(0, 90)],
  ['without a version', { ...locked, version: undefined }],
  ['of another derivation', { ...locked, kdf: { ...locked.kdf, name: 'scrypt' } }],
  ['of another hash', { ...locked, kdf: { ...locked.kdf, hash: 'MD5' } }],
  ['of another cipher', { ...locked, cipher: { ...locked.cipher, name: 'AES-CBC' } }],
  ['that asks for work without end', { ...locked, kdf: { ...locked.kdf, iterations: 1e12 } }],
  ['that asks for a little too much', { ...locked, kdf: { ...locked.kdf, iterations: 5_000_001 } }],
  ['that asks for no work', { ...locked, kdf: { ...locked.kdf, iterations: 0 } }],
  ['that asks in words', { ...locked, kdf: { ...locked.kdf, iterations: '600000' } }],
  ['without salt', { ...locked, kdf: { ...locked.kdf, salt: '' } }],
  ['with too much salt', { ...locked, kdf: { ...locked.kdf, salt: 'A'.repeat(100) } }],
  ['with half a vector', { ...locked, cipher: { ...locked.cipher, iv: 'AAAA' } }],
  ['without derivation', { ...locked, kdf: null }],
  ['with data that are none', { ...locked, data: '$' }],
])('a locked export %s is damaged, and costs no work', async (_, text) => {
  const read = await readExport(bytesOf(text), { passphrase: 'four words of mine' })
  expect(read).toEqual({ kind: 'damaged', damaged: [] })
})

test('a locked export of a later version is told as that', async () => {
  const later = bytesOf({ ...locked, version: 2, kdf: 'argon2' })
  expect(await readExport(later, { passphrase: 'x' })).toEqual({ kind: 'newer', version: 2 })
})

test.each([
  ['nothing', {}, 'read'],
  ['the salt', { salt: 'AAAAAAAAAAA' }, 'wrong-passphrase-or-altered'],
  ['how much work it is', { iterations: 2 }, 'wrong-passphrase-or-altered'],
  ['the vector', { iv: 'AAAAAAAAAAAAAAAA' }, 'wrong-passphrase-or-altered'],
  ['the data', { data: 'A'.repeat(100) }, 'wrong-passphrase-or-altered'],
  ['all of the data', { data: '' }, 'wrong-passphrase-or-altered'],
])('with %s altered, an export that another program locked is judged', async (_, altered, kind) => {
  const text = lockedElsewhere(zipOf(entries), altered)
  expect(await readExport(bytesOf(text), { passphrase: 'four words' })).toMatchObject({ kind })
})

test('what is locked may be no export', async () => {
  const text = lockedElsewhere(bytesOf('My badges'), {})
  const read = await readExport(bytesOf(text), { passphrase: 'four words' })
  expect(read).toEqual({ kind: 'not-export' })
})

function lockedElsewhere(content: Uint8Array, altered: Readonly<Record<string, unknown>>) {
  const [salt, iv] = [Buffer.alloc(8, 1), Buffer.alloc(12, 2)]
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync('four words', salt, 1, 32, 'sha256'), iv)
  const data = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
  const given = { salt: salt.toString('base64url'), iv: iv.toString('base64url'), iterations: 1 }
  const written = { ...given, data: data.toString('base64url'), ...altered }
  return {
    ...{ format: 'cinquefoil-backpack-locked', version: 1, data: written.data },
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: written.iterations, salt: written.salt },
    cipher: { name: 'AES-GCM', iv: written.iv },
  }
}

function withTwoManifests(): Bytes {
  const zip = zipSync({
    ...entries,
    'manifest.json': bytesOf(manifestOf(entries)),
    'manifest.jsoX': bytesOf(manifestOf({})),
  })
  return new Uint8Array(
    Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('jsoX', 'json'), 'latin1'),
  )
}

function nested(levels: number): object {
  return levels === 0 ? {} : { deeper: nested(levels - 1) }
}
