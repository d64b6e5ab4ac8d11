import type { Job, Workflow } from './workflow.ts'

const keep = 'bash scripts/push-ledger.sh keep "$COMMIT" "$EXPECTED"'
const remove = 'gh api --method DELETE "repos/$GITHUB_REPOSITORY/actions/artifacts/$ARTIFACT"'
const witness = 'node scripts/witness.ts --out witness.json'
const prove = 'node scripts/prove.ts --ledger ledger --before ledger-before'

/**
 * The order of a publish: what is signed was read by two jobs, what was signed is proven before a page is made of it, kept
 * before it is published, and what is kept is the very commit that was signed.
 */
export function publishingFaults({ jobs }: Workflow): readonly string[] {
  const { plan, witness: second, sign, build, keep: keeper, deploy, tidy } = jobs
  const built = runsOf(build)
  const isProven =
    built.includes(prove) &&
    built.indexOf(prove) < built.findIndex((run) => run.includes('scripts/build.ts'))
  const named = JSON.stringify([build, keeper]).match(/needs\.\w+\.outputs\.\w+/g) ?? []
  const isSame =
    named.length === 4 &&
    named.every((name) => /^needs\.sign\.outputs\.(?:commit|expected)$/.test(name))
  return [
    ...(isWitnessed(plan, second, sign) ? [] : ['signed-before-witnessed']),
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

/** The witness runs beside nothing that could tell it what to say, and the signer is handed its word. */
function isWitnessed(
  plan: Job | undefined,
  second: Job | undefined,
  sign: Job | undefined,
): boolean {
  const [install = '', ...rest] = runsOf(second)
  const uses = (second?.steps ?? []).flatMap((step) => step.uses?.split('@')[0] ?? [])
  const isAlone =
    install.startsWith('npm ci --ignore-scripts') &&
    rest.join() === witness &&
    second?.needs === undefined &&
    !uses.includes('actions/download-artifact') &&
    !runsOf(plan).some((run) => run.includes('scripts/witness.ts'))
  const signing = runsOf(sign).find((run) => run.includes('scripts/sign.ts')) ?? ''
  return isAlone && needs(sign, 'witness') && signing.includes('--witness witnessed/witness.json')
}

function runsOf(job: Job | undefined): readonly string[] {
  return (job?.steps ?? []).flatMap(({ run }) => run?.trim() ?? [])
}

function needs(job: Job | undefined, other: string): boolean {
  return [job?.needs ?? []].flat().includes(other)
}
