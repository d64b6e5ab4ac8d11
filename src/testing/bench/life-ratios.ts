import { deployRatios } from './deploying.ts'
import type { Life } from './life.ts'
import { atMost, exactly, micro, type Ratio } from './ratio.ts'
import { shardRatios } from './shards.ts'
import type { compareSigning } from './signing.ts'

export type SignedByLibrary = Awaited<ReturnType<typeof compareSigning>>

/** Awards: from here on what a publish begins and ends with counts for little, and bounds are tighter. */
const large = 100_000

/** The largest city, held to its bounds; the smallest is what it is compared with. */
export function lifeRatios(
  lives: readonly Life[],
  library: SignedByLibrary | undefined,
): readonly Ratio[] {
  const [smallest, largest] = [lives[0]!, lives.at(-1)!]
  const { none } = largest
  return [
    ...fullRatios(largest, library),
    ...memoryRatios(largest),
    ...incrementRatios(largest, smallest),
    ...claimRatios(largest),
    ...deployRatios(largest.deploy, smallest.deploy),
    ...shardRatios(largest.shards),
    ...(none
      ? [
          atMost(
            'files touched when nothing changed',
            none.touched,
            0,
            `${none.run.seconds.toFixed(2)} s`,
          ),
        ]
      : []),
  ]
}

function fullRatios(
  { awards, full, floors, issue }: Life,
  library: SignedByLibrary | undefined,
): readonly Ratio[] {
  if (floors === undefined) return []
  const whole = atMost(
    'full publish, times the sum of its floors',
    full.seconds / floors.sum,
    awards < large ? 2 : 1.4,
    `${full.seconds.toFixed(1)} s; ${floors.words}`,
  )
  if (library === undefined) return [whole]
  const issuing = atMost(
    'issuing an award in four forms, times one form by @digitalbazaar/vc',
    issue / awards / (library.library / library.documents),
    0.25,
    `${micro(issue / awards)} an award`,
  )
  return [whole, issuing]
}

function memoryRatios({ awards, memory }: Life): readonly Ratio[] {
  if (memory === undefined) return []
  const bound = awards > large ? 1500 : 700
  return [
    atMost(
      `memory of all processes of a full publish, times ${bound} MB`,
      memory / (bound * 1e6),
      1,
      `${Math.round(memory / 1e6)} MB`,
    ),
  ]
}

function incrementRatios({ awards, full, one }: Life, small: Life): readonly Ratio[] {
  if (one === undefined || small.one === undefined) return []
  return [
    atMost(
      'one more award, times the full publish',
      one.seconds / full.seconds,
      awards < large ? 0.1 : 0.01,
      `${one.seconds.toFixed(2)} s`,
    ),
    atMost(
      `one more award, times what it costs on ${small.awards.toLocaleString('en')}`,
      one.seconds / small.one.seconds,
      awards < large ? 1.5 : 1.3,
      `${small.one.seconds.toFixed(2)} s`,
    ),
    exactly('claim files touched by one more award', one.claims, 1, ''),
  ]
}

function claimRatios({ full, claims }: Life): readonly Ratio[] {
  if (claims === undefined) return []
  const { files, sum, words } = claims
  return [atMost(`${files} claim files, times the full publish`, sum / full.seconds, 0.05, words)]
}
