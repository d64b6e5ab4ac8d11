import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, and would leave a processor idle if it were begun last: nothing is known of it on a new machine. */
const long: readonly string[] = [
  'testing/workflow/life',
  'testing/workflow/issues',
  'site/accessibility',
  'browser/backpack/backpack-tabs',
  'publish/incremental',
  'browser/backpack/transfer',
  'verifier/token-mutation',
  'browser/verifier/older-browser',
  'publish/failing',
  'publish/split/split',
  'browser/pack/altered',
  'site/claim',
  'site/published',
  'publish/claims',
  'site/gujarati',
  'browser/backpack/show-news',
  'publish/keys',
  'review/review',
  'browser/holding/badge-code',
  'testing/workflow/comments',
  'testing/regular-expressions',
  'backpack/badge-code/sample',
  'verifier/proof-mutation',
  'ledger/directory-storage',
  'browser/award/award',
  'publish/branch',
  'site/long-words',
  'records/fuzz',
  'records/privacy',
  'site/verify',
  'publish/modes',
  'kinds/award/fields',
  'site/oldest-browsers',
  'awarding/commands/commands',
  'publish/kill',
  'records/bad-trees',
  'verifier/fuzz',
  'browser/award/older-browser',
  'publish/random-edits',
  'setup/setup',
  'review/public-words',
  'browser/backpack/backpack',
  'publish/golden',
  'publish/witness/hostile-plan',
]

/** The order of test files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = long.findIndex((each) => moduleId.endsWith(`/src/${each}.test.ts`))
      return index < 0 ? long.length : index
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
