import type { Readable, Writable } from 'node:stream'
import { publishFailure, type PublishFailure } from '../failure.ts'
import { onLines } from './lines.ts'
import type { KeyHolder, Method, Request, Response } from './protocol.ts'

/** The key holder at the far end of a pipe, or of two. Calls may overlap; answers come in the order of the calls. */
export function connectKeyHolder(
  answers: Readable,
  calls: Writable,
): KeyHolder & { close(): void } {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let last = 0
  const fail = () => {
    const lost = publishFailure(
      'key-holder-lost',
      'The process that holds the keys ended before it answered.',
    )
    for (const each of waiting.values()) each.reject(lost)
    waiting.clear()
  }
  onLines(answers, (line) => {
    const response = JSON.parse(line) as Response
    const call = waiting.get(response.id)
    waiting.delete(response.id)
    if ('failure' in response) call?.reject(refusal(response.failure))
    else call?.resolve(response.answer)
  })
  for (const end of [answers, calls]) end.on('close', fail).on('error', fail)
  const ask =
    (method: Method) =>
    (call: unknown): Promise<never> =>
      new Promise((resolve, reject) => {
        const request: Request = { id: ++last, method, call }
        waiting.set(request.id, { resolve: resolve as (answer: unknown) => void, reject })
        calls.write(`${JSON.stringify(request)}\n`)
      })
  return {
    keys: ask('keys'),
    open: ask('open'),
    begin: ask('begin'),
    issue: ask('issue'),
    boxes: ask('boxes'),
    signLists: ask('signLists'),
    unseal: ask('unseal'),
    close: () => calls.end(),
  }
}

function refusal(failure: { readonly code: string; readonly message: string }): PublishFailure {
  const code = failure.code === 'keys-missing' ? 'keys-missing' : 'key-holder-refused'
  return publishFailure(code, failure.message)
}
