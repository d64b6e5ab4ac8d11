import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { addTree, engineRoot } from '../publish/engine.ts'
import { copyOfRepo, makeTestRepo, type TestRepo } from './repo.ts'
import { sharedFolder } from './shared-folder.ts'

const city = join(engineRoot, 'src/testing/city')
const records = ['badges', 'awards']

/** A repository of the tiny city, with one commit: made once for all tests, and copied for each. */
export async function cityRepo(): Promise<TestRepo> {
  const hash = createHash('sha256')
  for (const name of records) addTree(hash, city, name)
  const folder = await sharedFolder('city-repo', [hash.digest('hex')], async (draft) => {
    for (const name of records) cpSync(join(city, name), join(draft, name), { recursive: true })
    const repo = await makeTestRepo(draft)
    repo.commitAll('The city', '2026-05-02T12:00:00Z')
  })
  return copyOfRepo(folder)
}
