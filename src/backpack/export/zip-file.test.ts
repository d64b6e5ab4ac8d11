import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { sampleFiles, sha256Of } from '../../testing/backpack/export-sample.ts'
import { zipFile } from './zip-file.ts'

interface Locked {
  readonly kdf: { readonly salt: string; readonly iterations: number }
  readonly cipher: { readonly iv: string }
  readonly data: string
}

// Another reader than ours: what we write must be what the formats say, and not only what we read.

const fixtures = 'src/backpack/export/fixtures/version-1'

test('an export is a zip file that any reader opens, with what its manifest says in it', async () => {
  const entries = unzip(await readFile(`${fixtures}.zip`))
  expect(entries.map(({ path }) => path).slice(0, 4)).toEqual([
    ...['README.txt', 'manifest.json', 'badges.json', 'index.html'],
  ])
  const manifest = entries.find(({ path }) => path === 'manifest.json')?.bytes
  const others = entries.filter(({ path }) => path !== 'manifest.json')
  expect(JSON.parse(String(manifest))).toMatchObject({
    ...{ format: 'cinquefoil-backpack', version: 1, made: '2026-05-04T10:00:00Z' },
    entries: Object.fromEntries(others.map(({ path, bytes }) => [path, sha256Of(bytes)])),
  })
  const written = others.map(({ bytes }) => sha256Of(bytes))
  for (const bytes of Object.values(sampleFiles)) expect(written).toContain(sha256Of(bytes))
})

test('a locked export is opened with what stands in it, and claim codes are in that one alone', async () => {
  const text = await readFile(`${fixtures}-locked.json`, 'utf8')
  const { kdf, cipher, data } = JSON.parse(text) as Locked
  const salt = Buffer.from(kdf.salt, 'base64url')
  const key = pbkdf2Sync('four words of mine', salt, kdf.iterations, 32, 'sha256')
  const bytes = Buffer.from(data, 'base64url')
  const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(cipher.iv, 'base64url'))
  opening.setAuthTag(bytes.subarray(-16))
  const inside = unzip(Buffer.concat([opening.update(bytes.subarray(0, -16)), opening.final()]))
  const open = unzip(await readFile(`${fixtures}.zip`))
  const paths = inside.map(({ path }) => path).filter((path) => path !== 'codes.json')
  expect(inside.find(({ path }) => path === 'codes.json')?.bytes.toString()).toContain('abcdefgh')
  expect(open.map(({ path }) => path)).toEqual(paths)
  expect(open.find(({ bytes: held }) => held.includes('abcdefgh'))).toBeUndefined()
})

test('more entries than a zip file can count are refused', async () => {
  const none = new Uint8Array()
  const many = new Map(Array.from({ length: 65_536 }, (_, at) => [String(at), none] as const))
  await expect(zipFile(many)).rejects.toMatchObject({ code: 'export-too-large' })
})

/** By the list at the end, each entry held against its own header and its sum. */
function unzip(zip: Buffer): readonly { readonly path: string; readonly bytes: Buffer }[] {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  expect(end).toBe(zip.length - 22)
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    expect(zip.subarray(at, at + 4).toString('latin1')).toBe('PK\u0001\u0002')
    const [size, name] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)]
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    const header = zip.readUInt32LE(at + 42)
    // Flags, method, time and date, sum and sizes are the same in both.
    expect(zip.subarray(header + 6, header + 28)).toEqual(zip.subarray(at + 8, at + 30))
    expect(zip.readUInt16LE(at + 8) & 0x0800).toBe(/^[ -~]*$/.test(path) ? 0 : 0x0800)
    expect([zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]).toEqual([0, size])
    expect(zip.toString('utf8', header + 30, header + 30 + name)).toBe(path)
    const from = header + 30 + name + zip.readUInt16LE(header + 28)
    const bytes = zip.subarray(from, from + size)
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(bytes))
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    return { path, bytes }
  })
}
