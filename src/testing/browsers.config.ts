import { defineConfig } from 'vitest/config'
import all from './vitest.config.ts'

const { projects, ...test } = all.test ?? {}
void projects

export default defineConfig({
  ...all,
  test: { ...test, include: ['src/testing/browsers/*.browsers.ts'], reporters: ['verbose'] },
})
