import { existsSync } from 'node:fs'
import { simpleGit } from 'simple-git'
import { gitFailure, type GitFailure } from './failure.ts'
import { hardening } from './hardening.ts'

export interface GitOptions {
  /** Given to git on its standard input; not empty. */
  readonly input?: string | Uint8Array
  /** Who and when, for `commit-tree`; a private index, for `read-tree` and `write-tree`. */
  readonly env?: Readonly<Partial<Record<SettableVariable, string>>>
  /** Is handed the output as it comes. What it throws is thrown once git has ended. */
  readonly onOutput?: (chunk: Uint8Array) => void
}

/**
 * Runs one git command in `root` and gives what it printed: the only place of this project that runs git.
 * Callers pass fixed lists of arguments; what may vary is an object id or ref (see `checkedRef`), or stands behind
 * `--end-of-options` or `--`. Git asks nothing, runs no hook or file monitor, uses no `ext::` transport, reads no
 * system configuration, and gets of our environment only what it needs: never a key.
 *
 * @throws GitFailure
 */
export async function runGit(
  root: string,
  args: readonly string[],
  { input, env = {}, onOutput }: GitOptions = {},
): Promise<Buffer> {
  if (!existsSync(root)) throw noRepository(args)
  const output: Buffer[] = []
  const errors: Buffer[] = []
  let exitCode = 0
  let fault: { readonly of: unknown } | undefined
  const git = simpleGit({
    baseDir: root,
    config: [...hardening(root)],
    unsafe: allowedForHardening,
    allowEnvironment: [...Object.keys(quiet), ...settable],
    completion: { onClose: true, onExit: false },
    input: () => (input instanceof Uint8Array ? Buffer.from(input) : input),
    errors(_error, result) {
      exitCode = result.exitCode
      errors.push(...result.stdErr)
      return undefined
    },
  })
  git.env({ ...inherited(), ...quiet, ...env })
  git.outputHandler((_command, stdout) => {
    stdout.on('data', (chunk: Buffer) => {
      if (onOutput === undefined) output.push(chunk)
      else fault ??= faultOf(() => onOutput(chunk))
    })
  })
  await git.raw([...args])
  if (fault !== undefined) throw fault.of
  const stdout = Buffer.concat(output)
  if (exitCode === 0) return stdout
  const stderr = Buffer.concat(errors).toString()
  throw gitFailure(args[0] ?? '', { exitCode, stderr, stdout: stdout.toString() })
}

/** What a stream would otherwise throw at nobody. */
function faultOf(work: () => unknown): { readonly of: unknown } | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return { of: error }
  }
}

function noRepository([command = '']: readonly string[]): GitFailure {
  const stderr = 'not a git repository: the folder does not exist'
  return gitFailure(command, { exitCode: 128, stderr, stdout: '' })
}

/** The same, as text without its last line feed. */
export async function gitText(root: string, args: readonly string[], options: GitOptions = {}) {
  return (await runGit(root, args, options)).toString().replace(/\n$/, '')
}

/** An object id: 40 hex digits, or 64 in a SHA-256 repository. @throws RangeError */
export function checkedId(id: string): string {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) return id
  throw new RangeError('not an object id')
}

/** A full ref name of plain characters, such as `refs/heads/ledger`. @throws RangeError */
export function checkedRef(ref: string): string {
  const plain = /^refs(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/
  if (plain.test(ref) && !/\.\.|\.lock(?:\/|$)|\.(?:\/|$)/.test(ref)) return ref
  throw new RangeError('not a plain ref name')
}

/** How something is fetched without touching anything but what was asked for. */
export const quietFetch: readonly string[] = [
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-progress',
]

/** The name of a configured remote, never an address. @throws RangeError */
export function checkedRemote(name: string): string {
  if (isPlainRemote(name)) return name
  throw new RangeError('not the name of a remote')
}

export function isPlainRemote(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)
}

/** simple-git asks to be told of every setting that could be abused; ours only take power away. */
const allowedForHardening = {
  allowUnsafeHooksPath: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeProtocolOverride: true,
}

const quiet = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
  TZ: 'UTC',
}

const settable = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
  'GIT_INDEX_FILE',
] as const
type SettableVariable = (typeof settable)[number]

/** What git needs to find itself, its configuration, its credentials and the way out. */
const needed =
  /^(?:PATH|HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|TMPDIR|TEMP|TMP|XDG_CONFIG_HOME|SSH_AUTH_SOCK|(?:HTTPS?|ALL|NO)_PROXY|SSL_CERT_(?:FILE|DIR))$/i

function inherited(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name)))
}
