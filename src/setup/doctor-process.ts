import { examine } from './doctor.ts'
import type { Finding } from './finding.ts'
import type { HeldKeyNames } from './held-keys.ts'
import { printableJson } from '../records/report/plain-text.ts'
import { sayText } from '../records/report/say.ts'

// The doctor without keys: what it is told of them are names.

interface DoctorOptions {
  readonly root: string
  readonly online: boolean
  readonly json: boolean
  readonly held?: HeldKeyNames
}

const { root, online, json, held } = JSON.parse(process.argv[2] ?? '{}') as DoctorOptions
const findings = await examine({
  root,
  now: new Date(),
  ...(held ? { held } : {}),
  ...(online ? { fetch: (url) => fetch(url, { signal: AbortSignal.timeout(10_000) }) } : {}),
})
sayText(
  json ? `${printableJson(JSON.stringify(findings, undefined, 2))}\n` : findings.map(line).join(''),
)
process.exitCode = findings.some(({ is }) => is === 'ill') ? 1 : 0

function line({ is, about, says, cure }: Finding): string {
  const mark = { well: 'ok     ', ill: 'WRONG  ', unknown: 'unseen ', note: 'know   ' }[is]
  return `${mark}${about}: ${says}\n${cure === undefined ? '' : `         ${cure}\n`}`
}
