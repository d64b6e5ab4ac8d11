import type { PublishOptions } from '../options.ts'
import { previewSecrets, productionSecrets, type HeldSecrets } from './held-keys.ts'
import { createKeyHolder } from './holder.ts'
import { onLines } from './lines.ts'
import type { Request, Response } from './protocol.ts'

// The process that sees private keys. It reads calls from its standard input and writes answers to its standard
// output, one line of JSON each, in order; it opens no network connection and loads no third-party code but jose.

const options = JSON.parse(process.argv[2] ?? '{}') as PublishOptions
const environment = { ...process.env }
delete process.env['CINQUEFOIL_KEYS']
delete process.env['CINQUEFOIL_KEYS_FILE']

const holder = createKeyHolder(rememberedSecrets(), options.mode)
let turn: Promise<unknown> = Promise.resolve()
let spoken: Promise<void> = Promise.resolve()

onLines(process.stdin, (line) => {
  const request = JSON.parse(line) as Request
  const begun = turn.then(() => ({ response: answer(request) }))
  // Signing is done by threads: the next awards are made ready meanwhile. All else waits for what came before.
  turn = request.method === 'issue' ? begun : begun.then(({ response }) => response)
  spoken = Promise.all([begun, spoken]).then(async ([{ response }]) => speak(await response))
})

function speak(response: Response): void {
  process.stdout.write(`${JSON.stringify(response)}\n`)
}

async function answer({ id, method, call }: Request): Promise<Response> {
  const ask = holder[method] as (call: unknown) => Promise<unknown>
  return ask(call).then(
    (result) => ({ id, answer: result }),
    (error: unknown) => ({ id, failure: failureOf(error) }),
  )
}

/** Only the words of errors that we wrote ourselves leave this process. */
function failureOf(error: unknown): { readonly code: string; readonly message: string } {
  const code = (error as { code?: unknown }).code
  const isOurs =
    error instanceof Error && (error.name === 'PublishFailure' || error.name === 'ProofError')
  if (isOurs && typeof code === 'string') return { code, message: error.message }
  return {
    code: 'KEY_HOLDER_REFUSED',
    message: 'The process that holds the keys failed on something unforeseen.',
  }
}

function rememberedSecrets(): (issuers: readonly string[]) => Promise<HeldSecrets> {
  if (options.mode === 'production') {
    let secrets: Promise<HeldSecrets> | undefined
    return () => (secrets ??= productionSecrets(environment))
  }
  const asked = new Set<string>()
  let secrets: Promise<HeldSecrets> | undefined
  return (issuers) => {
    const isNew = issuers.some((issuer) => !asked.has(issuer))
    issuers.forEach((issuer) => asked.add(issuer))
    if (isNew || !secrets) secrets = previewSecrets(options, [...asked].sort())
    return secrets
  }
}
