import { afterAll, beforeAll, expect, test } from 'vitest'
import { formFields, type FormKind } from '../../awarding/from-issue/form-fields.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import { leaksIn } from '../publish/canaries.ts'
import { filesIn, type Files } from '../publish/files.ts'
import { siteUrl } from '../publish/web.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'
import type { HubDispatch } from './hub-api.ts'
import { runWorkflow, type Happening, type Hub, type WorkflowRun } from './runner.ts'
import { preview, sealedRecipient, type Staff } from './staff.ts'

// From an issue to a badge that verifies, on a hub that is not GitHub: the very `run:` lines of the workflow files. The
// tests follow each other.

let hub: Hub
let checkout: Checkout
let staff: Staff
const runs: WorkflowRun[] = []

beforeAll(async () => {
  ;({ hub, checkout, staff } = await openHub())
  hub.api.permissions.set('teacher', 'write').set('helper', 'read')
})
afterAll(() => hub.api.close())

const code = 'aaaaaaaaaaaaaaaaaaaaaaaaba'
const today = new Date().toISOString().slice(0, 10)

/** An issue as GitHub writes it for a form. */
function bodyOf(kind: FormKind, told: Readonly<Record<string, string>>): string {
  const given: Readonly<Record<string, string>> = { promise: '- [X] I have named nobody.', ...told }
  return Object.entries(formFields[kind])
    .map(([name, heading]) => `### ${heading}\n\n${given[name] ?? '_No response_'}`)
    .join('\n\n')
}

interface Filed {
  readonly number: number
  readonly body: string
  readonly sender?: string
  readonly action?: string
  readonly label?: string
  readonly updated?: string
}

async function file(filed: Filed): Promise<WorkflowRun> {
  const { number, body, sender = 'teacher', action = 'opened', label } = filed
  const { updated = new Date().toISOString().replace(/\.\d+/, '') } = filed
  const run = await runWorkflow(hub, {
    workflow: 'propose.yml',
    ref: 'refs/heads/main',
    eventName: 'issues',
    payload: {
      action,
      sender: { login: sender },
      issue: {
        number,
        state: 'open',
        title: '$(touch pwned)',
        body,
        user: { login: sender },
        updated_at: updated,
      },
      ...(action === 'edited' ? { changes: { body: { from: '' } } } : {}),
      ...(label === undefined ? {} : { label: { name: label } }),
    },
  })
  runs.push(run)
  return run
}

/** Runs what a workflow has started. */
async function dispatched(more: Partial<Happening> = {}): Promise<WorkflowRun> {
  const { workflow, ref, inputs } = hub.api.dispatches.at(-1) as HubDispatch
  const eventName = 'workflow_dispatch'
  return runWorkflow(hub, { workflow, ref: `refs/heads/${ref}`, eventName, inputs, ...more })
}

async function mergeIssue(number: number): Promise<void> {
  await staff.merge(`origin/issue-${number}`)
  const request = hub.api.pullRequests.find(({ head }) => head === `issue-${number}`)
  if (request) request.isOpen = false
}

async function publishMerged(): Promise<WorkflowRun> {
  const run = await staff.publish()
  expect(run, run.log).toMatchObject({ ok: true, jobs: live })
  return run
}

async function show(number: number, path: string): Promise<string> {
  await checkout.git('fetch', '--quiet', 'origin')
  return checkout.git('show', `origin/issue-${number}:${path}`)
}

function branches(): Promise<string> {
  return checkout.git('ls-remote', '--heads', 'origin')
}

function answers(number: number): readonly string[] {
  return hub.api.comments.filter(({ issue }) => issue === number).map(({ body }) => body)
}

/** The web with nothing but the published site. */
function webOf(files: Files) {
  return async (url: string | URL | Request): Promise<Response> => {
    const path = String(url)
      .replace(siteUrl, '')
      .replace(/[?#].*$/, '')
    const bytes = files.get(path) ?? files.get(`${path}index.html`)
    return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 })
  }
}

/** A form became a pull request. */
const whole = { ask: 'success', read: 'success', open: 'success', answer: 'success' }
/** A merge was published. */
const live = { sign: 'success', build: 'success', keep: 'success', deploy: 'success' }

