import { onMain } from './steps-of.ts'
import type { Job, Workflow } from './workflow.ts'

const keep = 'bash scripts/push-ledger.sh keep "$COMMIT" "$EXPECTED"'
/** Deletes one, and is content where it is gone. */
const removal = (what: string, indent = '') => [
  `${indent}said=$(gh api --method DELETE "repos/$GITHUB_REPOSITORY/actions/${what}" 2>&1) ||`,
  `${indent}  [[ $said == *'HTTP 404'* ]] || { echo "$said"; exit 1; }`,
]
const remove = removal('artifacts/$ARTIFACT').join('\n')
const removeParts = [
  'parts=$(gh api --paginate "repos/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID/artifacts" \\',
  `  --jq '.artifacts[] | select(.name | startswith("part-")) | .id')`,
  'for part in $parts; do',
  ...removal('artifacts/$part', '  '),
  'done',
].join('\n')
const removeSites = [
  'sites=$(gh api --paginate "repos/$GITHUB_REPOSITORY/actions/caches?key=site-" \\',
  `  --jq '.actions_caches[] | select(.key | test("^site-[0-9a-f]{32}-[0-9a-f]{32}-")) | "\\(.id) \\(.key)"')`,
  'if ! grep -q " $LEFT\\$" <<< "$sites"; then',
  '  echo "The cache did not take what this run left: what earlier runs left stays."',
  '  exit',
  'fi',
  'while read -r cache key; do',
  '  [ "$key" != "$LEFT" ] || continue',
  ...removal('caches/$cache', '  '),
  'done <<< "$sites"',
].join('\n')
const witness = 'node scripts/witness.ts --out witness.json'
/** Proves what was signed. */
export const prove = 'node scripts/prove.ts --ledger ledger --before ledger-before'

/**
 * The order of a publish: what is signed was read by two jobs, what was signed is proven before a page is made of it, kept
 * before it is published, and what is kept is the very commit that was signed.
 */
export function publishingFaults({ jobs }: Workflow): readonly string[] {
  const { prepare, witness: second, sign, shard, build, merge, keep: keeper, deploy, tidy } = jobs
  const isProven =
    provesBefore(build, 'scripts/build.ts') && provesBefore(merge, 'scripts/merge.ts')
  const those = JSON.stringify([build, shard, merge, keeper])
  const named = [...those.matchAll(/needs\.\w+\.outputs\.\w+/g)]
    .map(([name]) => name)
    .filter((name) => !ofParts.test(name))
  const isSame =
    named.length === 7 &&
    named.every((name) => /^needs\.sign\.outputs\.(?:commit|expected)$/.test(name))
  return [
    ...(isWitnessed(prepare, second, sign) ? [] : ['signed-before-witnessed']),
    ...(isProven ? [] : ['built-before-proven']),
    ...(String(deploy?.needs) === 'keep' && needs(keeper, 'build') && isBound(jobs)
      ? []
      : ['published-before-kept']),
    ...(runsOf(tidy).join('\n') === `${remove}\n${removeParts}\n${removeSites}` && isAlways(tidy)
      ? []
      : ['addresses-left-to-download']),
    ...([build, merge].every(saysWhatIsLeft) && keepsTheNewest(tidy) ? [] : ['erased-awards-kept']),
    ...(isSame && needs(keeper, 'sign') ? [] : ['another-commit-kept']),
    ...(runsOf(keeper).join('\n') === keep ? [] : ['code-beside-the-ledger']),
    ...(runsOf(sign).some((run) => run.includes('push-ledger.sh keep'))
      ? ['built-before-proven']
      : []),
  ]
}

/** How much is due, and what comes of it. */
const ofParts = /^needs\.(?:prepare\.outputs\.(?:shards|most)|build\.outputs\.parts)$/

function provesBefore(job: Job | undefined, script: string): boolean {
  const runs = runsOf(job)
  const proven = runs.indexOf(prove)
  return proven >= 0 && proven < runs.findIndex((run) => run.includes(script))
}

/**
 * A condition that asks how others went has a job run whatever became of them, so it must name each result. The parts of a site are
 * not there in most runs.
 */
function isBound({ build, shard, merge, keep: keeper, deploy }: Workflow['jobs']): boolean {
  const words = (job: Job | undefined) => (job?.if ?? '').split(' && ')
  const parts = "(needs.build.outputs.parts == '' || needs.merge.result == 'success')"
  const waits = (job: Job | undefined, ...conditions: readonly string[]) =>
    words(job).join() === [onMain, '!cancelled()', ...conditions].join()
  return (
    build?.if === onMain &&
    merge?.if === onMain &&
    [build, shard, merge].every((job) => needs(job, 'sign')) &&
    needs(shard, 'build') &&
    needs(merge, 'shard') &&
    needs(keeper, 'merge') &&
    waits(keeper, "needs.build.result == 'success'", parts) &&
    waits(deploy, "needs.keep.result == 'success'")
  )
}

/** After the deploy, whatever became of it; of the job that finished the site, whichever that was. */
function isAlways(tidy: Job | undefined): boolean {
  const [artifact, parts] = tidy?.steps ?? []
  return (
    ['build', 'merge', 'deploy'].every((name) => needs(tidy, name)) &&
    tidy?.if === `${onMain} && always() && ${isThere}` &&
    artifact?.if === undefined &&
    artifact?.env?.['ARTIFACT'] === eitherArtifact &&
    parts?.if === "always() && needs.build.outputs.parts == 'yes'"
  )
}

function saysWhatIsLeft(job: Job | undefined): boolean {
  const own = "${{ steps.remembered.outputs.kept == 'yes' && steps.names.outputs.own || '' }}"
  return job?.outputs?.['left'] === own
}

/** Earlier sites go where a newer one was left, and published, also where something else could not be deleted. */
function keepsTheNewest(tidy: Job | undefined): boolean {
  const sites = tidy?.steps?.find(({ run }) => run?.trim() === removeSites)
  const isLeft = "(needs.build.outputs.left != '' || needs.merge.outputs.left != '')"
  return (
    sites?.if === `always() && needs.deploy.result == 'success' && ${isLeft}` &&
    sites.env?.['LEFT'] ===
      '${{ needs.build.outputs.left || needs.merge.outputs.left }}${{ github.run_id }}'
  )
}

const isThere = "(needs.build.outputs.artifact != '' || needs.merge.outputs.artifact != '')"
const eitherArtifact = '${{ needs.build.outputs.artifact || needs.merge.outputs.artifact }}'

/** The witness runs beside nothing that could tell it what to say, and the signer is handed its word. */
function isWitnessed(
  prepare: Job | undefined,
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
    !runsOf(prepare).some((run) => run.includes('scripts/witness.ts'))
  const signing = runsOf(sign).find((run) => run.includes('scripts/sign.ts')) ?? ''
  return isAlone && needs(sign, 'witness') && signing.includes('--witness witnessed/witness.json')
}

function runsOf(job: Job | undefined): readonly string[] {
  return (job?.steps ?? []).flatMap(({ run }) => run?.trim() ?? [])
}

function needs(job: Job | undefined, other: string): boolean {
  return [job?.needs ?? []].flat().includes(other)
}
