import { writeFile } from 'node:fs/promises'
import * as forge from '../src/setup/forge-files.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'
import { say } from '../src/records/report/say.ts'
import { tellSteps } from '../src/records/report/step-outputs.ts'

const issueFormsCommand = command({
  usage: 'npm run issue-forms -- [--check | --out FILE]',
  about: `Writes the issue forms in .github/ISSUE_TEMPLATE, whose drop-downs hold the badges, and .github/CODEOWNERS. With --check
nothing is written: the forms that are not current are named, and the exit code is 1 when there are any. With --out what
is not current goes to FILE as JSON, for the workflow that proposes it, and "stale" (yes or no) to GITHUB_OUTPUT.`,
  flags: { check: {}, out: { value: 'FILE' } },
  run: async ({ check, out }) => {
    const records = await forge.recordsWithDays('.')
    if (out !== undefined) return handOver(await forge.staleForgeFiles('.', records), out)
    const paths = await (check ? forge.staleForms : forge.writeForgeFiles)('.', records)
    for (const path of paths) say(path)
    return check && paths.length > 0 ? 1 : 0
  },
})

await runCommand(issueFormsCommand)

async function handOver(
  files: Awaited<ReturnType<typeof forge.staleForgeFiles>>,
  out: string,
): Promise<number> {
  if (files.length > 0) await writeFile(out, `${JSON.stringify(files)}\n`)
  for (const { path } of files) say(path)
  await tellSteps({ stale: files.length > 0 ? 'yes' : 'no' })
  return 0
}
