import type { Recipient } from '../../kinds/award/parts.ts'
import type { OpenedRecipient } from './open-recipient.ts'

/** Who earned each award, from when they are opened until the box of the award is made. */
export interface HeldRecipients {
  /** Undefined where nobody is held, or the recipient could not be read. */
  get(id: string): Recipient | undefined
  /** Whether it was opened, readable or not. */
  has(id: string): boolean
  keep(opened: readonly OpenedRecipient[]): readonly OpenedRecipient[]
  /** For its box: an award is signed before, and nothing else asks for who earned it. No byte of it is left behind. */
  take(id: string): Recipient | undefined
}

/**
 * Holds recipients as bytes, one behind the other: of very many, texts take half as much room again, and objects several times
 * as much.
 *
 * @param numberOf - of an award, by its id
 */
export function heldRecipients(numberOf: (id: string) => number): HeldRecipients {
  const bytes = heldBytes()
  const places: (Place | undefined)[] = []
  return {
    get(id) {
      const place = places[numberOf(id)]
      return place === undefined ? undefined : recipientIn(bytes.at(place).toString())
    },
    has: (id) => places[numberOf(id)] !== undefined,
    keep(opened) {
      for (const [id, recipient] of opened) places[numberOf(id)] = bytes.add(textOf(recipient))
      return opened
    },
    take(id) {
      const number = numberOf(id)
      const place = places[number]
      if (place === undefined) return undefined
      const held = bytes.at(place)
      const recipient = recipientIn(held.toString())
      held.fill(0)
      places[number] = undefined
      return recipient
    },
  }
}

/** Where bytes begin, counted over all blocks as if each were as long as a block is. */
type Place = number

const blockLength = 1024 * 1024
/** How long the bytes are that follow. */
const headLength = 4

function heldBytes() {
  const blocks: Buffer[] = []
  let used = blockLength
  return {
    add(text: string): Place {
      const length = Buffer.byteLength(text)
      const room = headLength + length
      if (used + room > blockLength) {
        blocks.push(Buffer.allocUnsafeSlow(Math.max(blockLength, room)))
        used = 0
      }
      const block = blocks.at(-1)!
      block.writeUInt32LE(length, used)
      block.write(text, used + headLength)
      const place = (blocks.length - 1) * blockLength + used
      used += room
      return place
    },
    at(place: Place): Buffer {
      const block = blocks[Math.floor(place / blockLength)]!
      const start = place % blockLength
      const from = start + headLength
      return block.subarray(from, from + block.readUInt32LE(start))
    },
  }
}

const unreadable = ''

/** Without the names of members, which take as much room as what they say. */
function textOf(recipient: Recipient | undefined): string {
  if (recipient === undefined) return unreadable
  const { name = null, code = null, identities } = recipient
  return JSON.stringify([name, code, ...identities.flatMap(({ type, value }) => [type, value])])
}

type Identity = Recipient['identities'][number]

function recipientIn(text: string): Recipient | undefined {
  if (text === unreadable) return undefined
  const [name, code, ...words] = JSON.parse(text) as [string | null, string | null, ...string[]]
  const identities = words.flatMap((type, place) =>
    place % 2 === 0 ? [{ type: type as Identity['type'], value: words[place + 1]! }] : [],
  )
  return { identities, ...(name !== null && { name }), ...(code !== null && { code }) }
}
