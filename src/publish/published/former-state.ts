import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where versions before the database kept what they remembered, from the state folder. */
const former = [
  'cache/award-files.json',
  'cache/history.json',
  'cache/ledger-preview',
  'cache/ledger-production',
  'site/a.json',
  'site/b.json',
]

/** Deletes what former versions left: an award that is erased must not live on in a file that nobody reads any more. */
export async function forgetFormerState(state: string): Promise<void> {
  for (const path of former) await rm(join(state, path), { recursive: true, force: true })
}
