import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ledger } from '../../ledger/ledger.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { claimInputs, claimUnits } from '../../publish/compose/claim-units.ts'
import { gather, type Gathered } from '../../publish/gather/gather.ts'
import { makeBoxes } from '../../publish/issue/make-boxes.ts'
import { sessionOf } from '../../publish/issue/session.ts'
import { connectKeyHolder } from '../../publish/key-holder/client.ts'
import type { KeyHolder } from '../../publish/key-holder/protocol.ts'
import { launchKeyHolder } from '../../publish/launch.ts'
import { makeClaims } from '../../publish/make-claims.ts'
import { boxesDue } from '../../publish/plan/boxes.ts'
import { standingsOf, type Standing } from '../../publish/plan/standing.ts'
import { progressOf } from '../../publish/progress.ts'
import { release, type MakeUnits } from '../../publish/release/release.ts'
import { memoryDatabase } from '../../state/database.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { BenchCity } from './city.ts'
import { optionsFor } from './publish-run.ts'

/** What claim codes add to the publish of a city, in seconds of their own. */
export interface ClaimCost {
  readonly files: number
  readonly sum: number
  readonly words: string
}

const turns = 3

/**
 * Makes the boxes and the claim files of a published city anew, by the functions that a publish calls, one part after the
 * other and with nothing beside them. A single short run measures whatever else the machine was doing, so there are three,
 * each with a key holder of its own that is as cold as that of a publish, and the middle one counts. The city's ledger holds
 * every box four times afterwards.
 */
export async function claimCost(
  city: BenchCity,
  place: string,
  workers: number,
): Promise<ClaimCost> {
  const costs: ClaimCost[] = []
  for (let turn = 0; turn < turns; turn += 1) costs.push(await costOnce(city, place, workers))
  const sums = costs.map(({ sum }) => `${sum.toFixed(2)} s`).join(', ')
  const middle = costs.sort((a, b) => a.sum - b.sum)[Math.floor(turns / 2)]!
  return { ...middle, words: `${middle.words}; the middle of ${sums}` }
}

/** Recipients are opened before the clock starts, because a publish opens them to sign. */
async function costOnce(city: BenchCity, place: string, workers: number): Promise<ClaimCost> {
  const options = optionsFor(city, place, workers)
  const keeper = launchKeyHolder(options, { ...process.env, CINQUEFOIL_KEYS: city.keys })
  const holder = connectKeyHolder(keeper.speech, keeper.speech)
  try {
    const quiet = progressOf('quiet', process.stderr)
    const database = memoryDatabase()
    const ports = { holder, progress: quiet, today: () => '2026-12-31' }
    const gathered = await gather(options, ports, database)
    if ('problems' in gathered) throw new Error('a city that was published has problems')
    await getReady(holder, gathered)
    const { records, ledger, asOf } = gathered
    const { awards, erasures } = ledger.index
    const standings = standingsOf(records.awards, awards, erasures, asOf)
    const boxes = await timed(() => appendBoxes(holder, gathered))
    const indexes = await timed(async () => database.makeIndexes())
    const files = await timed(() =>
      releaseClaims({ ...gathered, standings, ledger: boxes.result }, join(place, 'claims')),
    )
    // They are made of all entries at once, those of awards and earlier turns too.
    const share = (boxes.result.nextSeq - ledger.nextSeq) / (boxes.result.nextSeq - 1)
    const forBoxes = boxes.seconds + share * indexes.seconds
    const words = `boxes ${forBoxes.toFixed(2)} s, files ${files.seconds.toFixed(2)} s`
    return { files: files.result, sum: forBoxes + files.seconds, words }
  } finally {
    holder.close()
    keeper.process.kill()
    rmSync(join(place, 'claims'), { recursive: true, force: true })
  }
}

async function getReady(holder: KeyHolder, gathered: Gathered): Promise<void> {
  const recipients = gathered.records.awards.flatMap(({ award: { id, recipient } }) =>
    recipient === undefined ? [] : [{ id, recipient }],
  )
  await holder.open({ recipients })
  await holder.begin(await sessionOf(gathered, []))
}

async function appendBoxes(holder: KeyHolder, { ledger, records }: Gathered): Promise<Ledger> {
  const none = { awards: ledger.index.awards, boxes: new Map() }
  const orders = boxesDue(records.awards, none, sha256Hex)
  return ledger.append(makeBoxes(orders, holder))
}

/** A site of claim files alone: written, made durable, listed, and linked into the second release. */
async function releaseClaims(
  {
    ledger,
    records,
    standings,
  }: Pick<Gathered, 'ledger' | 'records'> & { readonly standings: readonly Standing[] },
  place: string,
): Promise<number> {
  const claims = claimUnits(ledger.index, standings)
  const inputs = {
    names: () => claims.keys(),
    inputsOf: (name: string) => claimInputs(claims.get(name)!),
  }
  const composition = { claims, clrs: new Map(), addresses: addressesOf(records.site.site) }
  const folders = { dist: join(place, 'dist'), folder: join(place, 'site') }
  const make: MakeUnits = async (names, folder) => {
    const made = await makeClaims(names, folder, { composition, ledger })
    return (name) => made(name) ?? []
  }
  const wanted = { inputs, others: 'gone' } as const
  const { made } = await release(folders, wanted, make, memoryDatabase())
  return made.length
}

async function timed<Result>(work: () => Promise<Result>) {
  const started = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - started) / 1000 }
}
