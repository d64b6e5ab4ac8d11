import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn } from '../publish/files.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'
import type { Hub } from './runner.ts'
import { awardPath, awardText, preview, type Staff } from './staff.ts'

// What stands on a pull request of what its merge would do. The tests follow each other; only of the first is a preview made.

const without = [preview]

let hub: Hub
let checkout: Checkout
let staff: Staff

beforeAll(async () => {
  ;({ hub, checkout, staff } = await openHub())
})
afterAll(() => hub.api.close())

test('what a merge would do stands on the pull request as one comment, in plain text', async () => {
  await staff.branch('new', async () => checkout.write(awardPath('b'), await awardText('b')))
  await staff.pullRequest('new')
  const [comment, ...more] = hub.api.comments
  expect(more).toEqual([])
  expect(comment).toMatchObject({ issue: 1, by: 'github-actions[bot]' })
  expect(comment?.body).toMatch(/^<!-- cinquefoil: what a merge would do -->\n### What a merge/)
  expect(comment?.body).toContain('<pre>\n- issues 1 award of Kind Neighbour (Oakfield School)\n')
  expect(comment?.body).toContain('https://github.example/city/badges/actions/runs/7')
})

test('a second look changes the comment and adds none, whoever else used its mark', async () => {
  const mark = '<!-- cinquefoil: what a merge would do -->'
  hub.api.comments.unshift({ id: 90, issue: 1, by: 'stranger', body: `${mark} mine` })
  await staff.branch('two', async () => {
    await checkout.write(awardPath('c'), await awardText('c'))
    await checkout.write(awardPath('e'), await awardText('e'))
  })
  await staff.pullRequest('two', { without })
  expect(hub.api.comments).toHaveLength(2)
  expect(hub.api.comments[0]?.body).toBe(`${mark} mine`)
  expect(hub.api.comments[1]?.body).toContain('- issues 2 awards of Kind Neighbour')
})

/** What a pull request that changes the program may leave for the comment. */
const hostileWords = [
  '@everybody and @city/teachers',
  '[click](https://bad.example) ![x](https://bad.example/x.png)',
  '</pre><img src=x><script>alert(1)</script> &lt;b&gt;',
  'turned \u202eround\u2066 \u200bhidden \u0007bell',
  '$(touch pwned) `touch pwned` ${{ secrets.CINQUEFOIL_KEYS }}',
  '<&>@é'.repeat(12_000),
].join('\n')

test('a pull request that changes what is said of it can say no more than plain words', async () => {
  const command = 'src/review/review-command.ts'
  await staff.branch('hostile', async () => {
    const text = await checkout.read(command)
    const changed = text.replace(
      'summaryWords(found, staffWords))',
      `${JSON.stringify(hostileWords)})`,
    )
    expect(changed).not.toBe(text)
    await checkout.write(command, changed)
  })
  await staff.pullRequest('hostile', { without })
  const body = hub.api.comments[1]?.body ?? ''
  const [, said = '', ...more] = body.split(/<\/?pre>/)
  expect(more).toHaveLength(1)
  expect(said).toContain('@&#8288;everybody and @&#8288;city/teachers')
  expect(said).toContain('&lt;/pre&gt;&lt;img src=x&gt;&lt;script&gt;')
  expect(said).toContain('&amp;lt;b&amp;gt;')
  expect(said).toContain('turned round hidden bell')
  expect(said).not.toMatch(/[<>]|@(?!&#8288;)/)
  expect(Buffer.byteLength(body)).toBeGreaterThan(59_000)
  expect(Buffer.byteLength(body)).toBeLessThan(61_000)
  expect(said.trimEnd()).toMatch(/(?:&lt;|&amp;|&gt;|&#8288;|é)$/)
  expect(
    [...(await filesIn(hub.folder)).keys()].filter((path) => /(?:^|\/)pwned$/.test(path)),
  ).toEqual([])
})

test('a link in place of the words is not followed to what lies elsewhere', async () => {
  const told = hub.api.comments.map(({ body }) => body)
  const before = async (_: string, step: string, work: string) => {
    if (step !== 'Make the words harmless') return
    await rm(join(work, 'handed-over/words.txt'))
    await symlink('/proc/self/environ', join(work, 'handed-over/words.txt'))
  }
  const run = await staff.pullRequest('new', { before, without })
  expect(run.jobs['comment']).toBe('failure')
  expect(hub.api.comments.map(({ body }) => body)).toEqual(told)
})
