import { join } from 'node:path'
import { completeOptions, type PublishOptions } from '../../publish/options.ts'
import type { Outcome } from '../../publish/publish.ts'
import type { PartOutcome } from '../../publish/shards/publish-part.ts'
import type { Shard } from '../../publish/shards/shard.ts'
import { cityKeyLines } from './canaries.ts'
import type { Place } from './place.ts'
import { publishHere, publishPartHere } from './publish-here.ts'
import { cleanEnvironment } from './run.ts'

/** Where the parts of a place lie. */
export const partsIn = ({ folder }: Place) => join(folder, 'parts')

/** Makes one part of a place’s site, in this process. @throws where there are problems, or what the machine fails with */
export async function makePart(
  place: Place,
  shard: Shard,
  keys: readonly string[] = cityKeyLines,
): Promise<Extract<PartOutcome, { readonly kind: 'part' }>> {
  const outcome = await publishPartHere(optionsFor(place, shard), shard, environmentWith(keys))
  if (outcome.kind === 'part') return outcome
  throw new Error(`the part found problems: ${JSON.stringify(outcome.problems)}`)
}

/** Makes all parts of a place’s site, in an order that is not theirs. */
export async function makeParts(place: Place, of: number): Promise<void> {
  const numbers = Array.from({ length: of }, (_, index) => of - index)
  const middle = Math.floor(of / 2)
  for (const number of [...numbers.slice(middle), ...numbers.slice(0, middle)])
    await makePart(place, { number, of })
}

/** Puts a place’s site together from its parts, in this process. No key is at hand. */
export async function mergeParts(
  place: Place,
): Promise<Extract<Outcome, { readonly kind: 'published' }>> {
  const outcome = await publishHere(optionsFor(place, 'merge'), environmentWith([]))
  if (outcome.kind === 'published') return outcome
  throw new Error(`merging found problems: ${JSON.stringify(outcome.problems)}`)
}

function optionsFor(place: Place, task: Shard | 'merge'): PublishOptions {
  const { root, state, dist, ledger } = place
  const where = { root, state, dist, ledger, parts: partsIn(place) }
  return completeOptions({ ...where, task, mode: 'production', output: 'json' }, {}, 2)
}

function environmentWith(keys: readonly string[]): NodeJS.ProcessEnv {
  const given = keys.length === 0 ? {} : { CINQUEFOIL_KEYS: keys.join('\n') }
  return { ...cleanEnvironment(), ...given }
}
