import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimKeysOf, openClaimBox, type ClaimBox } from '../../proof/sealing/claim-box.ts'
import { leaksIn } from '../publish/canaries.ts'
import { digestsIn, filesIn } from '../publish/files.ts'
import { siteUrl } from '../publish/web.ts'
import type { Prepared } from '../../publish/prepare/prepared.ts'
import { hubRepository } from './hub-api.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'
import type { Happening, Hub, WorkflowRun } from './runner.ts'
import { awardPath, awardText, codeOf, preview, type Staff } from './staff.ts'

// The whole life of an award on a hub that is not GitHub: the very `run:` lines of the workflow files, in order. The
// tests follow each other.

let hub: Hub
let checkout: Checkout
let staff: Staff

beforeAll(async () => {
  ;({ hub, checkout, staff } = await openHub())
})

afterAll(() => hub.api.close())

type Assertion = Readonly<Record<string, unknown>>

/** The hosted assertions of what visitors see. */
async function assertions(): Promise<readonly Assertion[]> {
  const files = [...(await filesIn(hub.pages))].filter(([path]) =>
    /^awards\/[^/]+\/assertion\.json$/.test(path),
  )
  return files.map(([, bytes]) => JSON.parse(bytes.toString()) as Assertion)
}

async function reasons(): Promise<readonly string[]> {
  return (await assertions()).flatMap(
    (each) => (each['revocationReason'] as string | undefined) ?? [],
  )
}

function ledgerTip(): Promise<string> {
  return checkout.git('ls-remote', 'origin', 'refs/heads/ledger')
}

/** What the holder of a claim code finds. */
async function boxesOf(code: string): Promise<readonly ClaimBox[]> {
  const keys = await claimKeysOf(code, siteUrl)
  const file = await readFile(join(hub.pages, 'claims', keys.lookup), 'utf8').catch(() => '')
  const lines = file.split('\n').filter((line) => line !== '')
  return Promise.all(lines.map((line) => openClaimBox(line, keys)))
}

async function badgesOf(code: string): Promise<readonly string[]> {
  return (await boxesOf(code)).map(({ badge }) => badge).sort()
}

const holder = 'Zoë O’Brien'
const codeOfAda = '2ki7luxvihpjggzlu3bjmzrsmy'
let withNew: number
let boxOfNew: ClaimBox | undefined

let told: WorkflowRun

/** Publishes once more, for the sake of what is published: what else a publish brings about is asked of the first. */
function publish(more: Partial<Happening> = {}): Promise<WorkflowRun> {
  return staff.publish({ without: ['forms'], ...more })
}

test('a pull request is told what its merge would do, and gets a preview', async () => {
  await staff.branch('new', async () => {
    await checkout.write(awardPath('b'), await awardText('b', holder))
    await checkout.write('awards/oakfield/robot-builder/one-more.yml', await awardText('p'))
  })
  told = await staff.pullRequest('new')
  expect(told.log).toContain('issues 1 award of Kind Neighbour')
  expect(told).toMatchObject({ ok: true, jobs: { check: 'success', comment: 'success' } })
  expect(told.summary).toContain('- issues 1 award of **Kind Neighbour** (Oakfield School)')
})

test('the summary shows the badge as it stands in the pull request', async () => {
  const files = `https://github.example/${hubRepository}/raw/${await checkout.git('rev-parse', 'HEAD')}/`
  expect(told.summary).toContain(`<img src="${files}badges/oakfield/robot-builder/image.svg"`)
})

test('a merge publishes it, and the ledger is on a branch of its own', async () => {
  await staff.merge('new')
  const run = await staff.publish()
  expect(run.jobs, run.log).toEqual({
    prepare: 'success',
    witness: 'success',
    sign: 'success',
    shard: 'skipped',
    merge: 'skipped',
    build: 'success',
    keep: 'success',
    deploy: 'success',
    tidy: 'success',
    forms: 'success',
    propose: 'skipped',
  })
  expect([...hub.api.artifacts], 'a site is left to be downloaded').toEqual([])
  expect(run.log).toContain('Proven: 13 awards, 4 status lists.')
  expect(await checkout.git('ls-remote', 'origin', 'refs/heads/ledger-offered')).toBe('')
  withNew = (await assertions()).length
  expect(withNew).toBe(13)
  expect(await ledgerTip()).toMatch(/refs\/heads\/ledger$/)
})

test('the code on its card opens it, and tells its holder’s name to nobody else', async () => {
  const boxes = await boxesOf(codeOf('b'))
  boxOfNew = boxes[0]
  expect(boxes).toMatchObject([{ name: holder, issuer: 'oakfield', badge: 'kind-neighbour' }])
  const page = await readFile(join(hub.pages, 'awards', boxOfNew!.slug, 'index.html'), 'utf8')
  expect(page).toContain('status-valid')
  for (const [path, bytes] of await filesIn(hub.pages))
    for (const secret of [holder, codeOf('b')]) expect(bytes.includes(secret), path).toBe(false)
})