const awardPath = 'awards/oakfield/kind-neighbour/issue-12.yml'
let given: string

test('a teacher’s form becomes a branch and a pull request, named by us alone', async () => {
  given = bodyOf('award', {
    badge: 'oakfield/kind-neighbour',
    awarded: '2026-05-04',
    sealed: await sealedRecipient(code),
    narrative: '$(touch pwned) `touch pwned`\n\n${{ secrets.CINQUEFOIL_KEYS }}',
  })
  const run = await file({ number: 12, body: given })
  expect(run.jobs, run.log).toEqual(whole)
  expect(hub.api.pullRequests).toMatchObject([
    { number: 100, title: 'Award oakfield/kind-neighbour', head: 'issue-12' },
  ])
  expect(hub.api.pullRequests[0]?.body).toContain('Closes #12')
  expect(await show(12, awardPath)).toContain('$(touch pwned) `touch pwned`')
  expect(answers(12)).toEqual([])
})

test('the check that it starts says what a merge would do, as for any pull request', async () => {
  expect(hub.api.dispatches).toEqual([
    { workflow: 'check.yml', ref: 'issue-12', inputs: { number: '100', asker: 'teacher' } },
  ])
  const run = await dispatched({ without: [preview] })
  expect(run.jobs, run.log).toEqual({ check: 'success', comment: 'success' })
  const said = hub.api.comments.filter(({ issue }) => issue === 100).map(({ body }) => body)
  expect(said).toEqual([expect.stringContaining('- issues 1 award of Kind Neighbour')])
})

test('an edited issue makes the branch anew, and no second pull request', async () => {
  const before = await checkout.git('ls-remote', 'origin', 'refs/heads/issue-12')
  const body = given.replace('2026-05-04', '2026-05-05')
  expect(await file({ number: 12, body, action: 'edited' })).toMatchObject({ jobs: whole })
  expect(await checkout.git('ls-remote', 'origin', 'refs/heads/issue-12')).not.toBe(before)
  expect(await show(12, awardPath)).toContain('awarded: 2026-05-05')
  expect(hub.api.pullRequests).toHaveLength(1)
})

test('a run that comes late does not put old words over new ones', async () => {
  const before = await branches()
  const updated = '2026-05-04T10:00:00Z'
  const run = await file({ number: 12, body: given, action: 'edited', updated })
  expect(run.log).toContain('pushed: overtaken')
  expect(await branches()).toBe(before)
  expect(answers(12)).toEqual([])
})

test('merged, it is an award whose baked PNG verifies as its holder’s', async () => {
  await mergeIssue(12)
  const { jobs } = await publishMerged()
  expect(jobs, 'no badge has come, so no form is proposed').toMatchObject({ propose: 'skipped' })
  expect(await branches()).not.toContain('issue-forms')
  const files = await filesIn(hub.pages)
  const pictures = [...files].filter(([path]) => /^awards\/[^/]+\/badge\.png$/.test(path))
  const world = { fetch: webOf(files), now: new Date() }
  const reports = await Promise.all(
    pictures.map(([, png]) => verifyBadge(new Uint8Array(png), { ...world, holder: code })),
  )
  const isOwn = ({ checks }: VerificationReport) =>
    checks.some(({ code }) => code === 'recipient-matches')
  const own = reports.filter((each) => each.some(isOwn))
  expect(own).toHaveLength(1)
  expect(own.flat().map(({ verdict }) => verdict)).toEqual(['valid', 'valid'])
})

test('a form that takes the award back changes its file alone', async () => {
  const id = /^id: (\S+)$/m.exec(await show(12, awardPath))?.[1] ?? ''
  const told = { award: id, change: 'revoke', reason: 'Issued by mistake.' }
  expect(await file({ number: 13, body: bodyOf('change', told) })).toMatchObject({ jobs: whole })
  const { title } = hub.api.pullRequests.at(-1)!
  expect(title).toBe('Take back one award of oakfield/kind-neighbour')
  const text = await show(13, awardPath)
  expect(text).toContain(`revoked:\n  on: ${today}\n  reason: Issued by mistake.`)
  await mergeIssue(13)
})

