import { appendFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as forge from '../src/setup/forge-files.ts'
import { say, warnOf } from '../src/records/report/say.ts'

const help = `npm run issue-forms -- [--check | --out FILE]

Writes the issue forms in .github/ISSUE_TEMPLATE, whose drop-downs hold the badges, and .github/CODEOWNERS. With --check
nothing is written: the forms that are not current are named, and the exit code is 1 when there are any. With --out what
is not current goes to FILE as JSON, for the workflow that proposes it, and "stale" (yes or no) to GITHUB_OUTPUT.`

const options = {
  check: { type: 'boolean', default: false },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

try {
  const { check, out, help: isHelp } = parseArgs({ options }).values
  if (isHelp) say(help)
  else if (out !== undefined) await handOver(out)
  else {
    const records = await forge.recordsWithDays('.')
    const paths = await (check ? forge.staleForms : forge.writeForgeFiles)('.', records)
    for (const path of paths) say(path)
    process.exitCode = check && paths.length > 0 ? 1 : 0
  }
} catch (error) {
  warnOf(error)
  process.exitCode = 2
}

async function handOver(out: string): Promise<void> {
  const files = await forge.staleForgeFiles('.', await forge.recordsWithDays('.'))
  if (files.length > 0) await writeFile(out, `${JSON.stringify(files)}\n`)
  for (const { path } of files) say(path)
  const outputs = process.env['GITHUB_OUTPUT']
  if (outputs !== undefined) await appendFile(outputs, `stale=${files.length > 0 ? 'yes' : 'no'}\n`)
}