test('its page tells in which commit it was approved', async () => {
  const merged = await checkout.git('rev-parse', 'origin/main')
  const isPage = (path: string) => /^awards\/[^/]+\/index\.html$/.test(path)
  const pages = [...(await filesIn(hub.pages))].filter(([path]) => isPage(path))
  const telling = pages.filter(([, html]) => html.includes(`<code>${merged.slice(0, 10)}</code>`))
  expect(pages).toHaveLength(withNew)
  expect(telling).toHaveLength(2)
})

test('the hidden folder of identifiers is published, too', async () => {
  expect([...(await filesIn(hub.pages)).keys()]).toContain('.nojekyll')
})

test('a shallow clone cannot see the revert, and stops instead of guessing', async () => {
  const merged = await checkout.git('rev-parse', 'origin/main')
  await staff.branch('revert', async () => {
    await checkout.git('revert', '--no-edit', '-m', '1', merged)
    await checkout.write('awards/README.md', 'What was given.\n')
  })
  await staff.merge('revert')
  const before = await digestsIn(hub.pages)
  const run = await publish({ shallow: true })
  expect(run.jobs).toMatchObject({ sign: 'failure', build: 'skipped', deploy: 'skipped' })
  expect(run.log).toContain('award-missing')
  expect(await digestsIn(hub.pages)).toEqual(before)
})

test('the awards that a reverted merge brought are revoked, and answer where they did', async () => {
  const ada = 'awards/oakfield/robot-builder/ada.yml'
  await staff.branch('revoke', async () =>
    checkout.write(
      ada,
      `${await checkout.read(ada)}revoked:\n  on: 2026-05-03\n  reason: By mistake.\n`,
    ),
  )
  await staff.merge('revoke')
  expect(await publish()).toMatchObject({ ok: true, jobs: { deploy: 'success' } })
  expect(await assertions()).toHaveLength(withNew)
  expect(
    (await reasons()).filter((reason) => reason.startsWith('Withdrawn by reverting')),
  ).toHaveLength(2)
  expect(await boxesOf(codeOf('b')), 'its card').toEqual([boxOfNew])
  const page = await readFile(join(hub.pages, 'awards', boxOfNew!.slug, 'index.html'), 'utf8')
  expect(page).toContain('status-revoked')
  expect(page).toContain('Withdrawn by reverting')
})

test('a revocation that was merged meanwhile is published with it', async () => {
  expect(await reasons()).toContain('By mistake.')
  expect(await badgesOf(codeOfAda)).toEqual(['kind-neighbour', 'robot-builder'])
})

test('an erasure empties the ledger of its past, and the address answers without a person', async () => {
  const [, one = ''] = /awards\/([^/]+)\/assertion\.json$/.exec(await pageOfAda()) ?? []
  const ada = 'awards/oakfield/robot-builder/ada.yml'
  const [id = ''] = /^id: \S+/m.exec(await checkout.read(ada)) ?? []
  await staff.branch('erase', async () => checkout.write(ada, `${id}\nerased:\n  on: 2026-05-04\n`))
  const { summary } = await staff.pullRequest('erase', { without: [preview] })
  expect(summary).toContain('- erases 1 award of')
  expect(summary).toContain('After an erasure is merged')
  await staff.merge('erase')
  const run = await publish()
  expect(run, run.log).toMatchObject({ ok: true, jobs: { deploy: 'success' } })
  await checkout.git('fetch', '--quiet', 'origin', 'ledger')
  expect(await checkout.git('rev-list', '--count', 'FETCH_HEAD')).toBe('1')
  const left = [...(await filesIn(hub.pages))].filter(([path]) => path.includes(`/${one}/`))
  expect(left.map(([path]) => path.split('/').at(-1))).toContain('index.html')
  for (const [path, bytes] of left) expect([path, leaksIn(bytes)]).toEqual([path, []])
  expect(left.filter(([path]) => /badge.*\.(?:png|svg)$/.test(path))).toEqual([])
  expect(await badgesOf(codeOfAda), 'her card').toEqual(['kind-neighbour'])
})

/** Where the one award is hosted that was revoked by mistake. */
async function pageOfAda(): Promise<string> {
  const isHers = ([, bytes]: readonly [string, Buffer]) => bytes.includes('By mistake.')
  return (
    [...(await filesIn(hub.pages))].find(
      (each) => isHers(each) && each[0].endsWith('assertion.json'),
    )?.[0] ?? ''
  )
}

