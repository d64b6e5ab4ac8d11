import { failureText } from '../src/records/report/failure-text.ts'
import { staleForms, writeForgeFiles } from '../src/setup/forge-files.ts'
import { filePorts } from './staff-files.ts'

const help = `node scripts/issue-forms.ts [--check]

Writes the issue forms in .github/ISSUE_TEMPLATE, whose drop-downs hold the badges, and .github/CODEOWNERS. With --check
nothing is written: the forms that are not current are named, and the exit code is 1 when there are any.`

try {
  const args = process.argv.slice(2)
  if (args.includes('--help')) console.log(help)
  else {
    const isCheck = args.includes('--check')
    const records = await filePorts('.').records()
    const paths = await (isCheck ? staleForms : writeForgeFiles)('.', records)
    for (const path of paths) console.log(path)
    process.exitCode = isCheck && paths.length > 0 ? 1 : 0
  }
} catch (error) {
  console.error(failureText(error))
  process.exitCode = 2
}
