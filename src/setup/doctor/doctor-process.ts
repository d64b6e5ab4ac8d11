import { examine } from './doctor.ts'
import type { Finding } from './finding.ts'
import type { HeldKeyNames } from './held-keys.ts'
import { printableJson } from '../../records/report/plain-text.ts'
import { sayText } from '../../records/report/say.ts'

// The doctor without keys: what it is told of them are names.

interface DoctorOptions {
  readonly root: string
  readonly state?: string
  readonly online: boolean
  readonly json: boolean
  readonly held?: HeldKeyNames
}

const { root, state, online, json, held } = JSON.parse(process.argv[2] ?? '{}') as DoctorOptions
const findings = await examine({
  root,
  now: new Date(),
  ...(state === undefined ? {} : { state }),
  ...(held ? { held } : {}),
  ...(online ? { fetch: (url) => fetch(url, { signal: AbortSignal.timeout(10_000) }) } : {}),
})
sayText(
  json
    ? `${printableJson(JSON.stringify(findings.map(jsonOf), undefined, 2))}\n`
    : findings.map(line).join(''),
)
process.exitCode = findings.some(({ status }) => status === 'fail') ? 1 : 0

function line({ status, about, says, fix }: Finding): string {
  const mark = { pass: 'ok     ', fail: 'WRONG  ', unknown: 'unseen ', note: 'know   ' }[status]
  return `${mark}${about}: ${says}\n${fix === undefined ? '' : `         ${fix.replaceAll('\n', '\n         ')}\n`}`
}

/** A finding in the names that `--json` has always had: programs read them. */
function jsonOf({ about, status, says, fix }: Finding) {
  const is = { pass: 'well', fail: 'ill', unknown: 'unknown', note: 'note' }[status]
  return { about, is, says, ...(fix === undefined ? {} : { cure: fix }) }
}
