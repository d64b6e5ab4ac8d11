import { fault, install, type PlantedFault } from './planted-fault.ts'

const file = 'release.yml'
const pack = 'run: bash scripts/pack-release.sh release'
const tag = 'run: bash scripts/push-release.sh "$VERSION" handed-over/notes.md'
const keyLine = '          RELEASE_KEY: ${{ secrets.RELEASE_KEY }}\n'

/** In the workflow that makes a release. */
export const releaseFaults: readonly PlantedFault[] = [
  fault('released-for-a-stranger', file, '  workflow_dispatch:\n', '  pull_request:\n'),
  fault('push-of-any-branch', file, '  workflow_dispatch:\n', '  push:\n    tags: [v1]\n'),
  fault('packed-otherwise', file, pack, `${pack} && node scripts/build.ts`),
  fault('packed-otherwise', file, pack, `${install}      - ${pack}`),
  fault('not-attested', file, /subject-path: .*/, 'subject-path: handed-over/notes.md'),
  fault('not-attested', file, 'actions/attest-build-provenance@', 'actions/upload-artifact@'),
  fault(
    'code-beside-attestation',
    file,
    '      - uses: actions/attest-build-provenance@',
    '      - run: node handed-over/x.ts\n      - uses: actions/attest-build-provenance@',
  ),
  fault('released-before-attested', file, 'needs: [pack, attest]', 'needs: [pack]'),
  fault('code-beside-release-key', file, tag, `${install}      - ${tag}`),
  fault('code-beside-release-key', file, tag, `${tag} && node scripts/release.ts notes`),
  fault('code-beside-release-key', file, ' --verify-tag', ''),
  fault('release-key-out-of-place', file, keyLine, ''),
  fault(
    'release-key-out-of-place',
    file,
    '          GH_TOKEN: ${{ github.token }}\n',
    `          GH_TOKEN: \${{ github.token }}\n${keyLine}`,
  ),
  fault(
    'secret-out-of-place',
    file,
    pack,
    `env:\n          KEY: \${{ secrets.RELEASE_KEY }}\n        ${pack}`,
  ),
  fault('environment', file, '    environment: releasing\n', ''),
  fault('another-job', file, '  attest:\n', '  vouch:\n'),
  fault('permissions-too-wide', file, 'contents: read', 'contents: write'),
  fault('permissions-too-wide', file, 'attestations: write', 'contents: write'),
  fault('publishes-other-branches', file, "    if: github.ref == 'refs/heads/main'\n", ''),
  fault('credentials-kept', file, '          persist-credentials: false\n', ''),
]
