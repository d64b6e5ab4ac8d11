/** What an archive says of one of its entries (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12). */
export interface ZipEntry {
  /** As it stands there: a stranger's text, which may name any place. */
  readonly path: string
  readonly method: number
  readonly flags: number
  readonly crc: number
  /** In bytes, as it lies there. */
  readonly packed: number
  /** In bytes, unpacked. */
  readonly size: number
  /** Where its local header begins. */
  readonly at: number
}

export const LOCAL_HEADER = 0x04034b50
export const LOCAL_HEADER_LENGTH = 30

/** Whether the bytes begin as a zip archive does; an empty one begins with its end. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 22) return false
  const signature = viewOf(bytes).getUint32(0, true)
  return signature === LOCAL_HEADER || signature === 0x06054b50
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Many write UTF-8 without saying so; what is neither comes from an old machine, whose letters nobody knows. */
export function decodePath(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
