/** A fault planted in one of our workflows, and the rule that must find it. */
export interface PlantedFault {
  readonly rule: string
  readonly what: string
  readonly file: 'check.yml' | 'propose.yml' | 'publish.yml'
  /** The first occurrence of this text is replaced. */
  readonly from: string | RegExp
  readonly to: string
}

const pinned = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const firstStep = `      - uses: ${pinned}`
const install = 'run: npm ci --ignore-scripts\n'
const signRun = /run: node scripts\/sign\.ts [^\n]*/
const before = (line: string) => `${line}\n${firstStep}`

const issueFaults: readonly PlantedFault[] = [
  fault('dangerous-trigger', 'propose.yml', '  issues:\n    types', '  issue_comment:\n    types'),
  fault('dangerous-trigger', 'check.yml', '  pull_request:', '  issues:'),
  fault('issues-of-any-kind', 'propose.yml', 'opened, edited, labeled', 'opened, edited, reopened'),
  fault('not-from-main', 'propose.yml', "github.ref == 'refs/heads/main' && ", ''),
  fault('not-asked-first', 'propose.yml', "    if: needs.ask.outputs.may == 'yes'\n", ''),
  fault('not-asked-first', 'propose.yml', "outputs.may == 'yes'", "outputs.may != 'no'"),
  fault('not-asked-first', 'propose.yml', '    needs: read\n', ''),
  fault('permissions-at-the-top', 'propose.yml', 'permissions: {}', 'permissions: write-all'),
  fault('permissions-too-wide', 'propose.yml', 'contents: read', 'contents: write'),
  fault(
    'permissions-too-wide',
    'propose.yml',
    'issues: write',
    'issues: write\n      packages: write',
  ),
  fault('permissions-too-wide', 'propose.yml', 'actions: write', 'id-token: write'),
  fault(
    'credentials-kept',
    'propose.yml',
    'persist-credentials: false',
    'persist-credentials: true',
  ),
  fault('other-ref-checked-out', 'propose.yml', 'fetch-depth: 0', 'ref: issue-1'),
  fault('action-not-pinned', 'propose.yml', /(?<=setup-node@)[0-9a-f]{40}/, 'v7'),
  fault(
    'expression-in-run',
    'propose.yml',
    '--out proposal.json',
    '--out proposal.json --title "${{ github.event.issue.title }}"',
  ),
  fault(
    'words-of-a-person',
    'propose.yml',
    'NUMBER: ${{ github.event.issue.number }}',
    'NUMBER: ${{ github.event.issue.number }}\n          TITLE: ${{ github.event.issue.title }}',
  ),
  fault(
    'words-of-a-person',
    'propose.yml',
    'github.event.issue.number }}\n',
    'github.event.issue.body }}\n',
  ),
  fault(
    'words-of-a-person',
    'propose.yml',
    'OPENED: ${{',
    "OPENED: ${{ toJSON(github.event) && ''}}${{",
  ),
  fault(
    'words-of-a-person',
    'check.yml',
    'github.event.pull_request.user.login',
    'github.event.pull_request.title',
  ),
  fault(
    'words-of-a-person',
    'publish.yml',
    'group: publish',
    'group: publish-${{ github.head_ref }}',
  ),
  fault(
    'token-beside-an-issue',
    'propose.yml',
    'name: Read the issue\n',
    'name: Read the issue\n        env:\n          GITHUB_TOKEN: ${{ github.token }}\n',
  ),
  fault(
    'packages-beside-a-token',
    'propose.yml',
    'run: bash scripts/push-proposal.sh "$NUMBER"',
    install.trim(),
  ),
  fault(
    'packages-beside-a-token',
    'propose.yml',
    'issue-desk.ts open handed-over',
    'from-issue.ts --out handed-over',
  ),
  fault(
    'packages-beside-a-token',
    'propose.yml',
    'issue-desk.ts may-ask',
    'issue-desk.ts may-ask; node scripts/validate.ts',
  ),
  fault(
    'environment',
    'propose.yml',
    '    needs: read\n',
    '    needs: read\n    environment: signing\n',
  ),
  fault(
    'secret-out-of-place',
    'propose.yml',
    'GITHUB_TOKEN: ${{ github.token }}',
    'GITHUB_TOKEN: ${{ secrets.PERSONAL_TOKEN }}',
  ),
  fault('cache', 'propose.yml', 'package-manager-cache: false', 'package-manager-cache: true'),
  fault('no-time-limit', 'propose.yml', '    timeout-minutes: 5\n', ''),
]

