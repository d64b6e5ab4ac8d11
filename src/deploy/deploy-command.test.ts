import { spawn } from 'node:child_process'
import { cp, readFile, readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { launchBrowser } from '../testing/browser.ts'
import { makeFolder } from '../testing/folder.ts'
import { startBucket } from '../testing/object-store/bucket.ts'
import { faultProxy, type Fate, type Passing } from '../testing/object-store/fault-proxy.ts'
import type { Bucket } from '../testing/object-store/small-bucket.ts'
import { hastyWorld } from '../testing/object-store/try-world.ts'
import { listingOf } from '../testing/object-store/listing-of.ts'
import { brokenLinksOf } from '../testing/links.ts'
import { filesOf, pagesOf } from '../testing/pages-of.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { scriptHere } from '../testing/publish/script-here.ts'
import { objectStore, type ObjectStore } from './objects/object-store.ts'
import { pointerPath } from './planning/pointer.ts'

// The command itself, as staff and workflows run it, on the tiny city as it was published: against moto where Python has it.

let bucket: Bucket
/** The city, and a part of it for what takes many deploys. */
let city: string
let part: string
beforeAll(async () => {
  bucket = await startBucket()
  const { dist, folder } = await publishedCity()
  city = dist
  part = join(folder, 'part')
  for (const name of ['_headers', 'index.html', 'feed.xml', 'awards', 'badges', 'claims'])
    await cp(join(dist, name), join(part, name), { recursive: true })
})
afterAll(() => bucket.close())

interface Ran {
  readonly code: number | null
  readonly output: string
}

const keysOf = ({ accessKeyId, secretAccessKey }: Bucket) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
})

const argsFor = (args: readonly string[], state: string) => [
  ...['--dist', part, '--state', state],
  ...args,
]

/** Runs `npm run deploy` for the part, unless a flag says otherwise, and does with the process what `meanwhile` does. */
async function deploy(
  args: readonly string[],
  state: string,
  meanwhile: (kill: () => void) => void = () => undefined,
): Promise<Ran> {
  const command = spawn(process.execPath, ['scripts/deploy.ts', ...argsFor(args, state)], {
    env: { PATH: process.env['PATH'], ...keysOf(bucket) },
  })
  meanwhile(() => command.kill('SIGKILL'))
  const code = new Promise<number | null>((resolve) => command.on('close', resolve))
  const output = (await Promise.all([text(command.stdout), text(command.stderr)])).join('')
  return { code: await code, output }
}

/** The same in this process. */
async function deployHere(args: readonly string[], state: string): Promise<Ran> {
  const { code, stdout, stderr } = await scriptHere('deploy', argsFor(args, state), keysOf(bucket))
  return { code, output: stdout + stderr }
}

let folders = 0
function place(endpoint = bucket.endpoint) {
  folders += 1
  const prefix = `city-${folders}/`
  const target = { bucket: 'school', prefix, endpoint: bucket.endpoint, region: 'us-east-1' }
  return {
    args: ['--to', `s3://school/${prefix}`, '--endpoint', endpoint],
    store: objectStore(target, bucket, hastyWorld()),
  }
}

async function proxied(fateOf: (passing: Passing) => Fate): Promise<string> {
  const proxy = await faultProxy(bucket.endpoint, fateOf)
  onTestFinished(proxy.close)
  return proxy.endpoint
}

async function keysIn(store: ObjectStore): Promise<readonly string[]> {
  const listed = await listingOf(store)
  return listed
    .map(({ key }) => key)
    .filter((key) => key !== pointerPath)
    .sort()
}

async function expected(dist = part): Promise<readonly string[]> {
  return (await filesOf(dist)).filter((path) => path !== '_headers').sort()
}

test('a browser walks the site where it was deployed, and neither words nor state know the key', async () => {
  const { store, ...placed } = place()
  const args = [...placed.args, '--dist', city]
  const state = await makeFolder()
  const dry = await deployHere([...args, '--dry-run'], state)
  expect(dry.output).toContain('To upload: ')
  expect(await keysIn(store)).toEqual([])
  const ran = await deploy(args, state)
  expect(ran).toMatchObject({ code: 0 })
  expect(await keysIn(store)).toEqual(await expected(city))
  const again = await deployHere(args, state)
  expect(again.output).toContain('Uploaded 0 objects')
  const remembered = await readFile(join(state, 'state.db'), 'latin1')
  for (const words of [dry.output, ran.output, again.output, remembered]) {
    expect(words).not.toContain(bucket.secretAccessKey)
    expect(words).not.toContain(bucket.accessKeyId)
  }
  await walk(store)
})

