import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './folder.ts'

/** A git repository that is gone when the test is over. */
export interface TestRepo {
  readonly root: string
  writeFile(path: string, content?: string): void
  removeFile(path: string): void
  /** Commits all there is, by someone in another time zone. Gives the commit's id. @param date - `2026-06-12T23:30:00+02:00` */
  commitAll(message: string, date: string): string
  /** Runs git as it is set up on this machine, and gives its output without the last line feed. */
  git(...args: readonly string[]): string
}

/**
 * A new repository with an empty branch `main`.
 *
 * @param folder - that it is to be in; absent: one of its own
 * @param options - such as `--object-format=sha256`
 */
export async function makeTestRepo(
  folder?: string,
  ...options: readonly string[]
): Promise<TestRepo> {
  const repo = repoAt(folder ?? (await makeFolder()))
  repo.git('init', '--quiet', '--template=', '--initial-branch=main', ...options)
  return repo
}

/** A bare repository, to push to. */
export async function makeBareRepo(): Promise<TestRepo> {
  const repo = repoAt(await makeFolder())
  repo.git('init', '--quiet', '--bare', '--template=', '--initial-branch=main')
  return repo
}

/** A repository like the one in that folder: what happens in one is not seen in the other. */
export async function copyOfRepo(folder: string): Promise<TestRepo> {
  const copy = repoAt(await makeFolder())
  cpSync(folder, copy.root, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** A clone whose remote is `origin`. @param options - such as `--depth=1` */
export async function cloneOf(repo: TestRepo, ...options: readonly string[]): Promise<TestRepo> {
  const clone = repoAt(await makeFolder())
  clone.git('clone', '--quiet', ...options, `file://${repo.root}`, '.')
  return clone
}

/** The repository in that folder, which stays. */
export function repoAt(root: string): TestRepo {
  const git = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', [...identity, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).replace(/\n$/, '')
  return {
    root,
    writeFile(path, content = path) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    },
    removeFile: (path) => rmSync(join(root, path)),
    commitAll(message, date) {
      git(['add', '--all'])
      const dates = { GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: date }
      git(['commit', '--quiet', '--allow-empty', '--message', message], dates)
      return git(['rev-parse', 'HEAD'])
    },
    git: (...args) => git(args),
  }
}

const identity = ['-c', 'user.name=A Teacher', '-c', 'user.email=teacher@school.example']
