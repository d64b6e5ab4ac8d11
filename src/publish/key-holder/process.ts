import { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { PublishOptions } from '../options.ts'
import { answerOf, callIn } from './answer.ts'
import {
  previewSecrets,
  productionSecrets,
  type HeldSecrets,
  type KeyEnvironment,
} from './held-keys.ts'
import { createKeyHolder } from './holder.ts'
import { lineOf, onLines } from './lines.ts'
import type { Response } from './protocol.ts'

// The process that sees private keys. Calls and answers pass over descriptor 4, one line of JSON each, in order, and an
// empty line ends it; it opens no network connection and loads no third-party code but jose. The keys, or the name of
// their file, come over descriptor 3: an environment could be read from outside while this runs.

const options = JSON.parse(process.argv[2] ?? '{}') as PublishOptions

const holder = createKeyHolder(rememberedSecrets(), options.mode)
let turn: Promise<unknown> = Promise.resolve()
let spoken: Promise<void> = Promise.resolve()

const speech = new Socket({ fd: 4, allowHalfOpen: true })
// Whoever asked may be gone before an answer comes; then nobody waits for it.
speech.on('error', () => undefined).on('end', leave)

onLines(speech, (line) => {
  if (line === '') return leave()
  const request = callIn(line)
  // What has come meanwhile is heard first, and answers leave: whoever calls may soon be too busy to say more.
  const begun = turn.then(() => nextRound()).then(() => ({ response: answerOf(holder, request) }))
  // Signing is done by threads: the next awards are made ready meanwhile. All else waits for what came before.
  turn = request.method === 'issue' ? begun : begun.then(({ response }) => response)
  spoken = Promise.all([begun, spoken]).then(async ([{ response }]) => speak(await response))
})

// The socket stays open where it came from: another key holder may be given it after this one. What came in one piece with
// the empty line nobody else would hear, so it is answered first.
function leave(): void {
  const before = spoken
  void before.then(() => (spoken === before ? speech.destroy() : leave()))
}

function speak(response: Response): Promise<void> {
  return new Promise((said) => {
    speech.write(lineOf(response), () => said())
  })
}

async function handedOver(): Promise<KeyEnvironment> {
  return JSON.parse(await text(new Socket({ fd: 3 }))) as KeyEnvironment
}

function rememberedSecrets(): (issuers: readonly string[]) => Promise<HeldSecrets> {
  if (options.mode === 'production') {
    let secrets: Promise<HeldSecrets> | undefined
    return () => (secrets ??= handedOver().then(productionSecrets))
  }
  const knownIssuers = new Set<string>()
  let secrets: Promise<HeldSecrets> | undefined
  return (issuers) => {
    const isNew = issuers.some((issuer) => !knownIssuers.has(issuer))
    issuers.forEach((issuer) => knownIssuers.add(issuer))
    if (isNew || !secrets) secrets = previewSecrets(options, [...knownIssuers].sort())
    return secrets
  }
}
