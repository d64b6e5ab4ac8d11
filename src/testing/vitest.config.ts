import { defineConfig } from 'vitest/config'
import { temporaryFolder } from './temporary-folder.ts'

const root = new URL('../../', import.meta.url)

export default defineConfig({
  root: root.pathname,
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', '.cinquefoil/**'],
    globalSetup: ['src/testing/global-setup.ts'],
    maxWorkers: '100%',
    // Most of what tests wait for is Node, starting anew and reading the same modules.
    env: {
      NODE_COMPILE_CACHE: new URL('.cinquefoil/tests/compiled', root).pathname,
      TMPDIR: temporaryFolder(),
    },
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
})
