import type { Readable } from 'node:stream'

const lineFeed = 10

/** A value as a line of JSON. As bytes: to write a text, Node first makes room for three times its length. */
export function lineOf(value: unknown): Buffer<ArrayBuffer> {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

/**
 * Hands over each line of a stream (UTF-8) without its line feed. Lines here are megabytes long and arrive in pieces of
 * kilobytes, so a line is put together once, when its end is there: in one place, which is used again for the next line.
 */
export function onLines(stream: Readable, hear: (line: string) => void): void {
  let held = Buffer.alloc(0)
  let length = 0
  const hold = (piece: Buffer) => {
    if (length + piece.length > held.length) {
      const wider = Buffer.allocUnsafeSlow(Math.max(length + piece.length, held.length * 2))
      wider.set(held.subarray(0, length))
      held = wider
    }
    held.set(piece, length)
    length += piece.length
  }
  const wholeLine = (last: Buffer): string => {
    if (length === 0) return last.toString()
    hold(last)
    const line = held.toString('utf8', 0, length)
    length = 0
    return line
  }
  stream.on('data', (piece: Buffer) => {
    let from = 0
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, from)) {
      const line = wholeLine(piece.subarray(from, end))
      from = end + 1
      hear(line)
    }
    if (from < piece.length) hold(piece.subarray(from))
  })
}
