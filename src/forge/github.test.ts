import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { hubRepository, openHubApi, type HubApi } from '../testing/workflow/hub-api.ts'
import { mayAsk } from './proposal.ts'
import { createGitHub } from './github.ts'
import { readIssueEvent, type IssueEvent } from './issue-event.ts'

let hub: HubApi
beforeAll(async () => {
  hub = await openHubApi()
  hub.permissions.set('head', 'admin').set('teacher', 'write').set('helper', 'read')
})
afterAll(() => hub.close())

const gitHub = (permissions: object = {}, api = hub.url) =>
  createGitHub({ api, repository: hubRepository, token: hub.tokenFor(permissions) }, fetch)

const logins: readonly (readonly [string, boolean])[] = [
  ['head', true],
  ['teacher', true],
  ['helper', false],
  ['stranger', false],
  ['a-bot[bot]', false],
]

test.each(logins)('whether %s may write is GitHub’s to say', async (login, may) => {
  expect(await gitHub().mayWrite(login)).toBe(may)
})

test('our comment is found among hundreds, and one that another made with our mark is not ours', async () => {
  const speak = gitHub({ issues: 'write' })
  hub.comments.push({ id: 0, issue: 5, by: 'stranger', body: '<!-- mark --> x' })
  for (let count = 1; count <= 230; count += 1) await speak.addComment(5, `comment ${count}`)
  expect(await speak.commentUnder(5, '<!-- mark -->')).toBeUndefined()
  await speak.addComment(5, '<!-- mark --> ours')
  const own = await speak.commentUnder(5, '<!-- mark -->')
  await speak.changeComment(own ?? 0, '<!-- mark --> changed')
  expect(hub.comments.filter(({ body }) => body.endsWith('changed'))).toHaveLength(1)
})

test('what a job has no permission for is refused, and the failure says nothing of what was sent', async () => {
  const failure = await gitHub({ contents: 'write' })
    .addComment(5, 'secret words')
    .catch((error: unknown) => error as Error)
  expect(failure).toMatchObject({ code: 'refused', message: 'GitHub answered 403 to POST issues.' })
})

test('a GitHub that does not answer is unreachable', async () => {
  const silent = gitHub({}, 'http://127.0.0.1:1')
  await expect(silent.mayWrite('teacher')).rejects.toMatchObject({ code: 'unreachable' })
})

async function eventOf(text: string): Promise<IssueEvent> {
  const path = join(await makeFolder(), 'event.json')
  writeFileSync(path, text)
  return readIssueEvent(path)
}

const issue = { number: 12, state: 'open', body: 'words', user: { login: 'teacher' } }
const opened = { action: 'opened', sender: { login: 'teacher' }, issue }

test('the event of an issue is read', async () => {
  const labeled = { ...opened, action: 'labeled', label: { name: 'ready' } }
  expect(await eventOf(JSON.stringify(labeled))).toEqual({
    action: 'labeled',
    label: 'ready',
    sender: 'teacher',
    isRewritten: false,
    issue: { number: 12, author: 'teacher', isOpen: true, body: 'words' },
  })
  const empty = { ...opened, issue: { ...issue, body: null } }
  expect((await eventOf(JSON.stringify(empty))).issue.body).toBe('')
})

const strange: readonly (readonly [string, object])[] = [
  ['no issue', { action: 'opened', sender: { login: 'teacher' } }],
  ['a pull request', { ...opened, issue: { ...issue, pull_request: {} } }],
  ['a number that is a text', { ...opened, issue: { ...issue, number: '12' } }],
  ['a number below one', { ...opened, issue: { ...issue, number: 0 } }],
  ['nobody who did it', { ...opened, sender: {} }],
  ['a login that is a path', { ...opened, sender: { login: '../teacher' } }],
]

test.each(strange)('an event with %s is refused', async (_, event) => {
  await expect(eventOf(JSON.stringify(event))).rejects.toMatchObject({ code: 'event' })
})

const rewritten = { action: 'edited', changes: { body: { from: 'old words' } } }
const retitled = { action: 'edited', changes: { title: { from: 'old title' } } }
const foreign = { ...issue, user: { login: 'stranger' } }

const acts: readonly (readonly [string, object, boolean])[] = [
  ['a writer’s opening', {}, true],
  ['an issue that a writer moved here for a stranger', { issue: foreign }, false],
  ['an issue of nobody that is left', { issue: { ...issue, user: null } }, false],
  ['a writer’s edit', rewritten, true],
  ['a writer’s edit of a stranger’s issue', { ...rewritten, issue: foreign }, true],
  [
    'a writer’s edit of words and title',
    { action: 'edited', changes: { ...retitled.changes, ...rewritten.changes } },
    true,
  ],
  ['a writer’s edit of words that were empty', { action: 'edited', changes: { body: {} } }, true],
  ['a writer’s edit of the title alone', retitled, false],
  ['a writer’s edit of the title of a stranger’s issue', { ...retitled, issue: foreign }, false],
  ['an edit that does not say of what', { action: 'edited' }, false],
  ['a stranger’s edit of a writer’s issue', { ...rewritten, sender: { login: 'stranger' } }, false],
  [
    'a writer’s label on a stranger’s issue',
    { action: 'labeled', label: { name: 'ready' }, issue: foreign },
    true,
  ],
  ['a label that is taken off', { action: 'unlabeled', label: { name: 'ready' } }, false],
  ['an issue that is opened again', { action: 'reopened' }, false],
  ['an issue that is handed to somebody', { action: 'assigned' }, false],
  ['a writer’s label', { action: 'labeled', label: { name: 'ready' } }, true],
  ['another label', { action: 'labeled', label: { name: 'award' } }, false],
  ['a closing', { action: 'closed' }, false],
  ['an edit of a closed issue', { ...rewritten, issue: { ...issue, state: 'closed' } }, false],
  ['a stranger’s opening', { sender: { login: 'stranger' } }, false],
  [
    'a reader’s label',
    { action: 'labeled', label: { name: 'ready' }, sender: { login: 'helper' } },
    false,
  ],
]

test.each(acts)('%s is or is not an order (%#)', async (_, more, may) => {
  expect(await mayAsk(await eventOf(JSON.stringify({ ...opened, ...more })), gitHub())).toBe(may)
})
