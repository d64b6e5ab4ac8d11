import type { Migration } from './migration.ts'

/** Every migration there has been, the oldest first. None goes: somebody may come from the version before it. */
export const migrations: readonly Migration[] = []
