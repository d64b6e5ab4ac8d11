import { fault, type PlantedFault } from './planted-fault.ts'

const secret =
  'env:\n          CINQUEFOIL_CARRIAGE: ${{ secrets.CINQUEFOIL_CARRIAGE }}\n        run: node scripts/part.ts pack'
const withParts = "        if: needs.plan.outputs.shards != ''\n"

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
  fault('built-in-both-ways', 'publish.yml', "        if: needs.plan.outputs.shards == ''\n", ''),
  fault('built-in-both-ways', 'publish.yml', /(?<=from its parts\n) {8}if: [^\n]*\n/, ''),
  fault('built-in-both-ways', 'publish.yml', withParts, ''),
  fault('published-before-kept', 'publish.yml', " && needs.build.result == 'success'", ''),
  fault('published-before-kept', 'publish.yml', " && needs.keep.result == 'success'", ''),
  fault('published-before-kept', 'publish.yml', " && needs.sign.result == 'success'", ''),
  fault(
    'published-before-kept',
    'publish.yml',
    " || needs.shard.result == 'success'",
    " || needs.shard.result == 'failure'",
  ),
  fault(
    'published-before-kept',
    'publish.yml',
    'needs: [plan, sign, shard]',
    'needs: [plan, sign]',
  ),
  fault(
    'another-commit-kept',
    'publish.yml',
    /(?<=shard:[^]*?)needs\.sign\.outputs\.commit/,
    'needs.plan.outputs.commit',
  ),
  fault('addresses-left-to-download', 'publish.yml', 'startswith("part-")', 'startswith("parts")'),
  fault('environment', 'publish.yml', /(?<= {2}shard:[^]*?) {4}environment: building\n/, ''),
]
