import type { Readable, Writable } from 'node:stream'
import { publishFailure, type PublishFailure } from '../failure.ts'
import { onLines } from './lines.ts'
import type { KeyHolder, Method, Request, Response } from './protocol.ts'

/** A key holder that is a process of its own. */
export interface DistantKeyHolder extends KeyHolder {
  /**
   * Ends it, and with it all that it knows of this publish, once everything asked for is answered. To whoever asks for
   * more, another one answers, which was told nothing yet.
   */
  rest(): Promise<void>
  close(): void
}

/**
 * The key holder at the far end of a pipe, or of two. Calls may overlap; answers come in the order of the calls.
 *
 * @param start - is called where there is none, before it is asked
 */
export function connectKeyHolder(
  answers: Readable,
  calls: Writable,
  start: () => void = () => undefined,
): DistantKeyHolder {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let last = 0
  const far = farEnd(calls, start)
  const fail = () => {
    const lost = publishFailure(
      'key-holder-lost',
      'The process that holds the keys ended before it answered.',
    )
    for (const each of waiting.values()) each.reject(lost)
    waiting.clear()
    far.isGone()
  }
  onLines(answers, (line) => {
    if (line === '') {
      far.isGone()
      if (waiting.size > 0) far.isAsked()
      return
    }
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
        far.isAsked()
        waiting.set(request.id, { resolve: resolve as (answer: unknown) => void, reject })
        calls.write(`${JSON.stringify(request)}\n`)
      })
  return { ...asking(ask), rest: far.rest, close: () => calls.end() }
}

function asking(ask: (method: Method) => (call: unknown) => Promise<never>): KeyHolder {
  return {
    keys: ask('keys'),
    open: ask('open'),
    recognise: ask('recognise'),
    begin: ask('begin'),
    issue: ask('issue'),
    boxes: ask('boxes'),
    clrs: ask('clrs'),
    signLists: ask('signLists'),
    endorse: ask('endorse'),
    signCatalogues: ask('signCatalogues'),
    unseal: ask('unseal'),
  }
}

/** Knows whether somebody is there to be sent away. */
function farEnd(calls: Writable, start: () => void) {
  let isThere = false
  let rested = () => undefined as void
  return {
    isAsked() {
      if (!isThere) start()
      isThere = true
    },
    isGone() {
      isThere = false
      rested()
    },
    rest(): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>()
      rested = resolve
      if (isThere) calls.write('\n')
      else resolve()
      return promise
    },
  }
}

function refusal(failure: { readonly code: string; readonly message: string }): PublishFailure {
  const code = failure.code === 'keys-missing' ? 'keys-missing' : 'key-holder-refused'
  return publishFailure(code, failure.message)
}
