import { fault, type PlantedFault } from './planted-fault.ts'

const make = 'run: node scripts/issue-forms.ts --out forms.json'
const onlyStale = " && needs.forms.outputs.stale == 'yes'"

/** In the jobs that propose issue forms and owners after a merge. */
export const formsFaults: readonly PlantedFault[] = [
  fault('forms-not-made', 'publish.yml', make, `${make} && bash scripts/push-made.sh issue-forms`),
  fault(
    'token-beside-the-records',
    'publish.yml',
    make,
    `env:\n          GITHUB_TOKEN: \${{ github.token }}\n        ${make}`,
  ),
  fault('proposed-without-need', 'publish.yml', onlyStale, ''),
  fault('proposed-without-need', 'publish.yml', onlyStale, onlyStale.replace('==', '!=')),
  fault('proposed-without-need', 'publish.yml', '    needs: forms\n', '    needs: plan\n'),
  fault(
    'packages-beside-a-token',
    'publish.yml',
    'run: bash scripts/push-made.sh issue-forms',
    'run: npm ci --ignore-scripts',
  ),
  fault(
    'packages-beside-a-token',
    'publish.yml',
    'run: node scripts/propose-forms.ts lay-out handed-over/forms.json',
    'run: node scripts/issue-forms.ts',
  ),
  fault(
    'packages-beside-a-token',
    'publish.yml',
    'run: bash scripts/push-made.sh issue-forms',
    'run: git push origin HEAD:main',
  ),
  fault(
    'publish-waits-for-forms',
    'publish.yml',
    '    needs: keep\n',
    '    needs: [keep, propose]\n',
  ),
  fault(
    'publish-waits-for-forms',
    'publish.yml',
    '[prepare, witness]',
    '[prepare, witness, forms]',
  ),
  fault(
    'permissions-too-wide',
    'publish.yml',
    /(?<= {2}forms:\n[^]*?)contents: read/,
    'contents: write',
  ),
  fault(
    'permissions-too-wide',
    'publish.yml',
    /(?<= {2}propose:\n[^]*?)pull-requests: write/,
    'pull-requests: write\n      id-token: write',
  ),
]
