/** Why git could not do what it was asked. */
export type GitFailureCode =
  /** There is no git on this machine. */
  | 'GIT_MISSING'
  /** The folder is in no repository, or is none. */
  | 'GIT_NO_REPOSITORY'
  /** Git ran and refused; `stderr` says why. */
  | 'GIT_FAILED'

/** Git failed. What it said is kept without the user name and token that an address may hold. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure'
  readonly code: GitFailureCode
  readonly exitCode: number
  readonly stderr: string
  readonly stdout: string

  constructor(command: string, outcome: GitOutcome) {
    const stderr = withoutSecrets(outcome.stderr)
    const code = codeOf(stderr)
    super(messageOf(code, command, stderr))
    this.code = code
    this.exitCode = outcome.exitCode
    this.stderr = stderr
    this.stdout = withoutSecrets(outcome.stdout)
  }
}

export interface GitOutcome {
  readonly exitCode: number
  readonly stderr: string
  readonly stdout: string
}

function codeOf(stderr: string): GitFailureCode {
  if (
    stderr
      .split('spawn git ')
      .slice(1)
      .some((rest) => /\bENOENT\b/.test(rest))
  )
    return 'GIT_MISSING'
  return /not a git repository/i.test(stderr) ? 'GIT_NO_REPOSITORY' : 'GIT_FAILED'
}

function messageOf(code: GitFailureCode, command: string, stderr: string): string {
  if (code === 'GIT_MISSING') return 'there is no git on this machine'
  const lines = stderr.trim().split('\n')
  // What follows the reason is advice, in commands for a terminal.
  const reason = lines.find((line) => line.startsWith('fatal: ')) ?? lines.at(-1) ?? ''
  return `git ${command} failed: ${reason}`
}

function withoutSecrets(text: string): string {
  return text.replace(/:\/\/[^/\s@]*@/g, '://')
}
