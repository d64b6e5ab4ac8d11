import type { MakeInput } from '../make-units.ts'
import { fileLinker } from '../release/folder-files.ts'
import type { MakeUnits } from '../release/release.ts'
import { checkParts, partsIn, type Part } from './check-parts.ts'
import { originOf } from './origin.ts'
import { damaged, removePart, siteOf, unitsIn } from './part.ts'

/**
 * Makes a release of parts: all of them are checked, then units are taken from them instead of being made. Afterwards they are of no use
 * any more, and are deleted: an award that is erased must not live on in one.
 *
 * @throws PublishFailure `part-missing`, `part-differs` or `part-damaged`, before anything is done
 */
export async function withParts<Result>(
  { composition, options, gathered, ledger, progress }: MakeInput,
  release: (take: MakeUnits) => Promise<Result>,
): Promise<Result> {
  const done = progress.stage('Checking the parts of the site')
  const parts = await partsIn(options.parts, originOf({ gathered, ledger, options }))
  await checkParts(parts, composition.wanted)
  done(1)
  const result = await release((names, folder) => takeUnits(names, folder, parts))
  for (const { folder } of parts) await removePart(folder)
  return result
}

/** Puts units into a release folder. They cost no bytes where the disk has hard links. */
async function takeUnits(names: readonly string[], to: string, parts: readonly Part[]) {
  const wanted = new Set(names)
  const taken = new Map<string, readonly string[]>()
  for (const { folder, head } of parts) {
    const link = fileLinker(siteOf(folder), to)
    for await (const { name, files } of unitsIn(folder, head)) {
      if (!wanted.has(name)) continue
      if (!link(files)) throw damaged(head.shard)
      taken.set(name, files)
    }
  }
  return (name: string) => taken.get(name) ?? []
}