/** As a website of the host serves a bucket: `index.html` for a folder. */
async function website(store: ObjectStore, base: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname.slice(base.length))
    const key = path === '' || path.endsWith('/') ? `${path}index.html` : path
    Promise.all([store.get(key), store.head(key)])
      .then(([{ found }, facts]) => {
        response
          .writeHead(found ? 200 : 404, {
            'content-type': facts?.headers['content-type'] ?? 'text/plain',
            'cache-control': facts?.headers['cache-control'] ?? 'no-store',
          })
          .end(found?.body)
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function walk(store: ObjectStore): Promise<void> {
  const base = '/badges/'
  const origin = await website(store, base)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const wrong: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
    })
    page.on('pageerror', (error) => wrong.push(String(error)))
    await page.goto(origin + base)
    await page.locator('main a[href$="badges/"]').first().click()
    await page.locator('main a[href*="robot-builder"]').first().click()
    expect(await page.locator('h1').textContent()).not.toBe('')
    const award = (await readdir(join(city, 'awards'))).sort()[0] ?? ''
    for (const path of [`awards/${award}/`, 'verify/', 'backpack/', 'issuers/oakfield/']) {
      await page.goto(`${origin}${base}${path}`)
      await page.waitForLoadState('networkidle')
      expect(await page.locator('h1').count()).toBeGreaterThan(0)
    }
    expect(wrong).toEqual([])
  } finally {
    await browser.close()
  }
  const pages = await pagesOf(city)
  expect(brokenLinksOf(pages, 'https://x.example/badges/', new Set(await keysIn(store)))).toEqual(
    [],
  )
}

const kills = Number(process.env['CINQUEFOIL_KILLS'] ?? 4)

test(`after each of ${kills} kills the next run goes on at once, and in the end all is there`, async () => {
  const count = (await expected()).length
  for (let round = 0; round < kills; round += 1) {
    // Spread over all requests of a deploy, its first and its last among them.
    const at = Math.round(3 + (round / Math.max(1, kills - 1)) * count)
    let kill: () => void = () => undefined
    const endpoint = await proxied(({ number }) => {
      if (number === at) kill()
      return 'passes'
    })
    const { args, store } = place(endpoint)
    const state = await makeFolder()
    const killed = await deploy(args, state, (end) => (kill = end))
    expect(killed.code).toBeNull()
    const next = await deployHere(args, state)
    expect(next).toMatchObject({ code: 0 })
    expect(await keysIn(store)).toEqual(await expected())
    const lying = Number(/; (\d+) objects? lay there/.exec(next.output)?.[1] ?? 0)
    // What was on its way when it died, or not yet written down, goes again.
    expect(lying).toBeGreaterThanOrEqual(Math.max(0, at - 100))
  }
})

test('a network that drops, breaks and slows one request in five is outlasted', async () => {
  const fates: readonly Fate[] = [
    'dropped',
    'answer dropped',
    { status: 500, body: '' },
    { status: 503, body: '<Error><Code>SlowDown</Code></Error>' },
  ]
  const endpoint = await proxied(({ number }) =>
    number % 5 === 0 ? (fates[(number / 5) % fates.length] ?? 'passes') : 'passes',
  )
  const { args, store } = place(endpoint)
  expect(await deploy(args, await makeFolder())).toMatchObject({ code: 0 })
  expect(await keysIn(store)).toEqual(await expected())
})

test('of two deploys at once one brings its site and the other says so', async () => {
  const { args, store } = place()
  const both = await Promise.all([
    deploy(args, await makeFolder()),
    deploy(args, await makeFolder()),
  ])
  const codes = both.map(({ code }) => code)
  expect(codes).toContain(0)
  for (const { code, output } of both)
    if (code !== 0) expect(output).toContain('Another deploy is at work')
  expect(await keysIn(store)).toEqual(await expected())
})

test('what cannot be deployed is told in a line, with the exit code of a machine that failed', async () => {
  const state = await makeFolder()
  const unnamed = await deploy(['--to', 'school'], state)
  expect(unnamed.code).toBe(2)
  expect(unnamed.output).toContain('s3://bucket/folder')
  const table: readonly (readonly [readonly string[], string])[] = [
    [[...place().args, '--parallel', '0'], '--parallel is a whole number'],
    [[...place().args, '--dist', state], 'No published site'],
    [['--to', 's3://nowhere-at-all', '--endpoint', bucket.endpoint], 'no such bucket'],
  ]
  for (const [args, words] of table) {
    const ran = await deployHere(args, state)
    expect(ran.code).toBe(2)
    expect(ran.output).toContain(words)
  }
})

test('the job in the README is one of our workflow in all that both have', async () => {
  const readme = await readFile('README.md', 'utf8')
  const [, block = ''] = /```yaml\n( {2}deploy:\n[\s\S]*?)```/.exec(readme) ?? []
  const workflow = await readFile('.github/workflows/publish.yml', 'utf8')
  const used = [...block.matchAll(/uses: .*/g)].map(([line]) => line)
  expect(used.length).toBe(3)
  for (const line of used) expect(workflow).toContain(line)
  const { deploy: job } = parse(block) as { deploy: Record<string, unknown> }
  const { jobs } = parse(workflow) as { jobs: { deploy: Record<string, unknown> } }
  for (const name of ['needs', 'if', 'runs-on']) expect(job[name]).toEqual(jobs.deploy[name])
})
