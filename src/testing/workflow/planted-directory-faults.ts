import { fault, type PlantedFault } from './planted-fault.ts'

const read = 'run: node scripts/directory.ts --out directory.json'
const onlyNew = " && needs.read.outputs.changed == 'yes'"
const file = 'directory.yml'

/** In the workflow that reads the catalogues of other publishers. */
export const directoryFaults: readonly PlantedFault[] = [
  fault('read-for-a-stranger', file, '  workflow_dispatch:\n', '  pull_request:\n'),
  fault('catalogues-not-read', file, read, `${read} && bash scripts/push-made.sh directory`),
  fault(
    'token-beside-a-publisher',
    file,
    read,
    `env:\n          GITHUB_TOKEN: \${{ github.token }}\n        ${read}`,
  ),
  fault('proposed-without-need', file, onlyNew, ''),
  fault('proposed-without-need', file, onlyNew, onlyNew.replace('==', '!=')),
  fault('proposed-without-need', file, '    needs: read\n', ''),
  fault(
    'packages-beside-a-token',
    file,
    'run: bash scripts/push-made.sh directory',
    'run: npm ci --ignore-scripts',
  ),
  fault(
    'packages-beside-a-token',
    file,
    'run: bash scripts/push-made.sh directory',
    'run: git push origin HEAD:main',
  ),
  fault(
    'packages-beside-a-token',
    file,
    'node scripts/propose-directory.ts lay-out',
    'node scripts/directory.ts',
  ),
  fault('nobody-called', file, 'run: exit 1', 'run: exit 0'),
  fault('another-job', file, '  look:\n', '  tell:\n'),
  fault('permissions-of-job', file, '    permissions: {}\n    steps', '    steps'),
  fault('permissions-too-wide', file, 'contents: read', 'contents: write'),
  fault(
    'permissions-too-wide',
    file,
    'pull-requests: write',
    'pull-requests: write\n      id-token: write',
  ),
  fault('publishes-other-branches', file, "    if: github.ref == 'refs/heads/main'\n", ''),
  fault('credentials-kept', file, '          persist-credentials: false\n', ''),
]
