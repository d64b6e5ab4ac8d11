/** SHA-256 of UTF-8 text as 64 lower-case hex digits, at once. Where there is Node, `crypto.hash` is the quickest. */
export type Sha256Hex = (text: string) => string

/** SHA-2 of UTF-8 text by WebCrypto. */
export async function digestText(
  text: string,
  algorithm: 'SHA-256' | 'SHA-384' = 'SHA-256',
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)))
}

/** Bytes as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of hex text made by hexOf or a Sha256Hex. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}
