import { defineConfig } from 'vitest/config'
import { quickTests } from './quick-tests.ts'
import all from './vitest.config.ts'

// One worker keeps what it has loaded: a process for each file would take longer than the tests.
export default defineConfig({
  ...all,
  test: { ...all.test, include: [...quickTests()], isolate: false },
})
