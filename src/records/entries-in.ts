import { existsSync, readdirSync } from 'node:fs'

/** How much lies in a folder; 0 where there is none. */
export function entriesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0
}
