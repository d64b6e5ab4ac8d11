import { fault, type PlantedFault } from './planted-fault.ts'

const secret =
  'env:\n          CINQUEFOIL_TRANSFER_KEY: ${{ secrets.CINQUEFOIL_TRANSFER_KEY || secrets.CINQUEFOIL_CARRIAGE }}\n        run: node scripts/part.ts pack'
const begun = "        if: steps.begin.outputs.parts == ''\n"

/** In a site that is built in parts. */
export const shardFaults: readonly PlantedFault[] = [
  fault('part-in-the-open', 'publish.yml', '          node scripts/part.ts seal\n', ''),
  fault('part-in-the-open', 'publish.yml', 'path: part.bin', 'path: .cinquefoil/parts'),
  fault('part-in-the-open', 'publish.yml', 'pack --shard "$SHARD"', 'pack --shard "$SHARD"; ls'),
  fault(
    'secret-beside-other-code',
    'publish.yml',
    /env:\n {10}SHARD: [^\n]*\n {8}run: node scripts\/part\.ts pack/,
    secret,
  ),
  fault('built-in-both-ways', 'publish.yml', begun, ''),
  fault('built-in-both-ways', 'publish.yml', /(?<=too much of it is due\n) {8}if: [^\n]*\n/, ''),
  fault('built-in-both-ways', 'publish.yml', /(?<=seal it for the next run\n) {8}if: [^\n]*\n/, ''),
  fault('built-in-both-ways', 'publish.yml', /(?<=Hand the site to Pages\n) {8}if: [^\n]*\n/, ''),
  fault(
    'built-in-both-ways',
    'publish.yml',
    /(?<=id: build\n[^]*?)outputs\.most/,
    'outputs.shards',
  ),
  fault(
    'built-in-both-ways',
    'publish.yml',
    '--ledger ledger --at-most "$MOST"',
    '--ledger ledger',
  ),
  fault('built-in-both-ways', 'publish.yml', ' || steps.build.outputs.parts', ''),
  fault(
    'built-in-both-ways',
    'publish.yml',
    "needs.build.outputs.parts == 'yes'",
    "needs.prepare.outputs.shards != ''",
  ),
  fault(
    'built-in-both-ways',
    'publish.yml',
    '      - name: Put the site together from its parts\n',
    `      - name: Put the site together from its parts\n        if: steps.parts.outcome == 'success'\n`,
  ),
  fault(
    'built-in-both-ways',
    'publish.yml',
    'run: node scripts/part.ts unpack',
    'run: echo unpack',
  ),
  fault('published-before-kept', 'publish.yml', " && needs.build.result == 'success'", ''),
  fault('published-before-kept', 'publish.yml', " && needs.keep.result == 'success'", ''),
  fault(
    'published-before-kept',
    'publish.yml',
    " || needs.merge.result == 'success'",
    " || needs.merge.result == 'failure'",
  ),
  fault(
    'published-before-kept',
    'publish.yml',
    "(needs.build.outputs.parts == '' || needs.merge.result == 'success')",
    "needs.build.outputs.parts == ''",
  ),
  fault('published-before-kept', 'publish.yml', 'needs: [sign, shard]', 'needs: [sign, build]'),
  fault(
    'published-before-kept',
    'publish.yml',
    'needs: [prepare, sign, build]',
    'needs: [prepare, sign]',
  ),
  fault(
    'published-before-kept',
    'publish.yml',
    /(?<= {2}merge:\n[^]*?if: )github\.ref == 'refs\/heads\/main'/,
    "github.ref == 'refs/heads/main' && !cancelled()",
  ),
  fault(
    'built-before-proven',
    'publish.yml',
    /(?<= {2}merge:\n[^]*?)run: node scripts\/prove\.ts [^\n]*/,
    'run: echo proven',
  ),
  fault(
    'another-commit-kept',
    'publish.yml',
    /(?<=shard:[^]*?)needs\.sign\.outputs\.commit/,
    'needs.prepare.outputs.commit',
  ),
  fault(
    'addresses-left-to-download',
    'publish.yml',
    'if: always() && needs.build',
    'if: needs.build',
  ),
  fault('addresses-left-to-download', 'publish.yml', " || needs.merge.outputs.artifact != ''", ''),
  fault('addresses-left-to-download', 'publish.yml', ' || needs.merge.outputs.artifact }}', ' }}'),
  fault('addresses-left-to-download', 'publish.yml', 'startswith("part-")', 'startswith("parts")'),
  fault('environment', 'publish.yml', /(?<= {2}merge:[^]*?) {4}environment: building\n/, ''),
  fault('environment', 'publish.yml', /(?<= {2}shard:[^]*?) {4}environment: building\n/, ''),
]
