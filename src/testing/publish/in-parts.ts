import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cityKeyLines } from './canaries.ts'
import { elsewhere, type Place } from './place.ts'
import { publish, runScript, type Run } from './run.ts'

/** What only the two jobs know between which the opened segments are carried. */
export const transferKeyText = Buffer.alloc(32, 7).toString('base64url')

/** Files that one job hands to the next. */
export interface Parts {
  readonly prepared: string
  readonly witness: string
  readonly carry: string
}

export function partsOf(place: Place): Parts {
  return {
    prepared: join(place.folder, 'prepared.json'),
    witness: join(place.folder, 'witness.json'),
    carry: join(place.folder, 'carry.bin'),
  }
}

/** What the jobs run, one after the other; only the second has keys, and the last is at another machine. */
export async function publishInParts(
  place: Place,
  keys = cityKeyLines,
  last?: Place,
): Promise<Run> {
  const { prepared, witness, carry } = partsOf(place)
  const issued = join(place.ledger, 'issued.txt')
  const planned = await runScript('prepare.ts', [
    '--out',
    prepared,
    '--issued',
    issued,
    ...rootOf(place),
  ])
  if (planned.code !== 0) return planned
  await runScript('witness.ts', ['--out', witness, '--root', place.root])
  const signed = await signPart(place, keys)
  if (signed.code !== 0) return signed
  const machine = last ?? (await elsewhere(place))
  const env = { CINQUEFOIL_TRANSFER_KEY: transferKeyText }
  const isSealed = await readFile(carry).then(
    () => true,
    () => false,
  )
  if (isSealed)
    await runScript('carry.ts', [carry, join(machine.state, 'cache/opened-segments')], { env })
  return publish(machine, { keys: [] })
}

/** The job that has the keys. */
export function signPart(place: Place, keys: readonly string[]): Promise<Run> {
  const { prepared, witness, carry } = partsOf(place)
  const where = [
    '--prepared',
    prepared,
    '--witness',
    witness,
    '--ledger',
    place.ledger,
    '--carry',
    carry,
    ...rootOf(place),
  ]
  const env = { CINQUEFOIL_KEYS: keys.join('\n'), CINQUEFOIL_TRANSFER_KEY: transferKeyText }
  return runScript('sign.ts', where, { env })
}

/** The flags that say where a place is. */
export const rootOf = ({ root, state }: Place) => ['--root', root, '--state', state]
