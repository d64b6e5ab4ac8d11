import type { Readable, Writable } from 'node:stream'
import { publishFailure, type PublishFailure } from '../failure.ts'
import { lineOf, onLines } from './lines.ts'
import type { KeyHolder, Method, Request, Response } from './protocol.ts'

/** A key holder that is a process of its own. */
export interface DistantKeyHolder extends KeyHolder {
  /**
   * Ends it, and with it all that it knows of this publish, once everything asked for is answered. To whoever asks for
   * more, another one answers, which was told nothing yet: it is asked when this one is gone.
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
  let isLost = false
  const far = farEnd(calls, start)
  const fail = () => {
    isLost = true
    for (const each of waiting.values()) each.reject(lost())
    waiting.clear()
    far.isLost()
  }
  onLines(answers, (line) => {
    if (line === '') {
      far.left()
      if (waiting.size > 0) far.wake()
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
        if (isLost) return reject(lost())
        const request: Request = { id: ++last, method, call }
        waiting.set(request.id, { resolve: resolve as (answer: unknown) => void, reject })
        far.say(lineOf(request))
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

/**
 * Knows whether somebody is there to be sent away. While one is leaving, nothing is said: it might be heard by the one that
 * leaves.
 */
function farEnd(calls: Writable, start: () => void) {
  let isThere = false
  let leaving: PromiseWithResolvers<void> | undefined
  let unsaid: Buffer[] = []
  const wake = () => {
    if (!isThere) start()
    isThere = true
  }
  const say = (line: Buffer) => {
    if (leaving) return void unsaid.push(line)
    wake()
    calls.write(line)
  }
  const left = () => {
    isThere = false
    leaving?.resolve()
    leaving = undefined
    const lines = unsaid
    unsaid = []
    lines.forEach(say)
  }
  return {
    wake,
    say,
    left,
    isLost() {
      unsaid = []
      left()
    },
    rest(): Promise<void> {
      if (!isThere) return Promise.resolve()
      if (!leaving) {
        leaving = Promise.withResolvers()
        calls.write('\n')
      }
      return leaving.promise
    },
  }
}

function lost(): PublishFailure {
  return publishFailure(
    'key-holder-lost',
    'The process that holds the keys ended before it answered.',
  )
}

function refusal(failure: { readonly code: string; readonly message: string }): PublishFailure {
  const code = failure.code === 'keys-missing' ? 'keys-missing' : 'key-holder-refused'
  return publishFailure(code, failure.message)
}
