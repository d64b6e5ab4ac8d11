import { commentFaults } from './policy-of-comments.ts'
import { directoryFaults } from './policy-of-directory.ts'
import { formsFaults } from './policy-of-forms.ts'
import { proposalFaults, wordsOfPeople } from './policy-of-issues.ts'
import { longTestFaults } from './policy-of-long-tests.ts'
import { publishingFaults } from './policy-of-publishing.ts'
import { cacheFaults, rememberingFaults } from './policy-of-remembering.ts'
import { releaseFaults } from './policy-of-release.ts'
import { shardFaults } from './policy-of-shards.ts'
import { onMain } from './steps-of.ts'
import { parseWorkflow, type Job, type Step, type Workflow } from './workflow.ts'

/**
 * What a workflow of this project may not do, as names of rules broken. The list is empty when all is well. The rules
 * are those of `.github/SECURITY.md`: nothing a stranger writes is run beside anything worth having.
 */
export function policyFaults(file: string, text: string): readonly string[] {
  const workflow = parseWorkflow(text)
  const jobs = Object.entries(workflow.jobs)
  const faults = [
    ...triggerFaults(file, workflow),
    ...topFaults(file, workflow),
    ...pinFaults(text),
    ...wordsOfPeople(workflow),
    ...jobs.flatMap(([name, job]) => jobFaults(file, name, job)),
    ...(file === 'propose.yml' ? proposalFaults(workflow) : []),
    ...(file === 'check.yml' ? commentFaults(workflow) : []),
    ...(file === 'directory.yml' ? directoryFaults(workflow) : []),
    ...(file === 'release.yml' ? releaseFaults(workflow) : []),
    ...(file === 'long.yml' ? longTestFaults(workflow) : []),
    ...(file === 'publish.yml' ? faultsOfPublish(workflow) : []),
  ]
  return [...new Set(faults)].sort()
}

function faultsOfPublish(workflow: Workflow): readonly string[] {
  return [publishingFaults, formsFaults, rememberingFaults, shardFaults].flatMap((faults) =>
    faults(workflow),
  )
}

const dangerousTriggers = [
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'repository_dispatch',
  'discussion_comment',
  'fork',
  'watch',
]

function triggerNames({ on }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on]
  if (Array.isArray(on)) return on as readonly string[]
  return Object.keys(on as object)
}

function triggerFaults(file: string, workflow: Workflow): readonly string[] {
  const names = triggerNames(workflow)
  const push = (workflow.on as { readonly push?: { readonly branches?: readonly string[] } }).push
  const isOpen = names.includes('push') && String(push?.branches) !== 'main'
  return [
    ...names.filter((name) => dangerousTriggers.includes(name)).map(() => 'dangerous-trigger'),
    ...(names.includes('issues') && file !== 'propose.yml' ? ['dangerous-trigger'] : []),
    ...(isOpen ? ['push-of-any-branch'] : []),
  ]
}

function topFaults(file: string, { permissions, concurrency, env }: Workflow): readonly string[] {
  const isNothing = typeof permissions === 'object' && permissions !== null
  const cancels = (concurrency as { readonly 'cancel-in-progress'?: unknown } | undefined)?.[
    'cancel-in-progress'
  ]
  const group = (concurrency as { readonly group?: unknown } | undefined)?.group
  return [
    ...(isNothing && Object.keys(permissions).length === 0 ? [] : ['permissions-at-the-top']),
    ...(file === 'publish.yml' && group !== 'publish' ? ['publishes-at-once'] : []),
    ...(file === 'publish.yml' && cancels !== false ? ['publish-cut-off'] : []),
    ...(JSON.stringify(env ?? {}).includes('secrets.') ? ['secret-for-every-job'] : []),
  ]
}

