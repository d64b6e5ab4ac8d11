import type { Duplex } from 'node:stream'
import { answerOf, callIn } from '../../publish/key-holder/answer.ts'
import {
  previewSecrets,
  productionSecrets,
  type HeldSecrets,
} from '../../publish/key-holder/held-keys.ts'
import { createKeyHolder } from '../../publish/key-holder/holder.ts'
import { lineOf, onLines } from '../../publish/key-holder/lines.ts'
import type { PublishOptions } from '../../publish/options.ts'

/**
 * Answers what comes over a stream as the process that holds keys does, in this process. How that one behaves is asked of the
 * program.
 *
 * @returns starts a holder who was told nothing yet. That one leaves when an empty line comes, and says so with another.
 */
export function holdKeysHere(
  speech: Duplex,
  options: PublishOptions,
  environment: NodeJS.ProcessEnv,
): () => void {
  const create = () => createKeyHolder(secretsFor(options, environment), options.mode)
  let holder = create()
  let turn: Promise<unknown> = Promise.resolve()
  let spoken: Promise<unknown> = turn
  onLines(speech, (line) => {
    if (line === '') return void spoken.then(() => speech.write('\n'))
    const own = holder
    const request = callIn(line)
    const begun = turn.then(() => ({ response: answerOf(own, request) }))
    // Awards that follow each other are signed at once; all else waits for what came before.
    turn = request.method === 'issue' ? begun : begun.then(({ response }) => response)
    spoken = Promise.all([begun, spoken]).then(async ([{ response }]) =>
      speech.write(lineOf(await response)),
    )
  })
  return () => void (holder = create())
}

function secretsFor(options: PublishOptions, environment: NodeJS.ProcessEnv) {
  const { mode } = options
  let held: Promise<HeldSecrets> | undefined
  return (issuers: readonly string[]) =>
    mode === 'preview'
      ? previewSecrets(options, issuers)
      : (held ??= productionSecrets(environment))
}
