import { errorCodeIn, serverTimeIn } from './answer-xml.ts'
import type { Answer, Exchange } from './exchange.ts'
import { deployFailure, type DeployFailure } from '../failure.ts'
import type { SignedRequest, StoreRequest } from './signed-request.ts'

/** What a deploy needs of the world. */
export interface World {
  readonly exchange: Exchange
  readonly now: () => Date
  /** Milliseconds since some moment, from a clock that nobody sets. */
  readonly elapsed: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  /** From 0 to 1, without 1. */
  readonly chance: () => number
}

export type Send = (request: StoreRequest, before?: () => Promise<void>) => Promise<Answer>

/** How long one attempt may take. A lease outlasts it: see `lease.ts`. */
export const attemptMilliseconds = 60_000

/**
 * @param sign - signs anew for each attempt, since a signature is of its time
 * @returns sends a request until the host has answered it: dropped connections and "try again" are tried again, later each time.
 *   `before` is asked before every attempt.
 */
export function sender(
  sign: (request: StoreRequest, now: Date) => Promise<SignedRequest>,
  world: World,
): Send {
  return async (request, before = () => Promise.resolve()) => {
    for (let attempt = 1; ; attempt += 1) {
      await before()
      const answer = await attemptOf(await sign(request, world.now()), request, world)
      const isFinal = !(answer instanceof Error) && !isPassing(answer)
      if (isFinal) return judged(answer, world)
      if (attempt === attempts) throw unreachable(answer)
      await world.wait(pauseAfter(attempt, answer, world))
    }
  }
}

const attempts = 8
const longestPause = 20_000

async function attemptOf(
  signed: SignedRequest,
  { body }: StoreRequest,
  { exchange }: World,
): Promise<Answer | Error> {
  try {
    return await exchange({ ...signed, ...(body && { body }) }, attemptMilliseconds)
  } catch (cause) {
    return cause instanceof Error ? cause : new Error('no answer', { cause })
  }
}

const passingStatuses = new Set([408, 409, 429, 500, 502, 503, 504])
/** Said with status 400, and over when the request is made again. */
const passingCodes = new Set(['RequestTimeout', 'IncompleteBody', 'BadDigest'])

function isPassing(answer: Answer): boolean {
  if (passingStatuses.has(answer.status)) return true
  return answer.status === 400 && passingCodes.has(codeOf(answer) ?? '')
}

/** Twice as long each time, and by chance anything up to that, so that many who were turned away do not come back at once. */
function pauseAfter(attempt: number, answer: Answer | Error, { chance }: World): number {
  const wanted = answer instanceof Error ? 0 : Number(answer.headers.get('retry-after') ?? 0) * 1000
  const drawn = (0.5 + chance() / 2) * Math.min(longestPause, 250 * 2 ** (attempt - 1))
  return Math.min(longestPause, Math.max(drawn, Number.isFinite(wanted) ? wanted : 0))
}

/** @throws DeployFailure where no repeating and no condition explains the answer */
function judged(answer: Answer, { now }: World): Answer {
  const { status } = answer
  if (status < 300) return answer
  const code = codeOf(answer)
  if (code === 'NoSuchBucket') throw noSuchBucket()
  if (expected.has(status)) return answer
  if (code === 'RequestTimeTooSkewed') throw skewed(answer, now())
  throw deployFailure(
    'store-refused',
    `The host refused (${status} ${code ?? 'without a reason'}). ${hintFor(code, status)}`,
  )
}

/** What callers make something of: not there, not so, not offered. */
const expected = new Set([304, 404, 412, 501])

/** Some hosts say it with a code, some by a 404 alone where nothing but the bucket can be missing. */
export function noSuchBucket(): DeployFailure {
  return deployFailure(
    'store-refused',
    'The host has no such bucket: make it there first, or look at --endpoint.',
  )
}

function hintFor(code: string | undefined, status: number): string {
  if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId')
    return 'Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and --region.'
  if (status >= 300 && status < 400)
    return 'The bucket lies elsewhere: look at --endpoint and --region.'
  return 'Look whether the bucket is there, and whether these credentials may list, read, write and delete in it.'
}

function skewed(answer: Answer, now: Date): DeployFailure {
  const there = serverTimeIn(textOf(answer)) ?? dateOf(answer.headers)
  const minutes = there && Math.round((now.getTime() - there.getTime()) / 60_000)
  const by =
    minutes === undefined
      ? 'is too far from that of the host'
      : `is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} that of the host`
  return deployFailure(
    'store-clock',
    `The clock of this machine ${by}, which therefore takes nothing from it. Set the clock.`,
  )
}

/** When a host says that it answered. */
export function dateOf(headers: Answer['headers']): Date | undefined {
  const date = new Date(headers.get('date') ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}

function unreachable(answer: Answer | Error): DeployFailure {
  const reason =
    answer instanceof Error
      ? 'the connection failed'
      : [answer.status, codeOf(answer)].filter((part) => part !== undefined).join(' ')
  return deployFailure(
    'store-unreachable',
    `The host did not take a request, tried ${attempts} times (${reason}). Run the same again: it goes on where it stopped.`,
  )
}

function codeOf(answer: Answer): string | undefined {
  return errorCodeIn(textOf(answer))
}

function textOf({ body }: Answer): string {
  return new TextDecoder().decode(body.subarray(0, 10_000))
}