/** Comments are no part of the parsed file, so this reads the lines. */
function pinFaults(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const used = /^\s*(?:-\s+)?uses:\s*(\S+)(.*)$/.exec(line)
    if (!used) return []
    const [, action = '', rest = ''] = used
    if (action.startsWith('./')) return []
    return [
      ...(/@[0-9a-f]{40}$/.test(action) ? [] : ['action-not-pinned']),
      ...(/^\s+# v\d+\.\d+\.\d+$/.test(rest) ? [] : ['pin-without-version']),
      ...(action.startsWith('actions/') ? [] : ['action-of-a-stranger']),
    ]
  })
}

const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'publish.yml/sign': ['contents'],
  'publish.yml/keep': ['contents'],
  'publish.yml/tidy': ['actions'],
  'publish.yml/deploy': ['pages', 'id-token'],
  'publish.yml/propose': ['actions', 'contents', 'pull-requests'],
  'directory.yml/propose': ['actions', 'contents', 'pull-requests'],
  'release.yml/attest': ['id-token', 'attestations'],
  'release.yml/publish': ['contents'],
  'check.yml/comment': ['pull-requests'],
  'propose.yml/open': ['actions', 'contents', 'pull-requests'],
  'propose.yml/answer': ['issues'],
}

/** By its name, and by the one that it had before. */
const transferKey = ['CINQUEFOIL_TRANSFER_KEY', 'CINQUEFOIL_CARRIAGE']

const mayHaveSecrets: Readonly<Record<string, readonly string[]>> = {
  'publish.yml/sign': ['CINQUEFOIL_KEYS', ...transferKey],
  'publish.yml/shard': transferKey,
  'publish.yml/build': transferKey,
  'publish.yml/merge': transferKey,
  'release.yml/publish': ['RELEASE_KEY'],
}

const environmentOf: Readonly<Record<string, string>> = {
  'publish.yml/sign': 'signing',
  'publish.yml/shard': 'building',
  'publish.yml/build': 'building',
  'publish.yml/merge': 'building',
  'publish.yml/deploy': 'github-pages',
  'release.yml/publish': 'releasing',
}

/** Workflows of which every job is for `main` alone. */
const ofMainAlone = ['publish.yml', 'directory.yml', 'release.yml', 'long.yml']

function jobFaults(file: string, name: string, job: Job): readonly string[] {
  const place = `${file}/${name}`
  const steps = job.steps ?? []
  const environment = typeof job.environment === 'object' ? job.environment.name : job.environment
  const isBound = !ofMainAlone.includes(file) || (job.if ?? '').includes(onMain)
  return [
    ...permissionFaults(place, job),
    ...secretFaults(place, job),
    ...cacheFaults(place, job),
    ...(environment === environmentOf[place] ? [] : ['environment']),
    ...(isBound ? [] : ['publishes-other-branches']),
    ...(job['timeout-minutes'] === undefined ? ['no-time-limit'] : []),
    ...(/^ubuntu-\d+\.\d+$/.test(String(job['runs-on'])) ? [] : ['runner-not-named']),
    ...(job.container !== undefined || job.services !== undefined ? ['container'] : []),
    ...(job.uses === undefined ? [] : ['foreign-workflow']),
    ...(job['continue-on-error'] ? ['failure-passed-over'] : []),
    ...steps.flatMap((step) => stepFaults(place, step)),
    ...(place === 'publish.yml/sign' ? signFaults(steps) : []),
  ]
}

function permissionFaults(place: string, { permissions }: Job): readonly string[] {
  if (typeof permissions !== 'object' || permissions === null) return ['permissions-of-job']
  const allowed = mayWrite[place] ?? []
  const written = Object.entries(permissions).filter(([, level]) => level !== 'read')
  return written.every(([scope]) => allowed.includes(scope)) ? [] : ['permissions-too-wide']
}

