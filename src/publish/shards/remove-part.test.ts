import { spawnSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { partOrigin } from '../../testing/publish/part-origin.ts'
import { forgetParts } from './forget-parts.ts'
import { digestOfUnit, readHead, siteOf, writeList } from './part.ts'

const then = { ...partOrigin, ledger: 'then' }

async function makePart(folder: string): Promise<void> {
  const files = ['awards/x/index.html']
  await mkdir(join(siteOf(folder), 'awards/x'), { recursive: true })
  await writeFile(join(siteOf(folder), 'awards/x/index.html'), '<p>Who was erased</p>')
  const unit = {
    name: 'award/x',
    inputs: 'a:b',
    files,
    digest: digestOfUnit(siteOf(folder), files),
  }
  await writeList(folder, { ...then, shard: { number: 1, of: 1 } }, [unit])
}

/** Makes folders in one another until their path is longer than a system takes, so that Node cannot delete them, whoever runs it. */
function makeTooDeep(folder: string): () => void {
  const name = 'a'.repeat(200)
  const script = `for each in $(seq 30); do mkdir ${name} && cd -P ${name} || exit; done`
  expect(spawnSync('bash', ['-c', script], { cwd: folder }).status).toBe(0)
  return () => expect(spawnSync('rm', ['-r', '-f', join(folder, name)]).status).toBe(0)
}

test.skipIf(process.platform === 'win32')(
  'a part that could not be deleted to its end is one still, and the next publish deletes it',
  async () => {
    const parts = await makeFolder()
    const folder = join(parts, '1-of-1')
    await makePart(folder)
    const makeShallow = makeTooDeep(siteOf(folder))
    const forget = () => forgetParts(parts, join(parts, 'state'), { ...then, ledger: 'now' })
    try {
      await expect(forget()).rejects.toThrow('ENAMETOOLONG')
      expect(await readHead(folder)).toMatchObject(then)
    } finally {
      makeShallow()
    }
    await forget()
    expect(await readdir(parts)).toEqual([])
  },
)
