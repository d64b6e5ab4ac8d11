import { test } from 'vitest'

/** Whether somebody has time for what takes long: CINQUEFOIL_LONG=1. */
export const isLongRun = process.env['CINQUEFOIL_LONG'] === '1'

/**
 * A test of long runs alone, since what it tells of is also held, piece by piece, by tests that are run each time.
 */
export const longStory = test.runIf(isLongRun)
