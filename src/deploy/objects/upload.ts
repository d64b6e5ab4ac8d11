import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../state/sha256.ts'
import type { HostRules } from './host-rules.ts'
import { inParallel } from '../in-parallel.ts'
import { rowKeeper } from './keep-rows.ts'
import type { Lease } from '../planning/lease.ts'
import type { ObjectStore } from './object-store.ts'
import { headersText } from '../planning/plan-deploy.ts'
import type { Remembered } from '../planning/remembered.ts'
import type { World } from './send.ts'
import { stampOf } from '../planning/site-files.ts'

/** What uploading needs. */
export interface UploadPlace {
  readonly folder: string
  readonly rules: HostRules
  readonly store: ObjectStore
  readonly remembered: Remembered
  readonly lease: Pick<Lease, 'hold'>
  readonly parallel: number
  readonly elapsed: World['elapsed']
}

/**
 * Brings files to the host. Whatever dies in between: of each object it is remembered what it holds, or that this is not known.
 *
 * @returns how many bytes
 */
export async function uploadFiles(paths: readonly string[], place: UploadPlace): Promise<number> {
  const { folder, rules, store, remembered, lease } = place
  forgetContent(remembered, paths)
  const keep = rowKeeper(remembered, place.elapsed)
  let bytes = 0
  try {
    await inParallel(paths, place.parallel, async (path) => {
      const stamp = stampOf(folder, path)
      const body = await readFile(join(folder, path))
      const sha256 = sha256Hex(body)
      const headers = rules.headersOf(path)
      await store.put(path, body, { headers: { ...headers }, sha256, before: lease.hold })
      bytes += body.length
      keep.add(path, { sha256, headers: headersText(headers), stamp })
    })
  } finally {
    keep.flush()
  }
  return bytes
}

/** Deletes objects, and first what is remembered of them, so that nothing is taken to be there that is not. */
export async function deleteObjects(
  paths: readonly string[],
  { store, remembered, lease, parallel }: UploadPlace,
): Promise<void> {
  forgetContent(remembered, paths)
  const deleted: string[] = []
  try {
    await inParallel(paths, parallel, async (path) => {
      await store.delete(path, lease.hold)
      deleted.push(path)
    })
  } finally {
    remembered.transaction(() => {
      for (const path of deleted) remembered.objects.delete(path)
    })
  }
}

function forgetContent(remembered: Remembered, paths: readonly string[]): void {
  remembered.transaction(() => {
    for (const path of paths) remembered.objects.put(path, {})
  })
}
