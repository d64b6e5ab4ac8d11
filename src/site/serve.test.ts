import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder, type Serving } from './serve.ts'

let parent: string
let serving: Serving

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'serve-'))
  const folder = join(parent, 'site')
  await mkdir(join(folder, '.well-known'), { recursive: true })
  await mkdir(join(folder, 'badges'))
  await writeFile(join(parent, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), 'home')
  await writeFile(join(folder, '404.html'), 'sorry')
  await writeFile(join(folder, 'badges/index.html'), 'badges')
  await writeFile(join(folder, 'badges/credential.jwt'), 'token')
  await writeFile(join(folder, '.well-known/did.json'), '{}')
  serving = await serveFolder(folder, { base: '/repo/' })
})
afterAll(async () => {
  await serving.close()
  await rm(parent, { recursive: true })
})

test.each([
  ['', 200, 'home', 'text/html; charset=utf-8'],
  ['badges/', 200, 'badges', 'text/html; charset=utf-8'],
  ['badges', 200, 'badges', 'text/html; charset=utf-8'],
  ['badges/credential.jwt', 200, 'token', 'application/vc+jwt'],
  ['.well-known/did.json', 200, '{}', 'application/json; charset=utf-8'],
  ['nowhere/', 404, 'sorry', 'text/html; charset=utf-8'],
  ['index.html/', 404, 'sorry', 'text/html; charset=utf-8'],
  ['%', 404, 'sorry', 'text/html; charset=utf-8'],
])('%j answers %i', async (path, status, body, type) => {
  const response = await fetch(serving.url + path)
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(body)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test.each([
  '..%2fsecret.txt',
  '%2e%2e/secret.txt',
  '..%2f..%2fetc%2fpasswd',
  'badges%2f..%2f..%2fsecret.txt',
])('nothing outside the folder is served to %j', async (path) => {
  const response = await fetch(serving.url + path)
  expect(await response.text()).not.toContain('secret')
  expect(response.status).toBe(404)
})

test.each([
  ['site', 'assets/a.1.css', 'no-cache'],
  ['whole', 'assets/a.1.css', 'public, max-age=31536000, immutable'],
  ['whole', 'assets/', 'no-cache'],
  ['whole', 'index.html', 'no-cache'],
  ['whole', 'badges/assets/a.1.css', 'no-cache'],
])('of a folder %j, a browser may keep %j: %s', async (name, path, expected) => {
  const folder = join(parent, name)
  for (const each of ['assets', 'badges/assets']) {
    await mkdir(join(folder, each), { recursive: true })
    await writeFile(join(folder, each, 'a.1.css'), 'p {}')
  }
  await writeFile(join(folder, 'index.html'), 'home')
  if (name === 'whole') await writeFile(join(folder, '_headers'), '/assets/*')
  const other = await serveFolder(folder)
  try {
    const { headers } = await fetch(other.url + path)
    expect(headers.get('cache-control')).toBe(expected)
  } finally {
    await other.close()
  }
})

test('the root of the host leads to the site', async () => {
  const response = await fetch(new URL('/', serving.url), { redirect: 'manual' })
  expect(response.headers.get('location')).toBe('/repo/')
})
