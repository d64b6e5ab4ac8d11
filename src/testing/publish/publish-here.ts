import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { daysAt } from '../../model/dates.ts'
import { connectKeyHolder } from '../../publish/key-holder/client.ts'
import { answerFromKeyHolder } from '../../publish/launch.ts'
import type { PublishOptions } from '../../publish/options.ts'
import { progressOf } from '../../publish/progress.ts'
import type { Ports } from '../../publish/known.ts'
import { publish, type Outcome } from '../../publish/publish.ts'
import { publishPart, type PartOutcome } from '../../publish/shards/publish-part.ts'
import type { Shard } from '../../publish/shards/shard.ts'

/**
 * Publishes in this process what the program publishes in one of its own: loading it anew takes longer than a small
 * publish. Keys are held by another process, as ever.
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
  const [near, far] = await socketPair()
  const start = answerFromKeyHolder(far, options, environment)
  const holder = connectKeyHolder(near, near, start)
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

/** Two ends of one connection. Nothing is read from the second, so that another process can be given it. */
async function socketPair(): Promise<readonly [Socket, Socket]> {
  const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [far] = (await once(server, 'connection')) as [Socket]
  server.close()
  return [near, far]
}
