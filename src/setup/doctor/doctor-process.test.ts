import { expect, test } from 'vitest'
import { runScript } from '../../testing/publish/run.ts'
import { makeTestRepo } from '../../testing/repo.ts'
import { examine } from './doctor.ts'

const names = { pass: 'well', fail: 'ill', unknown: 'unknown', note: 'note' } as const

test('programs read what the doctor finds under the names that it has always had', async () => {
  const { root } = await makeTestRepo()
  const findings = await examine({ root, now: new Date('2026-09-01T13:00:00Z') })
  expect(findings.map(({ status }) => status)).toContain('fail')
  const options = JSON.stringify({ root, online: false, json: true })
  const { code, stdout } = await runScript('../src/setup/doctor/doctor-process.ts', [options])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toEqual(
    findings.map(({ about, status, says, fix }) => ({
      about,
      is: names[status],
      says,
      ...(fix === undefined ? {} : { cure: fix }),
    })),
  )
})
