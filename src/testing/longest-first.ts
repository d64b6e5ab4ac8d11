import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, and would leave a processor idle if it were begun last: nothing is known of it on a new machine. */
const long: readonly string[] = [
  'testing/workflow/life',
  'testing/workflow/issues',
  'verifier/token-mutation',
  'publish/incremental',
  'site/accessibility',
  'browser/verifier/older-browser',
  'publish/failing',
  'site/claim',
  'publish/claims',
  'publish/golden',
  'verifier/proof-mutation',
  'publish/keys',
  'publish/split/split',
  'publish/kill',
  'publish/random-edits',
  'testing/workflow/comments',
  'testing/regular-expressions',
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
