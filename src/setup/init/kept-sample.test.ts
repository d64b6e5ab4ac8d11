import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { readRecords } from '../../records/read-records.ts'
import { makeFolder } from '../../testing/folder.ts'
import { initRepository } from './init.ts'

// Whoever keeps the sample city beside their own issuer has records without a fault.

const asked = 'awards/canal-street-makers/repair-cafe-fixer/2026-11-asked-and-agreed.yml'
const answers = {
  title: 'Riverside',
  repository: 'public',
  issuer: 'riverside-school',
  sample: 'keep',
  name: 'Riverside School',
  email: 'badges@riverside.org.uk',
  kind: 'secondary',
} as const

async function begunAt(url: (sample: string) => string) {
  const root = await makeFolder()
  for (const name of ['badges', 'awards', '.github'])
    await cp(join(engineRoot, name), join(root, name), { recursive: true })
  const site = await readFile(join(root, 'badges/site.yml'), 'utf8')
  const [, sample = ''] = /^url: (\S+)$/m.exec(site) ?? []
  const { lines } = await initRepository(root, { ...answers, url: url(sample) }, '2026-12-01')
  const { records, problems } = await readRecords(root, { random: () => 'a'.repeat(26) })
  const errors = problems.filter(({ severity }) => severity === 'error')
  return { lines, errors, files: new Set(records?.awards.map(({ file }) => file)) }
}

test('at another address the sample is without the award that others agreed to at the old one, and that is said', async () => {
  const { lines, errors, files } = await begunAt(() => 'https://badges.riverside.org.uk/')
  expect(errors).toEqual([])
  expect(files.has(asked)).toBe(false)
  expect(files.size).toBeGreaterThan(10)
  expect(lines).toContain(
    `Left out of the sample city, since its assessments were signed for another address: ${asked}`,
  )
})

test('at the address of the sample nothing is left out', async () => {
  const { lines, errors, files } = await begunAt((sample) => sample)
  expect(errors).toEqual([])
  expect(files.has(asked)).toBe(true)
  expect(lines.join()).not.toContain('Left out')
})
