import { isProofFailure } from '../../proof/failure.ts'
import { isPublishFailure, publishFailure } from '../failure.ts'
import type { KeyHolder, Response } from './protocol.ts'

/** A call as it came over the pipe: nothing about it is known yet. */
export interface Call {
  readonly id: number
  readonly method: string
  readonly call: unknown
}

/** Takes a line apart. What is no call gets a method that nobody has, so that it is answered like any other. */
export function callIn(line: string): Call {
  const { id, method, call } = membersOf(line)
  return {
    id: typeof id === 'number' ? id : 0,
    method: typeof method === 'string' ? method : '',
    call: typeof call === 'object' && call !== null ? call : {},
  }
}

/**
 * Has the holder of the keys answer a call. Whoever calls runs other people's code, so whatever is asked is answered:
 * what the holder does not know, or fails on, with a failure in our own words.
 */
export async function answerOf(holder: KeyHolder, { id, method, call }: Call): Promise<Response> {
  try {
    return { id, answer: await methodOf(holder, method)(call) }
  } catch (error) {
    return { id, failure: failureOf(error) }
  }
}

function membersOf(line: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(line) ?? {}) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

/** Only what the holder itself has: every object has a `constructor`, and that is no method. */
function methodOf(holder: KeyHolder, method: string): (call: unknown) => Promise<unknown> {
  if (Object.hasOwn(holder, method))
    return holder[method as keyof KeyHolder] as (call: unknown) => Promise<unknown>
  throw publishFailure(
    'key-holder-refused',
    'The process that holds the keys was asked for something that it does not do.',
  )
}

/** Only the words of errors that we wrote ourselves leave this process. */
function failureOf(error: unknown): { readonly code: string; readonly message: string } {
  if (isPublishFailure(error) || isProofFailure(error))
    return { code: error.code, message: error.message }
  return {
    code: 'key-holder-refused',
    message: 'The process that holds the keys failed on something unforeseen.',
  }
}
