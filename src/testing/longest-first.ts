import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, and would leave a processor idle if it were begun last: nothing is known of it on a new machine. */
const long: readonly string[] = [
  'testing/workflow/life',
  'testing/workflow/issues',
  'verifier/token-mutation',
  'publish/incremental',
  'publish/failing',
  'site/accessibility',
  'browser/verifier/older-browser',
  'publish/claims',
  'verifier/proof-mutation',
  'site/claim',
  'publish/split/split',
  'setup/setup',
  'records/privacy',
  'publish/keys',
  'site/published',
  'browser/award/older-browser',
  'testing/workflow/comments',
  'publish/golden',
  'review/review',
  'publish/witness/hostile-plan',
  'testing/regular-expressions',
  'browser/backpack/backpack',
  'publish/kill',
  'publish/random-edits',
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
