import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { claimCodeOf } from './city.ts'
import { atMost, kilobytes, type Ratio } from './ratio.ts'
import { claimOnSlowNetwork, paintOnSlowNetwork, type SlowVisit } from './slow-network.ts'

/**
 * What a first visit takes on a cheap telephone.
 *
 * @param dist - the published site of a generated city
 */
export async function phoneRatios(dist: string): Promise<readonly Ratio[]> {
  const [award = ''] = readdirSync(join(dist, 'awards'))
  const paint = (path: string) => bestOf(() => paintOnSlowNetwork(dist, path))
  return [
    ratioOf(
      'a claim code opened on slow 3G, until the badge is seen',
      5,
      await bestOf((turn) => claimOnSlowNetwork(dist, claimCodeOf(turn))),
    ),
    ratioOf('first paint of the claim page on slow 3G', 2.5, await paint('claim/')),
    ratioOf('first paint of an award on slow 3G', 2.5, await paint(`awards/${award}/`)),
    ratioOf('first paint of the backpack on slow 3G', 3.5, await paint('backpack/')),
  ]
}

/** The best of three: what else the machine does can only slow a page down. */
async function bestOf(visit: (turn: number) => Promise<SlowVisit>): Promise<SlowVisit> {
  const visits: SlowVisit[] = []
  for (const turn of [0, 1, 2]) visits.push(await visit(turn))
  return visits.reduce((a, b) => (a.seconds < b.seconds ? a : b))
}

function ratioOf(name: string, goal: number, { seconds, bytes, requests }: SlowVisit): Ratio {
  const words = `${seconds.toFixed(1)} s, ${kilobytes(bytes)} in ${requests} answers`
  return atMost(`${name}, times ${goal} s`, seconds / goal, 1, words)
}
