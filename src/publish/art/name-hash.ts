/** FNV-1a of the text's UTF-8, 32 bits: the same choice for the same name, on every machine. */
export function nameHash(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  // FNV mixes its low bits poorly, and small remainders are what is taken of it.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
