import { fault, firstStep, type PlantedFault } from './planted-fault.ts'

const ownOnly = / && \(github\.event_name == [^)]*\)/
const postNew = 'gh api --method POST "$comments" --field body=@body.md --silent'
const keepRun = 'run: bash scripts/push-ledger.sh keep "$COMMIT" "$EXPECTED"'

/** In the comment on a pull request, and in the order of a publish. */
export const orderFaults: readonly PlantedFault[] = [
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
    'head --bytes=65000 handed-over/words.txt |',
    'head handed-over/words.txt |',
  ),
  fault('comment-without-bounds', 'check.yml', '              head --bytes=60000 |\n', ''),
  fault('comment-without-bounds', 'check.yml', '--bytes=60000', '--bytes=70000'),
  fault('comment-without-bounds', 'check.yml', '          test ! -L handed-over/words.txt\n', ''),
  fault('comment-without-bounds', 'check.yml', "'<pre>'", "''"),
  fault('comment-without-bounds', 'check.yml', '; s/@/@\\&#8288;/g', ''),
  fault('signed-before-witnessed', 'publish.yml', 'needs: [prepare, witness]', 'needs: [prepare]'),
  fault('signed-before-witnessed', 'publish.yml', 'witnessed/witness.json', 'handed-over/w.json'),
  fault(
    'signed-before-witnessed',
    'publish.yml',
    'run: node scripts/witness.ts --out witness.json',
    'run: node scripts/prepare.ts --out p && node scripts/witness.ts --out witness.json',
  ),
  fault('signed-before-witnessed', 'publish.yml', /(?<= {2}witness:\n)/, '    needs: plan\n'),
  fault(
    'built-before-proven',
    'publish.yml',
    /run: node scripts\/prove\.ts [^\n]*/,
    'run: echo proven',
  ),
  fault('built-before-proven', 'publish.yml', '--before ledger-before', '--before ledger'),
  fault(
    'built-before-proven',
    'publish.yml',
    'push-ledger.sh offer ledger',
    'push-ledger.sh keep "$C" "$E"',
  ),
  fault('published-before-kept', 'publish.yml', '    needs: keep\n', '    needs: build\n'),
  fault(
    'published-before-kept',
    'publish.yml',
    'needs: [sign, build, merge]',
    'needs: [sign, merge]',
  ),
  fault(
    'another-commit-kept',
    'publish.yml',
    'COMMIT: ${{ needs.sign.outputs.commit }}',
    'COMMIT: HEAD',
  ),
  fault(
    'another-commit-kept',
    'publish.yml',
    'needs.sign.outputs.expected',
    'needs.prepare.outputs.expected',
  ),
  fault('code-beside-the-ledger', 'publish.yml', keepRun, `${keepRun}; node scripts/build.ts`),
  fault('permissions-too-wide', 'publish.yml', /(?<=keep:[^]*?)contents: write/, 'packages: write'),
  fault('addresses-left-to-download', 'publish.yml', /always\(\) &&\s+/, ''),
  fault('addresses-left-to-download', 'publish.yml', 'artifacts/$ARTIFACT"', 'artifacts/1"'),
  fault(
    'addresses-left-to-download',
    'publish.yml',
    'needs: [build, merge, deploy]',
    'needs: [build, merge]',
  ),
]
