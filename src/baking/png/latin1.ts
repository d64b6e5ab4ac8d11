/**
 * True ISO 8859-1, a character for each byte, so that places in the text are places in the file; TextDecoder's "latin1" is
 * Windows-1252.
 */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}
