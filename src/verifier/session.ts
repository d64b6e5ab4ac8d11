import { createDocumentCache, type DocumentCache } from './fetching/document-cache.ts'
import { defaultLimits, type Limits, type World } from './world.ts'

/** What one badge's verification carries along: the world, and how much of it may still be used. */
export interface Session {
  readonly world: World
  readonly now: number
  readonly limits: Limits
  readonly cache: DocumentCache
  readonly budget: { fetches: number }
  /** Hosts that were asked, for the reader to see. */
  readonly hosts: Set<string>
}

/** The world with everything optional filled in, once for a call. */
export function settle(world: World): Omit<Session, 'budget' | 'hosts'> {
  const cache = world.cache ?? createDocumentCache()
  cache.forgetDoubtful()
  return {
    world,
    now: world.now.getTime(),
    limits: { ...defaultLimits, ...world.limits },
    cache,
  }
}

/** A session for one badge: its own allowance of fetches, the shared cache. */
export function sessionOf(settled: Omit<Session, 'budget' | 'hosts'>): Session {
  return { ...settled, budget: { fetches: settled.limits.fetches }, hosts: new Set() }
}