test('a canonical form that was tampered with is found before what it signed is kept', async () => {
  await staff.branch('tampered', async () => checkout.write(awardPath('f'), await awardText('f')))
  await staff.merge('tampered')
  const seen = { site: await digestsIn(hub.pages), ledger: await ledgerTip() }
  const before = async (job: string, step: string, work: string) => {
    if (job !== 'sign' || step !== 'Sign') return
    const path = join(work, 'handed-over/prepared.json')
    const prepared = JSON.parse(await readFile(path, 'utf8')) as Prepared
    const text = JSON.stringify(prepared.templates.map(({ quads }) => quads))
    const quads = JSON.parse(
      text.replaceAll('Kind Neighbour', 'Head Teacher'),
    ) as readonly unknown[]
    expect(JSON.stringify(quads)).not.toBe(text)
    const templates = prepared.templates.map((each, index) => ({ ...each, quads: quads[index] }))
    await writeFile(path, JSON.stringify({ ...prepared, templates }))
  }
  const run = await publish({ before })
  expect(run.jobs).toMatchObject({ sign: 'success', build: 'failure', keep: 'skipped' })
  expect(run.log).toContain('its 3.0 proof does not verify')
  expect({ site: await digestsIn(hub.pages), ledger: await ledgerTip() }).toEqual(seen)
})

test('of two publishes at once the second to push gives way, and what was tampered with is made anew', async () => {
  await staff.branch('first', async () => checkout.write(awardPath('c'), await awardText('c')))
  await staff.merge('first')
  const meanwhile: WorkflowRun[] = []
  const before = async (job: string, step: string) => {
    if (job !== 'keep' || step !== 'Push the ledger' || meanwhile.length > 0) return
    await staff.branch('second', async () => checkout.write(awardPath('d'), await awardText('d')))
    await staff.merge('second')
    meanwhile.push(await publish())
  }
  const late = await publish({ before })
  expect(meanwhile[0]).toMatchObject({ ok: true, jobs: { deploy: 'success' } })
  expect(late.jobs).toMatchObject({ build: 'success', keep: 'failure', deploy: 'skipped' })
  expect(await assertions()).toHaveLength(withNew + 3)
})

test('published once more, nothing is signed, and the site is the same to the byte', async () => {
  const before = { site: await digestsIn(hub.pages), ledger: await ledgerTip() }
  const run = await publish()
  expect(run).toMatchObject({ ok: true, jobs: { deploy: 'success' } })
  expect(run.log).toContain('Signed: 0 awards, 0 status lists.')
  expect({ site: await digestsIn(hub.pages), ledger: await ledgerTip() }).toEqual(before)
  expect(await checkout.git('ls-remote', 'origin', 'refs/heads/ledger-offered')).toBe('')
})

test('a history that was rewritten stops the publish, and the site stays', async () => {
  const before = await digestsIn(hub.pages)
  const tip = await checkout.git('rev-parse', 'origin/main')
  await checkout.git('push', '--quiet', '--force', 'origin', `${tip}^1:refs/heads/main`)
  const run = await publish()
  expect(run.jobs).toMatchObject({ sign: 'failure', deploy: 'skipped' })
  expect(run.log).toContain('award-missing')
  expect(await digestsIn(hub.pages)).toEqual(before)
  await checkout.git('push', '--quiet', '--force', 'origin', `${tip}:refs/heads/main`)
})

test('a plain deletion is refused on the pull request and after it', async () => {
  await staff.branch('delete', async () => {
    await checkout.git('rm', '--quiet', awardPath('c'))
  })
  const run = await staff.pullRequest('delete')
  expect(run.ok).toBe(false)
  expect(run.log).toMatch(
    /::error file=awards\/oakfield\/kind-neighbour\/c\.yml,line=1,col=1,title=award-missing::/,
  )
})

test('a fork with hostile names runs nothing, and is refused', async () => {
  const names = [
    '$(touch pwned)',
    '`touch pwned`',
    '; touch pwned',
    '--upload-pack=touch pwned',
    'a\nb',
    '::error::x',
    '${{ secrets.CINQUEFOIL_KEYS }}',
  ]
  await staff.branch(
    '$(touch${IFS}pwned)',
    async () => {
      for (const name of names)
        await checkout.write(`awards/oakfield/kind-neighbour/${name}.yml`, name)
    },
    '$(touch pwned) `touch pwned` "; touch pwned',
  )
  const run = await staff.pullRequest('$(touch${IFS}pwned)', {
    login: 'x$(touch pwned)',
    fork: 'stranger/$(touch pwned)',
  })
  expect(run.jobs).toEqual({ check: 'failure', comment: 'skipped' })
  expect(run.log).toContain('review-file-name')
  expect(run.log.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([])
  expect(
    [...(await filesIn(hub.folder)).keys()].filter((path) => /(?:^|\/)pwned$/.test(path)),
  ).toEqual([])
})

test('no log, summary, ledger or site holds a key or a person', async () => {
  const built = staff.published.filter(({ jobs }) => jobs['build'] === 'success')
  for (const { summary } of built) expect(summary).toContain('How full the host is')
  const said = staff.published.map(({ log, summary }) => log + summary).join('\n')
  expect(leaksIn(Buffer.from(said))).toEqual([])
  for (const secret of [holder, codeOf('b')]) expect(said.includes(secret)).toBe(false)
  await checkout.git('fetch', '--quiet', 'origin', 'ledger')
  const names = (await checkout.git('ls-tree', '--name-only', 'FETCH_HEAD')).split('\n')
  expect(names.every((name) => name === 'issued.txt' || name.endsWith('.jsonl.jwe'))).toBe(true)
})
