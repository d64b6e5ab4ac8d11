import { joinBytes } from '../../bytes/join-bytes.ts'

/** Stops at the first byte over the limit, whatever the length the host announces. */
export async function readBody(
  response: Response,
  { race }: Deadline,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  try {
    for (;;) {
      const { done, value } = await race(reader.read())
      if (done) return joinBytes(pieces)
      size += value.length
      if (size > limit) return undefined
      pieces.push(value)
    }
  } finally {
    // Not awaited: a host that never answers does not answer this either.
    reader.cancel().catch(() => undefined)
  }
}

/** A time by which all of a request must be over. */
export interface Deadline {
  readonly signal: AbortSignal
  /** The work, or an error once the time is up: not everything that can be waited for heeds a signal. */
  readonly race: <T>(work: Promise<T>) => Promise<T>
}

/** A deadline from now on. */
export function deadlineIn(milliseconds: number): Deadline {
  const signal = AbortSignal.timeout(milliseconds)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  late.catch(() => undefined)
  return {
    signal,
    race: (work) => {
      // What loses the race may still fail, and then nobody is left to hear of it.
      work.catch(() => undefined)
      return Promise.race([work, late])
    },
  }
}
