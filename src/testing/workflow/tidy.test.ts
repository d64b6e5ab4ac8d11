import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../publish/place.ts'
import { clone } from './checkout.ts'
import { openHubApi } from './hub-api.ts'
import { git, runWorkflow, type Hub } from './runner.ts'
import { parseWorkflow, workflowTexts } from './workflow.ts'

// What the last job of a publish deletes. The jobs before it are made up: they only say what they left.

let hub: Hub

beforeAll(async () => {
  const folder = await temporaryFolder()
  const remote = join(folder, 'remote.git')
  await mkdir(remote)
  await git(remote, ['init', '--quiet', '--bare', '--initial-branch=main'])
  const checkout = await clone(remote, join(folder, 'desk'))
  await checkout.write(
    '.github/workflows/publish.yml',
    lastJobOf(workflowTexts()['publish.yml'] ?? ''),
  )
  for (const path of ['src/a', 'scripts/a']) await checkout.write(path, 'a program')
  await checkout.commit('The last job of a publish')
  await checkout.git('push', '--quiet', 'origin', 'HEAD:main')
  hub = { remote, folder, pages: join(folder, 'pages'), secrets: {}, api: await openHubApi() }
})
afterAll(() => hub.api.close())
afterEach(() => {
  vi.restoreAllMocks()
  hub.api.refusals.clear()
})

const siteOf = (letter: string) => `site-${letter.repeat(32)}-${letter.repeat(32)}-`

function lastJobOf(publish: string): string {
  const { tidy } = parseWorkflow(publish).jobs
  const build = { outputs: { artifact: '1', left: siteOf('b'), parts: 'yes' }, steps: [] }
  const jobs = { build, merge: { steps: [] }, deploy: { steps: [] }, tidy }
  return JSON.stringify({ on: 'push', jobs })
}

const earlier = [`${siteOf('b')}900`, `${siteOf('a')}901`]
const others = ['site-of-somebody-else', 'npm-packages']
let runs = 0

/** Runs the job after a site in two parts, and says how it went and what is left: of caches, and to be downloaded. */
async function tidyUp(saved: 'saved' | 'not saved') {
  const own = `${siteOf('b')}${(runs += 1)}`
  const keys = [...earlier, ...others, ...(saved === 'saved' ? [own] : [])]
  hub.api.caches.clear()
  for (const [number, key] of keys.entries())
    hub.api.caches.set(String(number), { key, file: join(hub.folder, 'none') })
  hub.api.artifacts.clear()
  for (const [number, name] of ['github-pages', 'part-1', 'part-2', 'prepared'].entries())
    hub.api.artifacts.set(String(number + 1), name)
  const run = await runWorkflow(hub, { workflow: 'publish.yml', ref: 'refs/heads/main' })
  const caches = [...hub.api.caches.values()].map(({ key }) => (key === own ? 'own' : key))
  return { ...run, caches, artifacts: [...hub.api.artifacts.values()] }
}

test('a site that was saved takes the place of those that earlier runs left; what carried it, and caches of others, are told apart', async () => {
  const run = await tidyUp('saved')
  expect(run.jobs, run.log).toMatchObject({ tidy: 'success' })
  expect(run.caches).toEqual([...others, 'own'])
  expect(run.artifacts).toEqual(['prepared'])
})

test('where the cache did not take a site, those of earlier runs stay, and the job says so', async () => {
  const run = await tidyUp('not saved')
  expect(run.jobs, run.log).toMatchObject({ tidy: 'success' })
  expect(run.log).toContain('The cache did not take what this run left')
  expect(run.caches).toEqual([...earlier, ...others])
  expect(run.artifacts).toEqual(['prepared'])
})

test('what somebody else deletes at the same moment is gone, which was wanted', async () => {
  for (const those of [hub.api.caches, hub.api.artifacts])
    vi.spyOn(those, 'delete').mockImplementation((id) => {
      Map.prototype.delete.call(those, id)
      return false
    })
  const run = await tidyUp('saved')
  expect(run.jobs, run.log).toMatchObject({ tidy: 'success' })
  expect(run.caches).toEqual([...others, 'own'])
  expect(run.artifacts).toEqual(['prepared'])
})

test.each([
  ['actions/artifacts/1', ['github-pages', 'prepared'], []],
  ['actions/artifacts/2', ['part-1', 'part-2', 'prepared'], []],
  ['actions/caches/', ['prepared'], earlier],
])(
  'where GitHub refuses to delete %s…, the job fails, says what GitHub said and deletes the rest',
  async (path, artifacts, caches) => {
    hub.api.refusals.add(path)
    const run = await tidyUp('saved')
    expect(run.jobs).toMatchObject({ tidy: 'failure' })
    expect(run.log).toContain('HTTP 403')
    expect(run.artifacts).toEqual(artifacts)
    expect(run.caches).toEqual([...caches, ...others, 'own'])
  },
)
