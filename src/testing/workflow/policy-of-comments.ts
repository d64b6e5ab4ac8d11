import type { Step, Workflow } from './workflow.ts'

const writer = 'comment'
const ownRepository = 'github.event.pull_request.head.repo.full_name == github.repository'

/**
 * The workflow that runs the code of a pull request: no token that may write is beside that code, and where there is
 * one, nothing of the pull request is run and the step that has it does not touch what was handed over.
 */
export function commentFaults({ jobs }: Workflow): readonly string[] {
  const others = Object.entries(jobs).filter(([name]) => name !== writer)
  const comment = jobs[writer]
  const steps = comment?.steps ?? []
  return [
    ...(others.some(([, job]) => (job.steps ?? []).some(hasToken))
      ? ['token-beside-a-pull-request']
      : []),
    ...(comment && !(comment.if ?? '').includes(ownRepository) ? ['comment-on-a-fork'] : []),
    ...(steps.every(runsNothing) ? [] : ['code-beside-the-comment']),
    ...(steps.some((step) => hasToken(step) && JSON.stringify(step).includes('handed-over'))
      ? ['artifact-beside-the-comment']
      : []),
    ...(steps.every(isBounded) ? [] : ['comment-without-bounds']),
  ]
}

const commands = new Set(
  'test printf head iconv tr sed gh comments ours found if else fi then LC_ALL [ [['.split(' '),
)

/** Only what is handed over, and commands of the machine that cannot run a text. */
function runsNothing({ uses, run = '' }: Step): boolean {
  if (uses !== undefined) return uses.startsWith('actions/download-artifact@')
  const words = run
    .replaceAll(/'[^']*'/g, "''")
    .split(/\n|\|(?!\|)|&&|\|\||;|\$\(|`/)
    .flatMap((piece) => /^[\s{}]*(\[\[?|[\w./-]+)/.exec(piece)?.[1] ?? [])
  return words.every((word) => commands.has(word)) && !/<\(|sed [^|]*\be\b/.test(run)
}

/**
 * Whatever is read of what was handed over is cut short, shown as it stands, and no link. What is sent is cut once more
 * after signs have been written out, since that makes it longer.
 */
function isBounded({ run = '' }: Step): boolean {
  if (!run.includes('handed-over')) return true
  const measures = ['test ! -L ', "'<pre>'", 's/</\\&lt;/g', 's/@/@\\&#8288;/g']
  const read = run
    .split('\n')
    .filter((line) => line.includes('handed-over') && !line.includes('test '))
  return (
    measures.every((measure) => run.includes(measure)) &&
    read.every((line) => /^\s*head --bytes=\d{1,5} /.test(line)) &&
    /s\/@\/[^|]*\|\s*head --bytes=[1-6]?\d{1,4} \|/.test(run)
  )
}

function hasToken(step: Step): boolean {
  return /github\.token|GITHUB_TOKEN|GH_TOKEN/.test(JSON.stringify(step))
}
