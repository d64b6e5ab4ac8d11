import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cityKeyLines } from './canaries.ts'
import { elsewhere, type Place } from './place.ts'
import { publish, published, runScript, type Run } from './run.ts'
import { scriptHere } from './script-here.ts'

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

/** The jobs that publish a place in parts. */
export interface Jobs {
  prepare(place: Place): Promise<Run>
  witness(place: Place): Promise<Run>
  /** The job that has the keys. */
  sign(place: Place, keys: readonly string[]): Promise<Run>
  /** All of them, one after the other, until one does not succeed. @param last - another machine, which builds; absent: a new one */
  publish(place: Place, keys?: readonly string[], last?: Place): Promise<Run>
}

/** How a script runs, and how a place without keys is built. */
interface Manner {
  script(name: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Run>
  build(machine: Place): Promise<Run>
}

/** Each job in a process of its own, as a workflow runs them. */
export const jobs: Jobs = jobsIn({
  script: (name, args, env = {}) => runScript(`${name}.ts`, args, { env }),
  build: (machine) => publish(machine, { keys: [] }),
})

/**
 * The same jobs in this process: to start them takes longer than what they do. That they know of each other only what the
 * files say is asked of those that have a process each.
 */
export const jobsHere: Jobs = jobsIn({
  script: scriptHere,
  async build(machine) {
    return { code: 0, stdout: JSON.stringify(await published(machine, { keys: [] })), stderr: '' }
  },
})

function jobsIn({ script, build }: Manner): Jobs {
  const prepare = (place: Place) => {
    const issued = join(place.ledger, 'issued.txt')
    const where = ['--out', partsOf(place).prepared, '--issued', issued]
    return script('prepare', [...where, ...rootOf(place)])
  }
  const witness = (place: Place) =>
    script('witness', ['--out', partsOf(place).witness, '--root', place.root])
  const sign = (place: Place, keys: readonly string[]) => {
    const given = { ...partsOf(place), ledger: place.ledger }
    const where = Object.entries(given).flatMap(([name, path]) => [`--${name}`, path])
    const env = { CINQUEFOIL_KEYS: keys.join('\n'), CINQUEFOIL_TRANSFER_KEY: transferKeyText }
    return script('sign', [...where, ...rootOf(place)], env)
  }
  return {
    ...{ prepare, witness, sign },
    async publish(place, keys = cityKeyLines, last) {
      for (const job of [prepare, witness, () => sign(place, keys)]) {
        const run = await job(place)
        if (run.code !== 0) return run
      }
      const machine = last ?? (await elsewhere(place))
      const { carry } = partsOf(place)
      const env = { CINQUEFOIL_TRANSFER_KEY: transferKeyText }
      if (existsSync(carry))
        await script('carry', [carry, join(machine.state, 'cache/opened-segments')], env)
      return build(machine)
    },
  }
}

/** The flags that say where a place is. */
const rootOf = ({ root, state }: Place) => ['--root', root, '--state', state]
