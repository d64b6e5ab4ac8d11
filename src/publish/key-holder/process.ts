import { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import type { PublishOptions } from '../options.ts'
import { answerOf, callIn } from './answer.ts'
import {
  previewSecrets,
  productionSecrets,
  type HeldSecrets,
  type KeyEnvironment,
} from './held-keys.ts'
import { createKeyHolder } from './holder.ts'
import { onLines } from './lines.ts'
import type { Response } from './protocol.ts'

// The process that sees private keys. It reads calls from its standard input and writes answers to its standard
// output, one line of JSON each, in order, and ends at an empty line; it opens no network connection and loads no
// third-party code but jose. The keys, or the name of their file, come over descriptor 3: an environment could be read
// from outside while this runs.

const options = JSON.parse(process.argv[2] ?? '{}') as PublishOptions

const holder = createKeyHolder(rememberedSecrets(), options.mode)
// Node writes to its own standard output only when the other end has room: nothing would be signed meanwhile.
const answers = new Socket({ fd: 1, readable: false, writable: true })
let turn: Promise<unknown> = Promise.resolve()
let spoken: Promise<void> = Promise.resolve()

onLines(process.stdin, (line) => {
  if (line === '') return void spoken.then(() => process.stdin.destroy())
  const request = callIn(line)
  const begun = turn.then(() => ({ response: answerOf(holder, request) }))
  // Signing is done by threads: the next awards are made ready meanwhile. All else waits for what came before.
  turn = request.method === 'issue' ? begun : begun.then(({ response }) => response)
  spoken = Promise.all([begun, spoken]).then(async ([{ response }]) => speak(await response))
})

function speak(response: Response): void {
  answers.write(`${JSON.stringify(response)}\n`)
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
