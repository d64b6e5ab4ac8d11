import { exchange } from '../../deploy/objects/exchange.ts'
import type { World } from '../../deploy/objects/send.ts'

/** A world whose clock moves when somebody waits, or when it is moved. */
export interface TryWorld extends World {
  readonly pass: (milliseconds: number) => void
}

export function tryWorld(start = '2026-11-30T12:00:00Z'): TryWorld {
  let passed = 0
  const began = Date.parse(start)
  return {
    exchange,
    now: () => new Date(began + passed),
    elapsed: () => passed,
    wait(milliseconds) {
      passed += milliseconds
      return Promise.resolve()
    },
    chance: () => 0.5,
    pass(milliseconds) {
      passed += milliseconds
    },
  }
}

/** The same with the clock of this machine, for servers that look at it, and without waiting. */
export function hastyWorld(): World {
  return {
    ...tryWorld(),
    now: () => new Date(),
  }
}
