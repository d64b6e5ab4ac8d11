import { enableCompileCache } from 'node:module'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'
import { quickTests } from './quick-tests.ts'
import { temporaryFolder } from './temporary-folder.ts'

const light = [...quickTests()]
const notTests = ['node_modules/**', 'dist/**', '.cinquefoil/**']
const root = new URL('../../', import.meta.url)

// What Node compiled for one process it need not compile for the next: for the runner, its workers and what they start.
const compiled = new URL('.cinquefoil/tests/compiled', root).pathname
enableCompileCache(compiled)
process.env['NODE_COMPILE_CACHE'] = compiled

export default defineConfig({
  root: root.pathname,
  test: {
    // Half of what a small file costs is a process of its own that loads the same modules again.
    projects: [
      {
        extends: true,
        test: { name: 'light', include: light, exclude: notTests, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...notTests, ...light],
        },
      },
    ],
    // Compiled already, and large: Node loads it itself, from where it keeps what it made of it.
    server: { deps: { external: [/\/renderer\.mjs$/] } },
    sequence: { sequencer: LongestFirst },
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