function secretFaults(place: string, job: Job): readonly string[] {
  const allowed = mayHaveSecrets[place] ?? []
  const text = JSON.stringify(job)
  const named = [...text.matchAll(/secrets(?:\.|\[['"\\]*)([A-Za-z_]\w*)/g)].map(
    ([, secret = '']) => secret,
  )
  const inJob = JSON.stringify(job.env ?? {}).includes('secrets.')
  const stray = named.some((secret) => !allowed.includes(secret))
  return [
    ...(stray ? ['secret-out-of-place'] : []),
    ...(inJob ? ['secret-for-every-step'] : []),
    ...(job.secrets === undefined && !/toJSON\(\s*secrets/i.test(text)
      ? []
      : ['secrets-handed-on']),
  ]
}

/** Expressions whose value we make ourselves, or that can hold nothing but hex digits or a number. */
const harmless = /^\s*(?:github\.(?:sha|run_id|run_number|workspace)|runner\.temp)\s*$/

function stepFaults(place: string, step: Step): readonly string[] {
  const run = step.run ?? ''
  const expressions = [...run.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inner = '']) => inner)
  const isCheckout = step.uses?.startsWith('actions/checkout@') ?? false
  const setsNode = step.uses?.startsWith('actions/setup-node@') ?? false
  const script = String(step.with?.['script'] ?? '')
  return [
    ...(expressions.every((inner) => harmless.test(inner)) ? [] : ['expression-in-run']),
    ...(script.includes('${{') ? ['expression-in-script'] : []),
    ...(isCheckout && step.with?.['persist-credentials'] !== false ? ['credentials-kept'] : []),
    ...(isCheckout && step.with?.['ref'] !== undefined ? ['other-ref-checked-out'] : []),
    ...(isCheckout && step.with?.['repository'] !== undefined ? ['other-repository'] : []),
    ...(isCheckout && step.with?.['submodules'] ? ['submodules'] : []),
    ...(setsNode && step.with?.['package-manager-cache'] !== false ? ['cache'] : []),
    ...(setsNode && step.with?.['cache'] !== undefined ? ['cache'] : []),
    ...(step['continue-on-error'] ? ['failure-passed-over'] : []),
    ...runFaults(place, run),
  ]
}

function runFaults(place: string, run: string): readonly string[] {
  const installs = /\bnpm\s+(?:i|install|ci|exec|add)\b|\bnpx\b|\bpnpm\b|\byarn\b|\bpip\b/.test(run)
  return [
    ...(installs && !/^npm ci --ignore-scripts(?: --omit=\w+)*$/.test(run.trim())
      ? ['install-not-locked']
      : []),
    ...(/\b(?:curl|wget)\b/.test(run) ? ['download'] : []),
    ...(/\bset\s+-\w*x|\bprintenv\b|^\s*env\s*$/m.test(run) ? ['secrets-in-the-log'] : []),
    ...(/\bgit\s+push\b.*(?:\s-f\b|--force(?!-with-lease))/.test(run)
      ? ['push-without-lease']
      : []),
    ...(/GITHUB_ENV|GITHUB_PATH/.test(run) ? ['environment-of-later-steps'] : []),
    ...(/\beval\b|\|\s*(?:ba)?sh\b|\bxargs\b/.test(run) ? ['text-run-as-code'] : []),
    ...(place.startsWith('check.yml/') && /--production|scripts\/(?:sign|keys)/.test(run)
      ? ['signing-beside-a-pull-request']
      : []),
  ]
}

/** In the job with the keys one step has them, runs one program of ours, and nothing of the others comes before it. */
function signFaults(steps: readonly Step[]): readonly string[] {
  const withKeys = steps.filter((step) => JSON.stringify(step).includes('CINQUEFOIL_KEYS'))
  const run = withKeys.map((step) => step.run ?? step.uses ?? '').join('\n')
  const hasToken = withKeys.some((step) => /github\.token|GITHUB_TOKEN/.test(JSON.stringify(step)))
  const others = steps.filter((step) => !withKeys.includes(step)).map((step) => step.run ?? '')
  const runsCode = others.some((each) =>
    /\b(?:node|npm (?:run|test|start)|vite|astro)\b/.test(each),
  )
  return [
    ...(/^node scripts\/sign\.ts [^\n;&|`$]*$/.test(run) ? [] : ['more-than-signing-beside-keys']),
    ...(hasToken ? ['token-beside-keys'] : []),
    ...(runsCode ? ['code-in-the-job-with-keys'] : []),
  ]
}
