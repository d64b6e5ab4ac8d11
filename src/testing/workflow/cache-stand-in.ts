import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HubCache } from './hub-api.ts'
import type { Hub } from './runner.ts'
import type { JobPlace } from './stub-actions.ts'

type Inputs = Readonly<Record<string, unknown>>

/** What jobs of a hub left in its cache, oldest first. Each is a file. */
export function cachesOf({ folder }: Pick<Hub, 'folder'>): readonly HubCache[] {
  const caches = join(folder, 'caches')
  if (!existsSync(caches)) return []
  return readdirSync(caches)
    .sort()
    .map((name) => ({ key: decodeURIComponent(name.slice(5)), file: join(caches, name) }))
}

/** Of the keys in their order: what has the first one, or else what begins with one of the others, the newest of it. */
export async function restoreCache({ hub, work }: JobPlace, inputs: Inputs): Promise<void> {
  const newestFirst = cachesOf(hub).toReversed()
  const more = String(inputs['restore-keys'] ?? '').split('\n')
  const wanted = more.map((each) => each.trim()).filter((each) => each !== '')
  const found =
    newestFirst.find(({ key }) => key === inputs['key']) ??
    wanted.flatMap((each) => newestFirst.find(({ key }) => key.startsWith(each)) ?? [])[0]
  if (found) cpSync(found.file, join(work, String(inputs['path'])))
}

let saved = 0

/** What is there under a key stays as it is. */
export async function saveCache({ hub, work }: JobPlace, inputs: Inputs): Promise<void> {
  const key = String(inputs['key'])
  const caches = cachesOf(hub)
  if (caches.some((each) => each.key === key)) return
  const folder = join(hub.folder, 'caches')
  mkdirSync(folder, { recursive: true })
  const number = String((saved += 1)).padStart(4, '0')
  const file = join(folder, `${number}-${encodeURIComponent(key)}`)
  cpSync(join(work, String(inputs['path'])), file)
  hub.api.caches.set(String(saved), { key, file })
}
