import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { memoryDatabase } from '../state/database.ts'
import { longHistoryPlace, writeLongHistory } from '../testing/bench/long-history.ts'
import { makeFolder } from '../testing/folder.ts'
import { told } from '../testing/history.ts'
import { readHistory, touchedSince } from './history.ts'

const size = { commits: 601, files: 900 }

/** The git commands that `work` starts, by name. */
async function asked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const folder = await makeFolder()
  const [log, path] = [join(folder, 'log'), process.env.PATH ?? '']
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const script = `#!/bin/sh\nfor each; do case $each in -c|*=*) ;; *) break;; esac; done\necho "$each" >> '${log}'\nexec '${real}' "$@"\n`
  writeFileSync(join(folder, 'git'), script)
  writeFileSync(log, '')
  chmodSync(join(folder, 'git'), 0o755)
  onTestFinished(() => void (process.env.PATH = path))
  process.env.PATH = `${folder}:${path}`
  await work()
  process.env.PATH = path
  return readFileSync(log, 'utf8').trim().split('\n')
}

test('a long history costs one log, one that is known none, and one award more a log of what is new', async () => {
  const root = await makeFolder()
  await writeLongHistory(root, size)
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root }).toString()
  const [tip, before] = [git('rev-parse', 'main').trim(), git('rev-parse', 'main~1').trim()]
  git('checkout', '--quiet', '--detach', before)
  const state = memoryDatabase()
  const read = () => readHistory(root, { state })
  const start = ['rev-parse', 'log', 'rev-list']
  // Whether the clone is a partial one, and what the reverts took out.
  const reverts = ['config', 'diff-tree']
  expect(await asked(read)).toEqual([...start, 'log', ...reverts])
  expect(await asked(read)).toEqual(['rev-parse', 'log'])
  git('checkout', '--quiet', '--detach', tip)
  const publishing = async () => touchedSince(root, before, await read())
  // The newest merge brings a revert.
  expect(await asked(publishing)).toEqual([...start, 'log', ...reverts])
  const places = Array.from({ length: size.files }, (_, award) => longHistoryPlace(award))
  const [warm, cold] = [await read(), await readHistory(root)]
  expect(told(warm, places)).toEqual(told(cold, places))
  expect(cold.reverts).toHaveLength(3)
  expect(places.filter((place) => cold.files.get(place) === undefined)).toHaveLength(3)
})
