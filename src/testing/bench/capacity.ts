import { readFile, rm, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sitePlaces } from '../../kinds/site/where.ts'
import { engineRoot } from '../../publish/engine.ts'
import { sizeOfAward, sizeOfRest, type Used } from '../../publish/host/fullness.ts'
import { rememberedExtent } from '../../publish/release/release-record.ts'
import { runScript, temporaryFolder } from '../built-site.ts'

/** What the sample takes up when it is published in one way. */
export interface MeasuredSample {
  /** What heads its column. */
  readonly name: string
  /** An average award. */
  readonly one: Used
  /** All that is no award's. */
  readonly rest: Used
}

interface SiteLines {
  readonly languages?: string
  readonly bakes?: 'on-demand'
}

/** Ways to publish, and what badges/site.yml says for each. */
const ways: readonly (readonly [name: string, lines: SiteLines])[] = [
  ['one language', { languages: '[en]' }],
  ['six languages', {}],
  ['one language, on demand', { languages: '[en]', bakes: 'on-demand' }],
  ['six languages, on demand', { bakes: 'on-demand' }],
]

/** Publishes the sample, with its pictures, in each way. */
export async function measureSample(
  say: (line: string) => void,
): Promise<readonly MeasuredSample[]> {
  const measured: MeasuredSample[] = []
  for (const [name, lines] of ways) {
    say(`  the sample, ${name} …`)
    measured.push({ name, ...(await sampleWith(lines)) })
  }
  return measured
}

async function sampleWith(lines: SiteLines): Promise<Pick<MeasuredSample, 'one' | 'rest'>> {
  const work = await temporaryFolder()
  const [root, dist, state] = [join(work, 'sample'), join(work, 'dist'), join(work, 'state')]
  try {
    // The dates of some awards are known to git alone.
    await promisify(execFile)('git', ['clone', '--quiet', '--shared', engineRoot, root])
    const file = join(root, sitePlaces.site)
    const text = await readFile(file, 'utf8')
    const kept = text.split('\n').filter((line) => !(line.split(':', 1)[0]! in lines))
    const own = Object.entries(lines).map(([field, value]) => `${field}: ${value}`)
    await writeFile(file, [...own, ...kept].join('\n'))
    const where = ['--root', root, '--dist', dist, '--state', state]
    await runScript('../../scripts/build.ts', ['--preview', '--quiet', ...where])
    const extent = rememberedExtent(join(state, 'state.db'))
    const one = extent && sizeOfAward(extent, lines)
    if (extent === undefined || one === undefined) throw new Error('the sample has no award')
    return { one: rounded(one), rest: rounded(sizeOfRest(extent)) }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** No finer than it can be told. */
function rounded(used: Used): Used {
  const to = (value: number) => (value < 100 ? Math.round(value * 100) / 100 : Math.round(value))
  return {
    bytes: to(used.bytes),
    files: to(used.files),
    entries: to(used.entries),
    largestFile: to(used.largestFile),
    filesInFolder: to(used.filesInFolder),
  }
}
