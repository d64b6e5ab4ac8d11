import { duplexPair } from 'node:stream'
import { daysAt } from '../../model/dates.ts'
import { connectKeyHolder } from '../../publish/key-holder/client.ts'
import { answerFromKeyHolder } from '../../publish/launch.ts'
import type { PublishOptions } from '../../publish/options.ts'
import { progressOf } from '../../publish/progress.ts'
import { publish, type Outcome } from '../../publish/publish.ts'

/**
 * Publishes in this process what the program publishes in one of its own: loading it anew takes longer than a small
 * publish. Keys are held by another process, as ever.
 *
 * @param environment - of the key holder, where it finds the keys
 */
export async function publishHere(
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const [near, far] = duplexPair()
  answerFromKeyHolder(far, options, environment)
  const holder = connectKeyHolder(near, near)
  try {
    return await publish(options, {
      holder,
      progress: progressOf('quiet', process.stderr),
      today: () => daysAt(new Date()).latest,
      clock: () => performance.now(),
    })
  } finally {
    holder.close()
    near.destroy()
  }
}
