import type { LockFailures } from '../state/lock.ts'
import { publishFailure } from './failure.ts'

/** What a publish says that cannot have its state folder to itself: `locked` or `write-failed`. */
export const lockFailures: LockFailures = {
  taken(holder) {
    const message =
      holder === undefined
        ? 'Another publish is starting here: try again in a moment.'
        : `Another publish (process ${holder}) is at work here: wait for it to end.`
    return publishFailure('locked', message)
  },
  unwritable(cause) {
    const { code } = cause
    const isOthers = code === 'EACCES' || code === 'EPERM'
    const way = isOthers ? ' Name folders of your own with --state and --dist.' : ''
    return publishFailure('write-failed', `The lock could not be written (${code}).${way}`, {
      cause,
    })
  },
}
