import { rootFlag } from '../model/command.ts'
import { readDirectoryAlone } from '../records/read-directory.ts'
import { renderProblems } from '../records/report/report.ts'
import { command } from '../records/report/run-command.ts'
import { say, sayText } from '../records/report/say.ts'
import { en } from '../model/staff-words/en.ts'
import { needsSomebody, outcomeWords } from './directory-words.ts'
import { updateDirectory } from './update-directory.ts'

/** Reads the catalogues of the publishers that badges/directory.yml lists, and keeps a copy of each. */
export const directoryCommand = command({
  usage: 'npm run directory -- [flags]',
  about: `Asks each publisher of badges/directory.yml for its public catalogue and writes what may be shown of it to
badges/directory/. A publish reads these copies alone and asks nobody. Nothing is shown before the copies are merged.
Exit code 0: done, or a host is silent and its last copy stays. 1: somebody has to look at a publisher. 2: the machine failed.`,
  flags: { root: rootFlag },
  run: async ({ root }) => {
    const { publishers, problems } = await readDirectoryAlone(root)
    if (problems.length > 0) {
      sayText(renderProblems(problems, 'human', en))
      return 1
    }
    const world = { fetch: (url: string, init: RequestInit) => fetch(url, init), now: new Date() }
    const outcomes = await updateDirectory(root, publishers, world)
    for (const outcome of outcomes) say(outcomeWords(outcome))
    if (outcomes.length === 0) say('badges/directory.yml lists no publisher.')
    return outcomes.some(needsSomebody) ? 1 : 0
  },
})
