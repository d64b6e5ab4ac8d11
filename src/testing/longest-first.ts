import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, and would leave a processor idle if it were begun last: nothing is known of it on a new machine. */
const long: readonly string[] = [
  'testing/workflow/life',
  'testing/workflow/issues',
  'publish/incremental',
  'site/accessibility',
  'publish/split/split',
  'browser/backpack/transfer',
  'publish/failing',
  'browser/backpack/backpack-tabs',
  'site/published',
  'site/claim',
  'site/gujarati',
  'verifier/token-mutation',
  'browser/verifier/older-browser',
  'publish/claims',
  'testing/workflow/comments',
  'browser/pack/altered',
  'publish/keys',
  'backpack/badge-code/sample',
  'review/review',
  'testing/regular-expressions',
  'browser/pack/offer',
  'verifier/proof-mutation',
  'browser/backpack/collection-shown',
  'browser/backpack/show-news',
  'awarding/commands/commands',
  'publish/endorsements',
  'publish/random-edits',
  'browser/holding/badge-code',
  'records/privacy',
  'site/verify',
  'site/long-words',
  'site/move',
  'publish/golden',
  'kinds/award/fields',
  'site/oldest-browsers',
  'browser/backpack/backpack',
  'browser/award/older-browser',
  'publish/kill',
  'publish/branch',
  'site/languages',
  'site/pages',
  'site/move-key',
  'site/ask',
  'ledger/directory-storage',
  'testing/browsers/stories',
  'publish/launch',
  'browser/award/award',
  'review/public-words',
  'browser/verifier/element',
  'browser/open-badge/element',
  'verifier/fuzz',
  'publish/witness/hostile-plan',
  'setup/setup',
  'publish/modes',
  'ledger/git-branch-storage',
  'browser/backpack/every-state',
  'review/pathways',
  'browser/verifier/scan',
  'site/sheets',
  'architecture',
  'records/fuzz',
  'setup/milestones-command',
  'records/bad-trees',
  'browser/pack/pack',
  'publish/scripts',
  'browser/backpack/collections',
  'browser/holding/code-part',
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
