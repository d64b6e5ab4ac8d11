import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { badge3, jwtOf } from '../../testing/verifier/credentials.ts'
import { stage, worldWith } from '../../testing/verifier/stage.ts'
import { verifyBadge } from '../verify-badge.ts'

const script = fileURLToPath(new URL('../../../scripts/verify.ts', import.meta.url))

/** The command over addresses of a host of our own, and what it left behind. */
async function commandOver(
  listener: RequestListener,
  inputsOf: (origin: string) => readonly string[],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const child = spawn(process.execPath, [script, '--allow', origin, ...inputsOf(origin)])
    const out = { stdout: '', stderr: '' }
    child.stdout.on('data', (bytes) => (out.stdout += String(bytes)))
    child.stderr.on('data', (bytes) => (out.stderr += String(bytes)))
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    return { code, ...out }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const addresses = (origin: string) =>
  Array.from({ length: 1000 }, (_, index) => `${origin}/${index}.json`)

test.each([
  ['200 and says gzip of what is none', 200, { 'content-encoding': 'gzip' }],
  ['404 and says gzip of what is none', 404, { 'content-encoding': 'gzip' }],
  ['500 and says gzip of what is none', 500, { 'content-encoding': 'gzip' }],
  ['a redirect and says gzip of what is none', 302, { 'content-encoding': 'gzip', location: 'x:' }],
])(
  'a host that answers a thousand times %s ends no run',
  async (_, status, headers) => {
    const { code, stdout, stderr } = await commandOver((__, response) => {
      response.writeHead(status, headers)
      response.end('not gzip at all')
    }, addresses)
    expect(code, stderr).toBe(3)
    expect(stderr).toBe('')
    expect(stdout.match(/^COULD NOT CHECK/gm)).toHaveLength(1000)
  },
  120_000,
)

test('a badge in a file is checked to the end beside a host that breaks off', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  const file = join(folder, 'altered.json')
  await writeFile(file, JSON.stringify(badge3()))
  try {
    const { code, stdout } = await commandOver(
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{')
        setTimeout(() => response.destroy(), 5)
      },
      (origin) => [`${origin}/1.json`, file],
    )
    expect(code).toBe(1)
    expect(stdout).toContain('[proof-missing]')
  } finally {
    await rm(folder, { recursive: true })
  }
}, 60_000)

test.each([
  ['a page that is not there', 404, {}],
  ['an error', 500, {}],
  ['a redirect', 302, { location: 'https://makers.example/2.json' }],
])('the body of %s is let go of', async (_, status, headers) => {
  let cancelled = 0
  const token = await jwtOf(badge3(), stage.rsa)
  const world = worldWith({ 'https://makers.example/2.json': token })
  const fetch: typeof world.fetch = async (url, init) => {
    if (!url.endsWith('/1.json')) return world.fetch(url, init)
    const body = new ReadableStream({
      cancel() {
        cancelled += 1
        throw new Error('even this fails')
      },
    })
    return new Response(body, { status, headers })
  }
  const [report] = await verifyBadge('https://makers.example/1.json', { ...world, fetch })
  expect(report?.verdict).toBe(status === 302 ? 'valid' : 'could-not-check')
  expect(cancelled).toBe(1)
})

test('nothing of the visitor goes along: no cookie and no referrer, on any request', async () => {
  const inits: RequestInit[] = []
  const world = worldWith()
  const fetch: typeof world.fetch = async (url, init) => {
    inits.push(init ?? {})
    return world.fetch(url, init)
  }
  await verifyBadge('https://makers.example/dead.json', { ...world, fetch })
  await verifyBadge(await jwtOf(badge3(), stage.rsa), { ...world, fetch })
  expect(inits.length).toBeGreaterThan(2)
  for (const init of inits) {
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  }
})
