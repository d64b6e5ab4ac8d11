import { cpSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { engineRoot } from '../../publish/engine.ts'
import { git } from './runner.ts'

/** A clone in which somebody works, and what they do there. */
export interface Checkout {
  readonly folder: string
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  /** Commits all there is. Gives the commit. */
  commit(message: string): Promise<string>
  git(...args: readonly string[]): Promise<string>
}

/** Another clone of a repository. */
export async function clone(remote: string, folder: string): Promise<Checkout> {
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
export async function copyProgram(to: string): Promise<void> {
  const modules = (await readdir(join(engineRoot, 'src'))).filter((name) => name !== 'testing')
  const names = [...program, ...more, ...modules.map((name) => join('src', name))]
  for (const name of names) {
    cpSync(join(engineRoot, name), join(to, name), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    })
  }
}
