import { needsOf, runsOf } from './steps-of.ts'
import type { Workflow } from './workflow.ts'

const make = 'node scripts/issue-forms.ts --out forms.json'
const own = [
  'node scripts/propose-forms.ts lay-out handed-over/forms.json',
  'bash scripts/push-made.sh issue-forms',
  'node scripts/propose-forms.ts open',
]
const wanted = "github.ref == 'refs/heads/main' && needs.forms.outputs.stale == 'yes'"
const publishing = ['prepare', 'witness', 'sign', 'build', 'keep', 'deploy', 'tidy']

/**
 * The two jobs that propose issue forms and owners after a merge: what runs packages has no token, what may write runs our
 * own code alone and only where something differs, and nothing that is published waits for either.
 */
export function formsFaults({ jobs }: Workflow): readonly string[] {
  const { forms, propose } = jobs
  const runs = runsOf(forms)
  const isMade = runs.length === 2 && runs[1] === make && needsOf(forms).join() === 'prepare'
  const waits = publishing.some((name) =>
    needsOf(jobs[name]).some((each) => each === 'forms' || each === 'propose'),
  )
  return [
    ...(isMade ? [] : ['forms-not-made']),
    ...(/github\.token|GITHUB_TOKEN|GH_TOKEN/.test(JSON.stringify(forms ?? {}))
      ? ['token-beside-the-records']
      : []),
    ...(runsOf(propose).join('\n') === own.join('\n') ? [] : ['packages-beside-a-token']),
    ...(propose?.if === wanted && needsOf(propose).join() === 'forms'
      ? []
      : ['proposed-without-need']),
    ...(waits ? ['publish-waits-for-forms'] : []),
  ]
}
