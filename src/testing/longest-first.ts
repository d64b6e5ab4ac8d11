import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, and would leave a processor idle if it were begun last: nothing is known of it on a new machine. */
const long: readonly string[] = [
  'testing/workflow/life',
  'testing/workflow/issues',
  'site/accessibility',
  'publish/incremental',
  'verifier/proof-mutation',
  'publish/failing',
  'publish/keys',
  'verifier/token-mutation',
  'site/claim',
  'browser/verifier/older-browser',
  'publish/split/split',
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
