import { afterAll } from 'vitest'
import { endFile } from './after-file.ts'

// Loaded anew for each test file, before it.

afterAll(endFile)
