import { sha256Hex } from '../../state/sha256.ts'
import { publishFailure } from '../failure.ts'
import type { UnitInputs } from '../release/release.ts'

/** One of the parts that a site is made in. */
export interface Shard {
  /** From 1. */
  readonly number: number
  /** How many there are. */
  readonly of: number
}

/** More would cost more than they save: each reads all records. */
const mostShards = 256

/** Reads `2/4`. @throws PublishFailure `usage` */
export function shardNamed(text: string): Shard {
  const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []
  const shard = { number: Number(number), of: Number(of) }
  if (shard.number <= shard.of && shard.of <= mostShards) return shard
  throw publishFailure(
    'usage',
    `--shard takes two whole numbers such as 2/4, the second at most ${mostShards}, not "${text}".`,
  )
}

/** How people write it. */
export function shardName({ number, of }: Shard): string {
  return `${number}/${of}`
}

/** The name of the folder that a part lies in. */
export function shardFolder({ number, of }: Shard): string {
  return `${number}-of-${of}`
}

/** The part that a unit belongs to. It follows from its name alone, so that no unit that comes or goes moves another. */
export function numberOf(unit: string, of: number): number {
  return (Number.parseInt(sha256Hex(unit).slice(0, 12), 16) % of) + 1
}

/** The units that a part consists of. */
export function unitsOf({ number, of }: Shard, inputs: UnitInputs): readonly string[] {
  const own: string[] = []
  for (const name of inputs.names())
    if (numberOf(name, of) === number && inputs.inputsOf(name) !== undefined) own.push(name)
  return own
}
