import { joinBytes } from '../../bytes/join-bytes.ts'
import type { World } from '../../verifier/world.ts'

/** What a host answered while badges were checked: a document, that there is none, or where it lies. */
export interface RecordedAnswer {
  /** Absolute, as it was asked for. */
  readonly url: string
  readonly status: number
  /** Media type of the document. */
  readonly type?: string
  /** Absolute: where the document lies instead. */
  readonly location?: string
  readonly bytes?: Uint8Array<ArrayBuffer>
}

/** A `fetch` that keeps what it is told, and all that it was told so far, in the order of the addresses. */
export interface Recorder {
  readonly fetch: World['fetch']
  readonly answers: () => readonly RecordedAnswer[]
}

/**
 * Keeps every answer that a verification can make use of. Silence is no answer, and neither is a document that was not
 * read to its end.
 */
export function recordAnswers(fetch: World['fetch']): Recorder {
  const kept = new Map<string, RecordedAnswer>()
  return {
    answers: () => [...kept.values()].sort((one, other) => (one.url < other.url ? -1 : 1)),
    fetch: async (url, init) => {
      const response = await fetch(url, init)
      // Asked for without being read: whether a host is there at all.
      if (init.method === 'HEAD' || response.type === 'opaqueredirect') return response
      const { status } = response
      const location = response.headers.get('location')
      if (redirects.includes(status) && location !== null && URL.canParse(location, url))
        kept.set(url, { url, status: 302, location: new URL(location, url).href })
      if (status === 404 || status === 410) kept.set(url, { url, status })
      return response.ok ? readAlong(response, url, kept) : response
    },
  }
}

const redirects: readonly number[] = [301, 302, 303, 307, 308]

function readAlong(response: Response, url: string, kept: Map<string, RecordedAnswer>): Response {
  const end = response.url === '' ? url : response.url
  const type = response.headers.get('content-type') ?? ''
  const pieces: Uint8Array[] = []
  const keep = () => {
    if (end !== url) kept.set(url, { url, status: 302, location: end })
    kept.set(end, { url: end, status: 200, type, bytes: joinBytes(pieces) })
  }
  const along = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, to) => {
      pieces.push(piece.slice())
      to.enqueue(piece)
    },
    flush: keep,
  })
  const { status, headers } = response
  if (response.body === null) keep()
  const copy = new Response(response.body?.pipeThrough(along) ?? null, { status, headers })
  // A response that is made says nothing of where it comes from.
  Object.defineProperty(copy, 'url', { value: response.url })
  return copy
}

/** A `fetch` that gives what was recorded and asks nobody: every other host is silent. */
export function replayAnswers(answers: readonly RecordedAnswer[]): World['fetch'] {
  const known = new Map(answers.map((answer) => [answer.url, answer]))
  return (url) => {
    const answer = known.get(url)
    if (answer === undefined) return Promise.reject(new TypeError('nothing was recorded'))
    const { status, type, location, bytes } = answer
    const headers = {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(location === undefined ? {} : { location }),
    }
    return Promise.resolve(new Response(bytes ?? null, { status, headers }))
  }
}
