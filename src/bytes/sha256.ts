/** SHA-256 of UTF-8 text as 64 lower-case hex digits, at once. Where there is Node, `crypto.hash` is the quickest. */
export type Sha256Hex = (text: string) => string

/** SHA-2 of UTF-8 text by WebCrypto. */
export async function digestText(
  text: string,
  algorithm: 'SHA-256' | 'SHA-384' = 'SHA-256',
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)))
}
