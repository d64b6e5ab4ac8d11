import { test } from 'vitest'

/**
 * A test that is run with CINQUEFOIL_LONG=1 alone, since it takes long and what it tells of is also held, piece by piece, by
 * tests that are run each time.
 */
export const longStory = test.runIf(process.env['CINQUEFOIL_LONG'] === '1')
