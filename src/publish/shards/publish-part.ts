import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { publishFailure } from '../failure.ts'
import { gatherAndIssue, makeInputOf, withState, type Ports } from '../known.ts'
import { makeUnits, type MakeInput } from '../make-units.ts'
import type { PublishOptions } from '../options.ts'
import { originOf } from './origin.ts'
import { digestOfUnit, removePart, siteOf, writeList, type PartUnit } from './part.ts'
import { leaveRead, remembersNothing } from './read-already.ts'
import { shardFolder, unitsOf, type Shard } from './shard.ts'

export type PartOutcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'part'
      /** Where it lies. */
      readonly folder: string
      readonly units: number
    }

/**
 * Makes one part of a site: of all units those that are its own, as a publish would. Nothing is signed, and no release is touched. What
 * is there of this part is replaced once the new one is whole.
 *
 * @throws PublishFailure `shard-unsigned`, and what `publish` throws
 */
export async function publishPart(
  options: PublishOptions,
  shard: Shard,
  ports: Ports,
): Promise<PartOutcome> {
  const isFirst = remembersNothing(options)
  return withState(options, async (database) => {
    const known = await gatherAndIssue(options, ports, database)
    if ('problems' in known) return { kind: 'problems', problems: known.problems }
    if ('unchanged' in known) throw new RangeError('a part is always made of all')
    const input = await makeInputOf(known, options, ports)
    const folder = partFolder(options, shard)
    const leave = (draft: string) => (isFirst ? leaveRead(options, draft) : Promise.resolve())
    const units = await makePart(input, { shard, folder, leave })
    return { kind: 'part', folder, units }
  })
}

/** Where a part lies. */
export function partFolder({ parts }: PublishOptions, shard: Shard): string {
  return join(parts, shardFolder(shard))
}

interface PartToMake {
  readonly shard: Shard
  readonly folder: string
  /** Leaves something beside its site, before it is in its place. */
  readonly leave: (draft: string) => Promise<void>
}

/** @returns how many units it consists of */
async function makePart(input: MakeInput, { shard, folder, leave }: PartToMake): Promise<number> {
  const draft = `${folder}.tmp`
  await refuseOthers(folder)
  await rm(draft, { recursive: true, force: true })
  const site = siteOf(draft)
  await mkdir(site, { recursive: true })
  const { wanted } = input.composition
  const names = unitsOf(shard, wanted)
  const filesOf = names.length === 0 ? () => [] : await makeUnits(names, site, input)
  await writeList(draft, { ...originOf(input), shard }, listed())
  await leave(draft)
  await removePart(folder)
  await rename(draft, folder)
  return names.length

  function* listed(): Generator<PartUnit> {
    for (const name of names.toSorted()) {
      const files = filesOf(name)
      yield { name, inputs: wanted.inputsOf(name)!, files, digest: digestOfUnit(site, files) }
    }
  }
}

/** Only what a part left is replaced by one. @throws PublishFailure `dist-not-ours` */
async function refuseOthers(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(() => [])
  if (entries.length === 0 || existsSync(join(folder, 'part'))) return
  throw publishFailure(
    'dist-not-ours',
    `${dirname(folder)} holds something in the place of a part that was not made by a build: move it away, or name another folder with --parts.`,
  )
}