test('a form that proposes a badge brings its file, and the badge has a page', async () => {
  const body = bodyOf('badge', {
    issuer: 'oakfield',
    name: 'Bridge Builder',
    description: 'Builds a bridge\nof paper: “it holds”.',
    criteria: 'Build one: a “bridge”.\n\n## How\n\nIt carries a book.',
    alt: 'A bridge',
    tags: 'paper, bridges, Paper',
  })
  expect(await file({ number: 14, body })).toMatchObject({ jobs: whole })
  expect(hub.api.pullRequests.at(-1)?.title).toBe('New badge: oakfield/bridge-builder')
  const run = await dispatched()
  expect(run.jobs['check'], run.log).toBe('success')
  expect(run.log).toContain('adds the badge Bridge Builder')
  await mergeIssue(14)
  const published = await publishMerged()
  expect(published.jobs, published.log).toMatchObject({ forms: 'success', propose: 'success' })
  const page = (await filesIn(hub.pages)).get('badges/oakfield/bridge-builder/index.html')
  expect(page?.toString()).toContain('Builds a bridge of paper')
})

test('what was taken back is published with whatever was merged after it', async () => {
  const hosted = [...(await filesIn(hub.pages))].filter(([path]) => path.endsWith('assertion.json'))
  expect(hosted.filter(([, bytes]) => bytes.includes('Issued by mistake.'))).toHaveLength(1)
})

test('the publish proposes the form that offers the new badge, and does not touch main', async () => {
  await checkout.git('fetch', '--quiet', 'origin')
  const changed = await checkout.git('diff', '--name-only', 'origin/main', 'origin/issue-forms')
  expect(changed).toBe('.github/ISSUE_TEMPLATE/award.yml')
  const form = await checkout.git('show', `origin/issue-forms:${changed}`)
  expect(form).toContain('oakfield/bridge-builder')
  expect(await checkout.git('log', '-1', '--format=%ce', 'origin/main')).not.toContain('proposal')
  const { number } = hub.api.pullRequests.at(-1)!
  expect(hub.api.pullRequests.at(-1)).toMatchObject({ head: 'issue-forms', isOpen: true })
  const inputs = { number: String(number), asker: 'teacher' }
  expect(hub.api.dispatches.at(-1)).toEqual({ workflow: 'check.yml', ref: 'issue-forms', inputs })
})

test('published again meanwhile it opens no second, and merged there is nothing to propose', async () => {
  const before = [await branches(), hub.api.pullRequests.length, hub.api.dispatches.length]
  expect((await staff.publish()).jobs).toMatchObject({ propose: 'success' })
  expect([await branches(), hub.api.pullRequests.length, hub.api.dispatches.length]).toEqual(before)
  await staff.merge('origin/issue-forms')
  hub.api.pullRequests.at(-1)!.isOpen = false
  const without = ['witness', 'sign']
  expect((await staff.publish({ without })).jobs).toMatchObject({
    forms: 'success',
    propose: 'skipped',
  })
})

test('what cannot be used is answered in our words, once, and nothing of it is repeated', async () => {
  const plain = 'Ada Sample <river@people.tiny.example>, +441164960123'
  const told = { badge: '../../.github/workflows', awarded: 'tomorrow', sealed: plain }
  const run = await file({ number: 15, body: bodyOf('award', told) })
  expect(run.jobs).toEqual({ ask: 'success', read: 'success', open: 'skipped', answer: 'success' })
  expect(await branches()).not.toContain('issue-15')
  const [answer = '', ...more] = answers(15)
  expect(more).toEqual([])
  for (const word of ['badge-unknown', 'day-invalid', 'recipient-plain'])
    expect(answer).toContain(word)
  for (const word of ['Ada', 'people.tiny', 'tomorrow', '..']) {
    expect(answer).not.toContain(word)
    expect(run.log + run.summary).not.toContain(word === '..' ? '../../.github' : word)
  }
})

test('once it is mended, the answer says so and there is no second one', async () => {
  const told = {
    badge: 'council/town-guide',
    awarded: '2026-05-04',
    sealed: await sealedRecipient(code),
  }
  const body = bodyOf('award', told)
  expect(await file({ number: 15, body, action: 'edited' })).toMatchObject({ jobs: whole })
  expect(answers(15)).toEqual([expect.stringContaining('is a pull request now')])
})

