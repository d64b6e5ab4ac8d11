/**
 * ECMAScript 2026, Uint8Array.prototype.toBase64, where the runtime has none yet. jose takes it where it is there, and
 * without it several times longer, which is felt where segments of megabytes are sealed. There is no `fromBase64`: Node’s own
 * functions pass over what is no base64, and the standard’s must not.
 */
function toBase64(
  this: Uint8Array,
  { alphabet = 'base64', omitPadding = false }: Base64Options = {},
): string {
  const bytes = Buffer.from(this.buffer, this.byteOffset, this.byteLength)
  if (alphabet === 'base64') {
    const text = bytes.toString('base64')
    return omitPadding ? text.replace(/={1,2}$/, '') : text
  }
  const text = bytes.toString('base64url')
  return omitPadding ? text : text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

interface Base64Options {
  readonly alphabet?: 'base64' | 'base64url'
  readonly omitPadding?: boolean
}

if (!('toBase64' in Uint8Array.prototype))
  Reflect.defineProperty(Uint8Array.prototype, 'toBase64', {
    value: toBase64,
    writable: true,
    configurable: true,
  })
