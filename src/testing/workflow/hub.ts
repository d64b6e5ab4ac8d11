import { cpSync } from 'node:fs'
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { engineRoot } from '../../publish/engine.ts'
import { readRecords } from '../../records/read-records.ts'
import { writeForgeFiles } from '../../setup/forge-files.ts'
import { cityKeyLines, citySealingLine } from '../publish/canaries.ts'
import { cityPlace, temporaryFolder } from '../publish/place.ts'
import { sealCity } from '../publish/seal-city.ts'
import { openHubApi } from './hub-api.ts'
import { git, type Hub } from './runner.ts'

/** A clone in which somebody works, and what they do there. */
export interface Desk {
  readonly folder: string
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  /** Commits all there is. Gives the commit. */
  commit(message: string): Promise<string>
  git(...args: readonly string[]): Promise<string>
}

/** A repository on a hub: the program, and the tiny city with its recipients sealed, as a public one has it. */
export async function openHub(): Promise<{ readonly hub: Hub; readonly desk: Desk }> {
  const folder = await temporaryFolder()
  const remote = join(folder, 'remote.git')
  await mkdir(remote)
  await git(remote, ['init', '--quiet', '--bare', '--initial-branch=main'])
  const desk = await clone(remote, join(folder, 'desk'))
  await copyProgram(desk.folder)
  const place = await cityPlace()
  await sealCity(place, citySealingLine)
  for (const name of ['badges', 'awards'])
    cpSync(join(place.root, name), join(desk.folder, name), { recursive: true })
  const { records } = await readRecords(desk.folder, { random: () => 'a'.repeat(26) })
  if (records) await writeForgeFiles(desk.folder, records)
  await desk.commit('The city')
  await desk.git('push', '--quiet', 'origin', 'HEAD:main')
  const carriage = { CINQUEFOIL_CARRIAGE: Buffer.alloc(32, 9).toString('base64url') }
  const keys = { CINQUEFOIL_KEYS: [...cityKeyLines, citySealingLine].join('\n') }
  const secrets = { signing: { ...keys, ...carriage }, building: carriage }
  const api = await openHubApi()
  return { hub: { remote, folder, pages: join(folder, 'pages'), secrets, api }, desk }
}

/** Another clone of a repository. */
export async function clone(remote: string, folder: string): Promise<Desk> {
  await mkdir(folder)
  await git(folder, ['clone', '--quiet', `file://${remote}`, '.'])
  const at = (path: string) => join(folder, path)
  return {
    folder,
    read: (path) => readFile(at(path), 'utf8'),
    async write(path, text) {
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(at(path), text)
    },
    async commit(message) {
      await git(folder, ['add', '--all'])
      await git(folder, ['commit', '--quiet', '--message', message])
      return git(folder, ['rev-parse', 'HEAD'])
    },
    git: (...args) => git(folder, args),
  }
}

const program = ['.github', '.gitignore', '.npmrc', '.nvmrc', 'astro.config.mjs', 'package.json']
const more = ['package-lock.json', 'tsconfig.json', 'scripts']

/** Everything that a template of this project holds but tests and what they stand on. */
async function copyProgram(to: string): Promise<void> {
  const modules = (await readdir(join(engineRoot, 'src'))).filter((name) => name !== 'testing')
  const names = [...program, ...more, ...modules.map((name) => join('src', name))]
  for (const name of names) {
    cpSync(join(engineRoot, name), join(to, name), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    })
  }
}
