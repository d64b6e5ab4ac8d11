import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogueCopyPath } from '../kinds/publisher/catalogue-copy.ts'
import { rootFlag } from '../model/command.ts'
import { readDirectoryAlone } from '../records/readers/read-directory.ts'
import { renderProblems } from '../records/report/report.ts'
import { command } from '../records/report/run-command.ts'
import { say, sayText } from '../records/report/say.ts'
import { tellSteps } from '../records/report/step-outputs.ts'
import { en } from '../model/staff-words/en.ts'
import { needsSomebody, outcomeWords } from './directory-words.ts'
import { updateDirectory, type CopyOutcome } from './update-directory.ts'

/** Reads the catalogues of the publishers that badges/directory.yml lists, and keeps a copy of each. */
export const directoryCommand = command({
  usage: 'npm run directory -- [flags]',
  about: `Asks each publisher of badges/directory.yml for its public catalogue and writes what may be shown of it to
badges/directory/. A publish reads these copies alone and asks nobody. Nothing is shown before the copies are merged.
With --out the copies that are new go to FILE as JSON, too, for the workflow that proposes them, and "changed" and "look"
(yes or no: whether somebody has to look at a publisher) to GITHUB_OUTPUT; the exit code is then 0 in both cases.
Exit code 0: done, or a host is silent and its last copy stays. 1: somebody has to look at a publisher. 2: the machine failed.`,
  flags: { root: rootFlag, out: { value: 'FILE' } },
  run: async ({ root, out }) => {
    const { publishers, problems } = await readDirectoryAlone(root)
    if (problems.length > 0) {
      sayText(renderProblems(problems, 'human', en))
      return 1
    }
    const world = { fetch: (url: string, init: RequestInit) => fetch(url, init), now: new Date() }
    const outcomes = await updateDirectory(root, publishers, world)
    for (const outcome of outcomes) say(outcomeWords(outcome))
    if (outcomes.length === 0) say('badges/directory.yml lists no publisher.')
    if (out !== undefined) return handOver(outcomes, root, out)
    return outcomes.some(needsSomebody) ? 1 : 0
  },
})

/** Hands the copies that were written to the job that may propose them. */
async function handOver(
  outcomes: readonly CopyOutcome[],
  root: string,
  out: string,
): Promise<number> {
  const paths = outcomes.flatMap(({ is, slug }) =>
    is === 'written' ? catalogueCopyPath(slug) : [],
  )
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  )
  if (files.length > 0) await writeFile(out, `${JSON.stringify(files)}\n`)
  await tellSteps({
    changed: files.length > 0 ? 'yes' : 'no',
    look: outcomes.some(needsSomebody) ? 'yes' : 'no',
  })
  return 0
}
