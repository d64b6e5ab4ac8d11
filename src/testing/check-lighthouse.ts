import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import lighthouse, { type RunnerResult as Result } from 'lighthouse'
import { basePath } from '../publish/site-base.ts'
import { launchBrowser } from './browser.ts'
import { runScript, temporaryFolder } from './built-site.ts'
import { pagesOf } from './pages-of.ts'
import { kindsOf } from './screenshots.ts'
import { whileServing } from './serve.ts'

// Lighthouse on the published sample, on a slow telephone: `--dist DIR` for a site that is there already.

type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance'

const listed = { accessibility: 100, 'best-practices': 100, seo: 100 }
/** An unlisted award asks not to be found, which counts against it as a page to be found. */
const unlisted = { accessibility: 100, 'best-practices': 100, performance: 95 }

const goals: Readonly<Record<string, Readonly<Partial<Record<Category, number>>>>> = {
  home: listed,
  badges: listed,
  badge: listed,
  issuer: listed,
  'award-listed': { ...listed, performance: 95 },
  'award-valid': unlisted,
  'award-revoked': unlisted,
}

const { values } = parseArgs({ options: { dist: { type: 'string' } } })
const dist = values.dist ?? (await publishedSample())
const kinds = kindsOf(await pagesOf(dist))
const missed = await whileServing(dist, { base: await basePath(dist) }, async (url) => {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const faults: string[] = []
  for (const kind of Object.keys(goals)) {
    const path = kinds[kind]
    if (path === undefined) faults.push(`the site has no page of the kind ${kind}`)
    else faults.push(...(await judge(kind, url + path, port)))
  }
  await browser.close()
  return faults
})
for (const fault of missed) process.stderr.write(`${fault}\n`)
process.exitCode = missed.length > 0 ? 1 : 0

async function judge(kind: string, url: string, port: number): Promise<readonly string[]> {
  const wanted = goals[kind] ?? {}
  const asked = [...new Set([...Object.keys(wanted), 'performance'])]
  let missed: readonly string[] = []
  // What else the machine does can only slow a page down, so the best of three says most about the page.
  for (let times = 0; times < 3; times += 1) {
    const { categories, audits } = await run(url, port, asked)
    const scores = asked.map((name) => ({
      name,
      score: Math.round((categories[name]?.score ?? 0) * 100),
    }))
    process.stdout.write(
      `${kind}: ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')}\n`,
    )
    const low = scores.filter(({ name, score }) => score < (wanted[name as Category] ?? 0))
    missed = low.map(
      ({ name, score }) => `${kind}: ${name} ${score}. ${failing(name, categories, audits)}`,
    )
    if (low.every(({ name }) => name !== 'performance')) break
  }
  return missed
}

async function run(url: string, port: number, onlyCategories: string[]): Promise<Result['lhr']> {
  const result = await lighthouse(url, { port, onlyCategories, logLevel: 'silent' })
  if (!result) throw new Error('Lighthouse gave no answer')
  return result.lhr
}

function failing(
  name: string,
  categories: Result['lhr']['categories'],
  audits: Result['lhr']['audits'],
): string {
  return (categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`)
    .join('; ')
}

async function publishedSample(): Promise<string> {
  const work = await temporaryFolder()
  const dist = join(work, 'dist')
  await runScript('../../scripts/build.ts', [
    '--preview',
    '--quiet',
    '--dist',
    dist,
    '--state',
    work,
  ])
  return dist
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}
