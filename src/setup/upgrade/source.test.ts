import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { makeTestRepo } from '../../testing/repo.ts'
import { treeOf, withDraft } from './draft.ts'
import { takeFolder } from './source.ts'

test('of a folder nothing is taken that lies behind a link, be it of a file or of a folder', async () => {
  const [folder, elsewhere] = [await makeFolder(), await makeFolder()]
  for (const path of ['secret.ts', 'workflows/x.yml'].map((each) => join(elsewhere, each))) {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, 'of somebody else')
  }
  for (const path of ['src', '.github']) mkdirSync(join(folder, path))
  writeFileSync(join(folder, 'README.md'), 'Read me')
  writeFileSync(join(folder, 'src/a b.ts'), 'one')
  symlinkSync(join(elsewhere, 'secret.ts'), join(folder, 'LICENSE'))
  symlinkSync(join(elsewhere, 'secret.ts'), join(folder, 'src/secret.ts'))
  symlinkSync(elsewhere, join(folder, 'src/elsewhere'))
  symlinkSync(elsewhere, join(folder, 'scripts'))
  symlinkSync(join(elsewhere, 'workflows'), join(folder, '.github/workflows'))
  const { root } = await makeTestRepo()
  const taken = await withDraft(root, async (draft) =>
    treeOf(draft.repository, await takeFolder(draft, folder)),
  )
  expect([...taken.keys()]).toEqual(['README.md', 'src/a b.ts'])
})
