const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexDigits[byte] ?? ''
  return text
}

/** The bytes of hex text made by hexOf or a Sha256Hex. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2)
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] =
      (valueOf(hex.charCodeAt(index * 2)) << 4) | valueOf(hex.charCodeAt(index * 2 + 1))
  }
  return bytes
}

/** `0` is 48, `a` is 97. */
function valueOf(code: number): number {
  return code < 58 ? code - 48 : code - 87
}
