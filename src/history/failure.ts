import { Failure, knowing } from '../bytes/failure.ts'

/** Why git could not do what it was asked. */
export const gitFailureCodes = [
  'git-missing', // there is no git on this machine
  'git-no-repository', // the folder is in no repository, or is none
  'git-failed', // git ran and refused; `stderr` says why
] as const

export type GitFailureCode = (typeof gitFailureCodes)[number]
export type GitFailure = Failure<GitFailureCode, GitOutcome>

/** Git failed. What it said is kept without the user name and token that an address may hold. */
export function gitFailure(command: string, outcome: GitOutcome): GitFailure {
  const stderr = withoutSecrets(outcome.stderr)
  const details = { ...outcome, stderr, stdout: withoutSecrets(outcome.stdout) }
  const code = codeOf(stderr)
  return new Failure(code, messageOf(code, command, stderr), { details })
}

export const isGitFailure = knowing<GitFailure>(gitFailureCodes)

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
    return 'git-missing'
  return /not a git repository/i.test(stderr) ? 'git-no-repository' : 'git-failed'
}

function messageOf(code: GitFailureCode, command: string, stderr: string): string {
  if (code === 'git-missing') return 'there is no git on this machine'
  const lines = stderr.trim().split('\n')
  // What follows the reason is advice, in commands for a terminal.
  const reason = lines.find((line) => line.startsWith('fatal: ')) ?? lines.at(-1) ?? ''
  return `git ${command} failed: ${reason}`
}

function withoutSecrets(text: string): string {
  return text.replace(/:\/\/[^/\s@]*@/g, '://')
}
