import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rootFlag } from '../model/command.ts'
import { command } from '../records/report/run-command.ts'
import { say, sayText, warn } from '../records/report/say.ts'
import { notesOf, releasedChangelog } from './upgrade/changelog.ts'
import { programPlaces } from './upgrade/program-files.ts'

/** What a release of the program is made of; it loads our own code alone, since it runs where a release is made. */
export const releaseCommand = command({
  usage: 'node scripts/release.ts begin|notes|places [flags]',
  about: `For maintainers of the program.
begin:  what CHANGELOG.md calls not released becomes the version of package.json. "npm version" does this.
notes:  prints what CHANGELOG.md says of that version.
places: prints where files of the program may lie, each on a line.
Exit code 0: done. 1: CHANGELOG.md says nothing of it. 2: it failed.`,
  flags: { root: { ...rootFlag, help: 'the folder of the program (default: here)' } },
  operands: 1,
  run: async ({ root }, [what]) => {
    if (what === 'places') {
      for (const place of programPlaces) say(place)
      return 0
    }
    if (what !== 'begin' && what !== 'notes') return 'incomplete'
    const manifest = await readFile(join(root, 'package.json'), 'utf8')
    const { version } = JSON.parse(manifest) as { readonly version: string }
    const path = join(root, 'CHANGELOG.md')
    const changelog = await readFile(path, 'utf8')
    const day = new Date().toISOString().slice(0, 10)
    const text =
      what === 'notes' ? notesOf(changelog, version) : releasedChangelog(changelog, version, day)
    if (text === undefined) {
      warn(`CHANGELOG.md says nothing of ${version}, so there is nothing to release.`)
      return 1
    }
    if (what === 'notes') sayText(`${text}\n`)
    else await writeFile(path, text)
    return 0
  },
})
