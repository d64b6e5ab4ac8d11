import type { Job, Workflow } from './workflow.ts'

const keep = 'bash scripts/push-ledger.sh keep "$COMMIT" "$EXPECTED"'
const remove = 'gh api --method DELETE "repos/$GITHUB_REPOSITORY/actions/artifacts/$ARTIFACT"'
const prove = 'node scripts/prove.ts --ledger ledger --before ledger-before'

/**
 * The order of a publish: what was signed is proven before a page is made of it, kept before it is published, and what is
 * kept is the very commit that was signed.
 */
export function publishingFaults({ jobs }: Workflow): readonly string[] {
  const { sign, build, keep: keeper, deploy, tidy } = jobs
  const built = runsOf(build)
  const isProven =
    built.includes(prove) &&
    built.indexOf(prove) < built.findIndex((run) => run.includes('scripts/build.ts'))
  const named = JSON.stringify([build, keeper]).match(/needs\.\w+\.outputs\.\w+/g) ?? []
  const isSame =
    named.length === 4 &&
    named.every((name) => /^needs\.sign\.outputs\.(?:commit|expected)$/.test(name))
  return [
    ...(isProven ? [] : ['built-before-proven']),
    ...(String(deploy?.needs) === 'keep' && needs(keeper, 'build')
      ? []
      : ['published-before-kept']),
    ...(runsOf(tidy).join('\n') === remove && isAlways(tidy) ? [] : ['addresses-left-to-download']),
    ...(isSame && needs(keeper, 'sign') ? [] : ['another-commit-kept']),
    ...(runsOf(keeper).join('\n') === keep ? [] : ['code-beside-the-ledger']),
    ...(runsOf(sign).some((run) => run.includes('push-ledger.sh keep'))
      ? ['built-before-proven']
      : []),
  ]
}

/** After the deploy, whatever became of it. */
function isAlways(tidy: Job | undefined): boolean {
  return (
    (tidy?.if ?? '').includes('always()') && ['build', 'deploy'].every((name) => needs(tidy, name))
  )
}

function runsOf(job: Job | undefined): readonly string[] {
  return (job?.steps ?? []).flatMap(({ run }) => run?.trim() ?? [])
}

function needs(job: Job | undefined, other: string): boolean {
  return [job?.needs ?? []].flat().includes(other)
}
