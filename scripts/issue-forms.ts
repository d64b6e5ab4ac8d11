import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { issueForms } from '../src/awarding/issue-forms.ts'
import { filePorts } from './staff-files.ts'

const help = `node scripts/issue-forms.ts [--check]

Writes the issue forms in .github/ISSUE_TEMPLATE, whose drop-downs hold the badges. With --check nothing is written, and the
exit code is 1 when one of them is not current.`

try {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) console.log(help)
  else {
    for (const { path, text } of issueForms(await filePorts('.').records())) {
      if (values.check && readFileSync(path, 'utf8') === text) continue
      console.log(path)
      if (values.check) process.exitCode = 1
      else {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
