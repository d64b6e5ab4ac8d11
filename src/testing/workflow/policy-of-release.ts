import { needsOf, runsOf } from './steps-of.ts'
import type { Workflow } from './workflow.ts'

const tag = 'bash scripts/push-release.sh "$VERSION" handed-over/notes.md'
const create =
  'gh release create "v$VERSION" --verify-tag --title "$VERSION" --notes-file handed-over/notes.md "handed-over/cinquefoil-$VERSION.tar.gz"'
const archive = 'handed-over/cinquefoil-${{ needs.pack.outputs.version }}.tar.gz'

/**
 * A release: it is asked for by hand, what packs it has no token, what attests it runs nothing of ours, and what may write
 * and sign runs two scripts of ours on what was attested.
 */
export function releaseFaults({ on, jobs }: Workflow): readonly string[] {
  const { pack, attest, publish } = jobs
  const names = Object.keys(on as object)
  const attests = (attest?.steps ?? []).filter(({ uses }) =>
    uses?.startsWith('actions/attest-build-provenance@'),
  )
  const isAttested =
    attests.length === 1 &&
    attests[0]?.with?.['subject-path'] === archive &&
    needsOf(attest).join() === 'pack'
  const runsOurs =
    runsOf(attest).length > 0 || attest?.steps?.some(({ uses }) => uses?.includes('/checkout@'))
  const withKey = (publish?.steps ?? []).filter((step) =>
    JSON.stringify(step).includes('RELEASE_KEY'),
  )
  return [
    ...(names.join() === 'workflow_dispatch' ? [] : ['released-for-a-stranger']),
    ...(runsOf(pack).join('\n') === 'bash scripts/pack-release.sh release'
      ? []
      : ['packed-otherwise']),
    ...(isAttested ? [] : ['not-attested']),
    ...(runsOurs ? ['code-beside-attestation'] : []),
    ...(needsOf(publish).join() === 'pack,attest' ? [] : ['released-before-attested']),
    ...(runsOf(publish).join('\n') === `${tag}\n${create}` ? [] : ['code-beside-release-key']),
    ...(withKey.length === 1 && withKey[0]?.run === tag ? [] : ['release-key-out-of-place']),
    ...(Object.keys(jobs).join() === 'pack,attest,publish' ? [] : ['another-job']),
  ]
}
