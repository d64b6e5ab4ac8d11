import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineRoot } from '../publish/engine.ts'
import { readDirectoryAlone } from '../records/readers/read-directory.ts'
import { makeFolder } from '../testing/folder.ts'
import { riverbank, riverbankSite } from '../testing/riverbank.ts'
import { updateDirectory } from './update-directory.ts'

test('the sample’s copy of another publisher is what that publisher serves, as npm run directory writes it', async () => {
  const root = await makeFolder()
  for (const name of ['directory.yml', 'directory'])
    await cp(join(engineRoot, 'badges', name), join(root, 'badges', name), { recursive: true })
  const { publishers, problems } = await readDirectoryAlone(root)
  expect(problems).toEqual([])
  expect(publishers.map(({ publisher }) => publisher)).toEqual([riverbank])
  const files = await riverbankSite()
  const fetch = (url: string) => {
    const text = files.get(url.slice(riverbank.url.length))
    return Promise.resolve(new Response(text ?? null, { status: text === undefined ? 404 : 200 }))
  }
  const world = { fetch, now: new Date('2026-10-13T12:00:00Z') }
  expect(await updateDirectory(root, publishers, world)).toEqual([
    { slug: 'riverbank', is: 'same', leftOut: 0, unsigned: 0 },
  ])
})
