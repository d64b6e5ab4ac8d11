/** What was written to the two outputs of a process. */
export interface HeardOutput {
  out: string
  err: string
}

/**
 * Keeps what this process writes from where it would go, and hears it instead.
 *
 * @param heard - to which it is added
 * @returns gives the outputs back
 */
export function hearOutput(heard: HeardOutput): () => void {
  const giveBack = [hear(process.stdout, heard, 'out'), hear(process.stderr, heard, 'err')]
  return () => {
    for (const each of giveBack) each()
  }
}

function hear(stream: NodeJS.WriteStream, heard: HeardOutput, at: keyof HeardOutput) {
  const { write } = stream
  stream.write = (chunk: string | Uint8Array) => {
    heard[at] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return true
  }
  return () => {
    stream.write = write
  }
}
