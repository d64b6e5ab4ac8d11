const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const values = new Map([...alphabet].map((character, value) => [character, value]))

/** Five base-58 digits fit a 30-bit limb, and limb x 65,536 fits a double: fewer rounds for the same result. */
const limbDigits = 5
const limbBase = 58 ** limbDigits
/** Decoding is quadratic; nothing we read (keys, signatures) comes near this. */
const longest = 1024

/** Bytes in base58, Bitcoin alphabet. Used by multibase `z`. */
export function encodeBase58(bytes: Uint8Array): string {
  const zeros = leadingZeros(bytes)
  const limbs: number[] = []
  let index = zeros
  if ((bytes.length - zeros) % 2 === 1) push(limbs, 256, bytes[index++] ?? 0)
  for (; index < bytes.length; index += 2) {
    push(limbs, 65_536, (bytes[index] ?? 0) * 256 + (bytes[index + 1] ?? 0))
  }
  const digits = limbs.reverse().map(limbText).join('').replace(/^1+/, '')
  return '1'.repeat(zeros) + digits
}

/**
 * The bytes of base58 text, Bitcoin alphabet.
 * @throws RangeError
 */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > longest) throw malformed()
  const zeros = text.length - text.replace(/^1+/, '').length
  const bytes: number[] = []
  for (const character of text.slice(zeros)) {
    let carry = values.get(character)
    if (carry === undefined) throw malformed()
    for (let index = 0; index < bytes.length; index++) {
      carry += (bytes[index] ?? 0) * 58
      bytes[index] = carry & 0xff
      carry >>= 8
    }
    if (carry > 0) bytes.push(carry)
  }
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()])
}

/** limbs = limbs x factor + addend; least significant limb first. */
function push(limbs: number[], factor: number, addend: number): void {
  let carry = addend
  for (let index = 0; index < limbs.length; index++) {
    const sum = (limbs[index] ?? 0) * factor + carry
    carry = Math.floor(sum / limbBase)
    limbs[index] = sum - carry * limbBase
  }
  if (carry > 0) limbs.push(carry)
}

function limbText(limb: number): string {
  let text = ''
  let left = limb
  for (let count = 0; count < limbDigits; count++) {
    text = alphabet.charAt(left % 58) + text
    left = Math.floor(left / 58)
  }
  return text
}

function leadingZeros(bytes: Uint8Array): number {
  const index = bytes.findIndex((byte) => byte !== 0)
  return index === -1 ? bytes.length : index
}

function malformed(): RangeError {
  return new RangeError('not base58 text')
}
