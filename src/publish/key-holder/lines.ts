import type { Readable } from 'node:stream'

const lineFeed = 10

/**
 * Hands over each line of a stream (UTF-8) without its line feed. Lines here are megabytes long and arrive in pieces of
 * kilobytes, so a line is put together once, when its end is there.
 */
export function onLines(stream: Readable, hear: (line: string) => void): void {
  let pieces: Buffer[] = []
  stream.on('data', (piece: Buffer) => {
    let from = 0
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, from)) {
      const line = Buffer.concat([...pieces, piece.subarray(from, end)])
      pieces = []
      from = end + 1
      hear(line.toString())
    }
    if (from < piece.length) pieces.push(piece.subarray(from))
  })
}
