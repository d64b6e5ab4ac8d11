import { duplexPair } from 'node:stream'
import { daysAt } from '../../model/fields/dates.ts'
import { connectKeyHolder } from '../../publish/key-holder/client.ts'
import type { PublishOptions } from '../../publish/options.ts'
import { progressOf } from '../../publish/progress.ts'
import type { Ports } from '../../publish/known.ts'
import { publish, type Outcome } from '../../publish/publish.ts'
import { publishPart, type PartOutcome } from '../../publish/shards/publish-part.ts'
import type { Shard } from '../../publish/shards/shard.ts'
import { holdKeysHere } from './hold-keys-here.ts'

/**
 * Publishes in this process what the program publishes in two of its own: loading it anew takes longer than a small
 * publish. Keys are held here as well, behind the same lines of JSON.
 *
 * @param environment - of the key holder, where it finds the keys
 * @param through - what stands between it and the publish
 */
export function publishHere(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
  through = (holder: Ports['holder']): Ports['holder'] => holder,
): Promise<Outcome> {
  return withPorts(options, environment, (ports) =>
    publish(options, { ...ports, holder: through(ports.holder) }),
  )
}

/** Makes a part of a site in the same way. */
export function publishPartHere(
  options: PublishOptions,
  shard: Shard,
  environment: NodeJS.ProcessEnv,
): Promise<PartOutcome> {
  return withPorts(options, environment, (ports) => publishPart(options, shard, ports))
}

async function withPorts<Result>(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
  work: (ports: Ports) => Promise<Result>,
): Promise<Result> {
  const [near, far] = duplexPair()
  const holder = connectKeyHolder(near, near, holdKeysHere(far, options, environment))
  try {
    return await work({
      holder,
      progress: progressOf('quiet', process.stderr),
      today: () => daysAt(new Date()).latest,
      clock: () => performance.now(),
    })
  } finally {
    holder.close()
    near.destroy()
    far.destroy()
  }
}
