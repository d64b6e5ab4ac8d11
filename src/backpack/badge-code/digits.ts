// Seven bytes are seventeen digits: what a QR code holds as digits takes three tenths less room than as letters, and a code
// that was cut short is known by its beginning.

/** How many digits so many bytes become, by their number. */
const widths = [0, 3, 5, 8, 10, 13, 15, 17] as const
const groupBytes = 7
const groupDigits = 17

/** Bytes as decimal digits. */
export function encodeDigits(bytes: Uint8Array): string {
  let digits = ''
  for (let at = 0; at < bytes.length; at += groupBytes) {
    const group = bytes.subarray(at, at + groupBytes)
    const value = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
    digits += value.toString().padStart(widths[group.length] ?? groupDigits, '0')
  }
  return digits
}

/** How many digits so many bytes are. */
export function digitCount(bytes: number): number {
  return Math.floor(bytes / groupBytes) * groupDigits + (widths[bytes % groupBytes] ?? 0)
}

/** The bytes of digits; undefined where they are none that `encodeDigits` writes. */
export function decodeDigits(digits: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^\d*$/.test(digits)) return undefined
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += groupDigits) {
    const group = digits.slice(at, at + groupDigits)
    const length = widths.findIndex((width) => width === group.length)
    if (length === -1) return undefined
    let value = BigInt(group)
    if (value >= 256n ** BigInt(length)) return undefined
    const own: number[] = []
    for (; own.length < length; value /= 256n) own.unshift(Number(value % 256n))
    bytes.push(...own)
  }
  return Uint8Array.from(bytes)
}
