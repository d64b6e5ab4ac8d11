import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { forgetFormerState } from './former-state.ts'

test('what former versions remembered is deleted, and nothing else; where there is nothing, nothing happens', async () => {
  const state = mkdtempSync(join(tmpdir(), 'cinquefoil-former-'))
  onTestFinished(() => rmSync(state, { recursive: true, force: true }))
  const gone = [
    'cache/award-files.json',
    'cache/ledger-production/ledger-index.jsonl',
    'site/a.json',
  ]
  const stays = ['state.db', 'site/a/index.html', 'cache/pictures/x', 'cache/opened-segments/x']
  for (const path of [...gone, ...stays]) {
    mkdirSync(dirname(join(state, path)), { recursive: true })
    writeFileSync(join(state, path), 'x')
  }
  await forgetFormerState(state)
  await forgetFormerState(state)
  expect(gone.filter((path) => existsSync(join(state, path)))).toEqual([])
  expect(stays.filter((path) => !existsSync(join(state, path)))).toEqual([])
})