const ownOnly = / && \(github\.event_name == [^)]*\)/
const postNew = 'gh api --method POST "$comments" --field body=@body.md --silent'

const commentFaults: readonly PlantedFault[] = [
  fault('comment-on-a-fork', 'check.yml', ownOnly, ''),
  fault('permissions-too-wide', 'check.yml', 'pull-requests: write', 'contents: write'),
  fault('code-beside-the-comment', 'check.yml', postNew, 'node scripts/review.ts'),
  fault('code-beside-the-comment', 'check.yml', postNew, 'bash handed-over/words.txt'),
  fault('code-beside-the-comment', 'check.yml', postNew, './handed-over/words.txt'),
  fault('code-beside-the-comment', 'check.yml', postNew, 'found=$(source handed-over/words.txt)'),
  fault('code-beside-the-comment', 'check.yml', 'iconv --from', 'python3 words.py | iconv --from'),
  fault('code-beside-the-comment', 'check.yml', /(?<=comment:[^]*steps:\n)/, `${firstStep}\n`),
  fault(
    'token-beside-a-pull-request',
    'check.yml',
    'BASE: ${{',
    'GH_TOKEN: ${{ github.token }}\n          BASE: ${{',
  ),
  fault(
    'artifact-beside-the-comment',
    'check.yml',
    postNew,
    `${postNew} --field more=@handed-over/words.txt`,
  ),
  fault(
    'comment-without-bounds',
    'check.yml',
    'head --bytes=20000 handed-over/words.txt |',
    'head handed-over/words.txt |',
  ),
  fault('comment-without-bounds', 'check.yml', '          test ! -L handed-over/words.txt\n', ''),
  fault('comment-without-bounds', 'check.yml', "'<pre>'", "''"),
  fault('comment-without-bounds', 'check.yml', '; s/@/@\\&#8288;/g', ''),
]

