import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'

/** A request as it goes to a host. */
export interface Message {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** What came back: whatever it says, and wherever it says that one should go. */
export interface Answer {
  readonly status: number
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** @throws Error where no whole answer came within this time */
export type Exchange = (message: Message, milliseconds: number) => Promise<Answer>

/** Sends a request over a connection that is kept for the next. With `fetch` an object would cost twice the time of this machine. */
export const exchange: Exchange = ({ url, method, headers, body }, milliseconds) =>
  new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? secureRequest : plainRequest
    const length = body === undefined ? {} : { 'content-length': body.byteLength }
    const request = ask(url, { method, headers: { ...headers, ...length } }, (incoming) => {
      answerOf(incoming).then(resolve, reject)
    })
    const timer = setTimeout(() => request.destroy(new Error('no answer in time')), milliseconds)
    request.once('error', reject)
    request.once('close', () => clearTimeout(timer))
    request.end(body)
  })

function answerOf(incoming: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.once('error', reject)
    incoming.once('end', () => {
      const headers = new Map<string, string>()
      for (const [name, value] of Object.entries(incoming.headers))
        if (typeof value === 'string') headers.set(name, value)
      resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(parts) })
    })
  })
}