test('a branch on which a person has worked is left as it is', async () => {
  await checkout.git('fetch', '--quiet', 'origin')
  await checkout.git('checkout', '--quiet', '-B', 'issue-15', 'origin/issue-15')
  await checkout.write('awards/README.md', 'Changed by hand.\n')
  await checkout.commit('By hand')
  await checkout.git('push', '--quiet', 'origin', 'issue-15')
  const before = await branches()
  const told = {
    badge: 'council/town-guide',
    awarded: '2026-05-03',
    sealed: await sealedRecipient(code),
  }
  const run = await file({ number: 15, body: bodyOf('award', told), action: 'edited' })
  expect(run.log).toContain('pushed: worked-on')
  expect(await branches()).toBe(before)
  expect(answers(15)).toEqual([expect.stringContaining('nothing was overwritten')])
})

const strangers: readonly (readonly [string, Partial<Filed>])[] = [
  ['a stranger files it', { sender: 'stranger' }],
  ['somebody who may only read files it', { sender: 'helper' }],
  ['a stranger edits it', { sender: 'stranger', action: 'edited' }],
  [
    'somebody who may only read puts the label on',
    { sender: 'helper', action: 'labeled', label: 'ready' },
  ],
  ['another label is put on', { action: 'labeled', label: 'award' }],
]

test.each(strangers)('nothing is read when %s', async (_, by) => {
  const before = [await branches(), hub.api.comments.length, hub.api.dispatches.length]
  const told = {
    badge: 'council/town-guide',
    awarded: '2026-05-04',
    sealed: await sealedRecipient(code),
  }
  const { jobs } = await file({ number: 16, body: bodyOf('award', told), ...by })
  expect(jobs['read']).toBe('skipped')
  expect([jobs['open'], jobs['answer']]).toEqual(['skipped', 'skipped'])
  expect([await branches(), hub.api.comments.length, hub.api.dispatches.length]).toEqual(before)
})

test('a stranger’s issue is read when somebody who may write puts the label on', async () => {
  const told = {
    badge: 'council/town-guide',
    awarded: '2026-05-04',
    sealed: await sealedRecipient(code),
  }
  const body = bodyOf('award', told)
  const run = await file({ number: 16, body, action: 'labeled', label: 'ready' })
  expect(run).toMatchObject({ jobs: whole })
  expect(hub.api.dispatches.at(-1)?.inputs['asker']).toBe('teacher')
})

test('an issue that no form made comes to nothing', async () => {
  const run = await file({ number: 17, body: 'The bus was late.\n\n### Badge\n' })
  expect(run.jobs).toMatchObject({ read: 'success', open: 'skipped', answer: 'skipped' })
})

test('where GitHub lets no pull request be opened, the issue is told', async () => {
  const told = {
    badge: 'council/town-guide',
    awarded: '2026-05-04',
    sealed: await sealedRecipient(code),
  }
  hub.api.refusals.add('pulls')
  const run = await file({ number: 18, body: bodyOf('award', told) })
  hub.api.refusals.clear()
  expect(run.jobs).toMatchObject({ open: 'failure', answer: 'success' })
  expect(answers(18)).toEqual([expect.stringContaining('could not be made a pull request')])
})

test('hostile words have run nothing and reach no log', async () => {
  const files = await filesIn(hub.folder)
  expect([...files.keys()].filter((path) => /(?:^|\/)pwned$/.test(path))).toEqual([])
  const told = runs.map(({ log, summary }) => log + summary).join('\n')
  expect(told).not.toContain('pwned')
  expect(told).not.toContain('eyJ')
})

test('who was written into a form in plain sight is found nowhere afterwards', async () => {
  const said = JSON.stringify([hub.api.comments, hub.api.pullRequests, hub.api.dispatches, runs])
  const files = [...(await filesIn(hub.folder))].map(([, bytes]) => bytes)
  expect([Buffer.from(said), ...files].flatMap(leaksIn)).toEqual([])
})
