import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, and would leave a processor idle if it were begun last: nothing is known of it on a new machine. */
const long: readonly string[] = [
  'testing/workflow/life',
  'testing/workflow/issues',
  'verifier/token-mutation',
  'publish/failing',
  'site/accessibility',
  'site/claim',
  'publish/split/split',
  'publish/incremental',
  'ledger/directory-storage',
  'testing/workflow/comments',
  'publish/claims',
  'verifier/proof-mutation',
  'browser/award/award',
  'review/review',
  'publish/branch',
  'site/long-words',
  'records/fuzz',
  'records/privacy',
  'publish/keys',
  'site/verify',
  'testing/regular-expressions',
  'publish/modes',
  'kinds/award/fields',
  'site/oldest-browsers',
  'awarding/commands/commands',
  'publish/kill',
  'records/bad-trees',
  'verifier/fuzz',
  'browser/verifier/older-browser',
  'site/published',
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
