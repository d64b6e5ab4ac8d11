import { defineConfig } from 'vitest/config'
import { quickTests } from './quick-tests.ts'
import all from './vitest.config.ts'

const { projects, ...test } = all.test ?? {}
void projects

// One worker keeps what it has loaded: a process for each file would take longer than the tests.
export default defineConfig({
  ...all,
  test: { ...test, include: [...quickTests()], isolate: false },
})
