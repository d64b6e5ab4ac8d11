/** What a file that was chosen or dropped holds; nothing where it cannot be read: a folder, or one that has changed since. */
export function readableBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
}

/** The same, with no byte of what cannot be read. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return (await readableBytes(file)) ?? new Uint8Array()
}

/** The same as text, which is empty for what cannot be read: whoever looks into it says that it is not what it should be. */
export async function textIn(file: Blob): Promise<string> {
  return new TextDecoder().decode(await bytesOf(file))
}
