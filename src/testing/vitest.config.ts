import { enableCompileCache } from 'node:module'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'
import { temporaryFolder } from './temporary-folder.ts'

const everyTest = ['src/**/*.test.ts', 'scripts/**/*.test.ts']
const notTests = ['node_modules/**', 'dist/**', '.cinquefoil/**']

/** Each has a process to itself: they take so long that it is nothing beside them, and hold much while they run. */
const apart = [
  'src/testing/workflow/*.test.ts',
  'src/testing/regular-expressions.test.ts',
  'src/verifier/{fuzz,proof-mutation,token-mutation}.test.ts',
  'src/backpack/badge-code/sample.test.ts',
  'src/browser/award/older-browser.test.ts',
  'src/browser/backpack/backpack.test.ts',
  'src/browser/holding/badge-code.test.ts',
  'src/kinds/award/fields.test.ts',
  'src/ledger/directory-storage.test.ts',
  'src/publish/{claims,keys,on-demand,whole-records}.test.ts',
  'src/publish/remembered/take-site.test.ts',
  'src/publish/shards/shards.test.ts',
  'src/publish/stages.test.ts',
  'src/publish/witness/hostile-plan.test.ts',
  'src/review/review.test.ts',
  'src/site/{accessibility,claim,gujarati,oldest-browsers,pages,published}.test.ts',
]
const root = new URL('../../', import.meta.url)

// What Node compiled for one process it need not compile for the next: for the runner, its workers and what they start.
const compiled = new URL('.cinquefoil/tests/compiled', root).pathname
enableCompileCache(compiled)
process.env['NODE_COMPILE_CACHE'] = compiled

export default defineConfig({
  root: root.pathname,
  test: {
    // A process for each file would load the same modules again, which takes a second of the processor each time. One that goes on does so only
    // with the next file of its own project: so there is one for all that go together.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: everyTest,
          exclude: [...notTests, ...apart],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart, exclude: notTests } },
    ],
    // Compiled already, and large: Node loads it itself, from where it keeps what it made of it.
    server: { deps: { external: [/\/renderer\.mjs$/] } },
    sequence: { sequencer: LongestFirst },
    setupFiles: ['src/testing/every-file.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    // Tests wait a good part of their time, for other processes and for browsers: three more have work for whoever waits.
    maxWorkers: availableParallelism() + 3,
    env: { NODE_COMPILE_CACHE: compiled, TMPDIR: temporaryFolder() },
    testTimeout: 240_000,
    // A browser beside others that work may take a while to answer: nothing is measured by this.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 300_000,
  },
})