export const plantedFaults: readonly PlantedFault[] = [
  ...commentFaults,
  ...issueFaults,
  fault('dangerous-trigger', 'check.yml', 'pull_request:', 'pull_request_target:'),
  fault('dangerous-trigger', 'check.yml', 'pull_request:', 'issue_comment:'),
  fault('dangerous-trigger', 'publish.yml', 'workflow_dispatch:', 'workflow_run:'),
  fault('dangerous-trigger', 'publish.yml', 'workflow_dispatch:', 'repository_dispatch:'),
  fault('push-of-any-branch', 'publish.yml', 'branches: [main]', "branches: ['**']"),
  fault('push-of-any-branch', 'publish.yml', '    branches: [main]\n', ''),
  fault('permissions-at-the-top', 'check.yml', 'permissions: {}', 'permissions: write-all'),
  fault('permissions-at-the-top', 'publish.yml', 'permissions: {}\n', ''),
  fault('permissions-too-wide', 'check.yml', 'contents: read', 'contents: write'),
  fault('permissions-too-wide', 'publish.yml', 'pages: write', 'contents: write'),
  fault(
    'permissions-of-job',
    'check.yml',
    /permissions:\n {6}contents: read/,
    'permissions: write-all',
  ),
  fault('publishes-at-once', 'publish.yml', 'group: publish', 'group: ${{ github.run_id }}'),
  fault('publish-cut-off', 'publish.yml', 'cancel-in-progress: false', 'cancel-in-progress: true'),
  fault('action-not-pinned', 'check.yml', /checkout@[0-9a-f]{40} # v7\.0\.1/, 'checkout@v7'),
  fault('action-not-pinned', 'publish.yml', /(?<=deploy-pages@)[0-9a-f]{40}/, 'main'),
  fault('action-not-pinned', 'publish.yml', /(?<=checkout@)[0-9a-f]{40}/, '3d3c42e'),
  fault('pin-without-version', 'check.yml', ' # v7.0.1', ''),
  fault(
    'action-of-a-stranger',
    'check.yml',
    'uses: actions/setup-node@',
    'uses: kind-stranger/setup-node@',
  ),
  fault('credentials-kept', 'check.yml', 'persist-credentials: false', 'persist-credentials: true'),
  fault('credentials-kept', 'publish.yml', '          persist-credentials: false\n', ''),
  fault('other-ref-checked-out', 'check.yml', 'fetch-depth: 0', 'ref: ${{ github.head_ref }}'),
  fault('other-repository', 'publish.yml', 'fetch-depth: 0', 'repository: someone/else'),
  fault('submodules', 'publish.yml', 'fetch-depth: 0', 'submodules: recursive'),
  fault(
    'expression-in-run',
    'check.yml',
    '"$ACTOR"',
    '"${{ github.event.pull_request.user.login }}"',
  ),
  fault(
    'expression-in-run',
    'check.yml',
    'run: node scripts/build.ts',
    'run: echo "${{ github.event.pull_request.title }}"; node scripts/build.ts',
  ),
  fault('expression-in-run', 'check.yml', '--base "$BASE"', '--base ${{ github.head_ref }}'),
  fault(
    'expression-in-run',
    'publish.yml',
    'run: node scripts/plan.ts',
    'run: MESSAGE="${{ github.event.head_commit.message }}" node scripts/plan.ts',
  ),
  fault(
    'expression-in-script',
    'check.yml',
    firstStep,
    before(
      "      - uses: actions/github-script@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          script: console.log('${{ github.head_ref }}')",
    ),
  ),
  fault(
    'secret-out-of-place',
    'check.yml',
    'ACTOR: ${{ github.event.pull_request.user.login || inputs.asker }}',
    'ACTOR: ${{ secrets.CINQUEFOIL_KEYS }}',
  ),
  fault(
    'secret-out-of-place',
    'publish.yml',
    'run: node scripts/plan.ts',
    'env:\n          KEYS: ${{ secrets.CINQUEFOIL_KEYS }}\n        run: node scripts/plan.ts',
  ),
  fault(
    'secret-out-of-place',
    'publish.yml',
    'run: node scripts/build.ts',
    "env:\n          KEYS: ${{ secrets['CINQUEFOIL_KEYS'] }}\n        run: node scripts/build.ts",
  ),
  fault(
    'secret-for-every-step',
    'publish.yml',
    '    environment: signing\n',
    '    environment: signing\n    env:\n      CINQUEFOIL_KEYS: ${{ secrets.CINQUEFOIL_KEYS }}\n',
  ),
  fault(
    'secret-for-every-job',
    'publish.yml',
    'permissions: {}',
    'permissions: {}\nenv:\n  CINQUEFOIL_KEYS: ${{ secrets.CINQUEFOIL_KEYS }}',
  ),
  fault(
    'secrets-handed-on',
    'publish.yml',
    'run: node scripts/plan.ts',
    'env:\n          ALL: ${{ toJSON(secrets) }}\n        run: node scripts/plan.ts',
  ),
  fault(
    'foreign-workflow',
    'check.yml',
    '    runs-on: ubuntu-24.04\n',
    '    uses: someone/else/.github/workflows/check.yml@main\n    runs-on: ubuntu-24.04\n',
  ),
  fault('environment', 'publish.yml', '    environment: signing\n', ''),
  fault(
    'environment',
    'check.yml',
    '    timeout-minutes: 45\n',
    '    timeout-minutes: 45\n    environment: signing\n',
  ),
  fault('publishes-other-branches', 'publish.yml', "    if: github.ref == 'refs/heads/main'\n", ''),
  fault('no-time-limit', 'publish.yml', '    timeout-minutes: 30\n', ''),
  fault('runner-not-named', 'publish.yml', 'ubuntu-24.04', 'self-hosted'),
  fault('runner-not-named', 'check.yml', 'ubuntu-24.04', 'ubuntu-latest'),
  fault(
    'container',
    'publish.yml',
    '    environment: signing\n',
    '    environment: signing\n    container: someone/image\n',
  ),
  fault(
    'failure-passed-over',
    'publish.yml',
    'run: node scripts/plan.ts',
    'continue-on-error: true\n        run: node scripts/plan.ts',
  ),
  fault('cache', 'publish.yml', 'package-manager-cache: false', 'cache: npm'),
  fault(
    'cache',
    'check.yml',
    firstStep,
    before('      - uses: actions/cache@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'),
  ),
  fault('install-not-locked', 'publish.yml', install, 'run: npm install\n'),
  fault('install-not-locked', 'check.yml', install, 'run: npm ci\n'),
  fault(
    'install-not-locked',
    'check.yml',
    install,
    'run: npm ci --ignore-scripts && npx something\n',
  ),
  fault(
    'download',
    'publish.yml',
    'run: node scripts/plan.ts',
    'run: curl https://tool.example/install; node scripts/plan.ts',
  ),
  fault('secrets-in-the-log', 'publish.yml', signRun, 'run: set -x; node scripts/sign.ts'),
  fault(
    'push-without-lease',
    'publish.yml',
    'run: bash scripts/push-ledger.sh ledger',
    'run: git push --force origin HEAD:ledger',
  ),
  fault(
    'environment-of-later-steps',
    'publish.yml',
    'mkdir ledger',
    'echo "NODE_OPTIONS=--require ./x.cjs" >> "$GITHUB_ENV"',
  ),
  fault(
    'text-run-as-code',
    'check.yml',
    'run: node scripts/validate.ts',
    'run: git diff --name-only HEAD^1 | xargs node scripts/validate.ts',
  ),
  fault('text-run-as-code', 'check.yml', '"$ACTOR"', '"$ACTOR"; eval "$ACTOR"'),
  fault('signing-beside-a-pull-request', 'check.yml', '--preview', '--production'),
  fault(
    'token-beside-a-pull-request',
    'check.yml',
    'ACTOR: ${{ github.event.pull_request.user.login || inputs.asker }}',
    'TOKEN: ${{ github.token }}',
  ),
  fault(
    'more-than-signing-beside-keys',
    'publish.yml',
    signRun,
    'run: npm run build && node scripts/sign.ts --plan p --ledger l',
  ),
  fault(
    'more-than-signing-beside-keys',
    'publish.yml',
    signRun,
    'run: node scripts/build.ts --production',
  ),
  fault(
    'token-beside-keys',
    'publish.yml',
    '          CINQUEFOIL_KEYS: ${{ secrets.CINQUEFOIL_KEYS }}\n',
    '          CINQUEFOIL_KEYS: ${{ secrets.CINQUEFOIL_KEYS }}\n          GITHUB_TOKEN: ${{ github.token }}\n',
  ),
  fault(
    'code-in-the-job-with-keys',
    'publish.yml',
    'run: bash scripts/push-ledger.sh ledger',
    'run: node scripts/build.ts --production',
  ),
]

function fault(
  rule: string,
  file: PlantedFault['file'],
  from: string | RegExp,
  to: string,
): PlantedFault {
  const what = to.trim().split('\n').at(-1)?.trim() || `no ${String(from).trim()}`
  return { rule, what, file, from, to }
}
