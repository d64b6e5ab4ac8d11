/** Entries of one status list: the least that Bitstring Status List allows, so that each hides in a crowd. */
export const listLength = 131_072

/** A list with more than this share taken is left for the next one: a free slot is then found in a few tries. */
const fullAt = 0.75 * listLength

/** A place in an issuer's status lists; lists count from 1. */
export interface Slot {
  readonly list: number
  readonly index: number
}

/** Which slots of a list are taken; it grows as they are given out. */
export interface SlotList {
  readonly bits: Uint8Array
  count: number
}

/** A list of which nothing is taken. */
export function emptyList(): SlotList {
  return { bits: new Uint8Array(listLength / 8), count: 0 }
}

/** A list from its bitmap. */
export function listOf(bits: Uint8Array): SlotList {
  let count = 0
  for (const byte of bits) for (let rest = byte; rest > 0; rest &= rest - 1) count += 1
  return { bits, count }
}

/** Marks a slot as taken. */
export function addSlot(list: SlotList, index: number): void {
  if (isTaken(list, index)) return
  list.bits[index >> 3] = list.bits[index >> 3]! | (0x80 >> (index & 7))
  list.count += 1
}

/**
 * Takes a free slot of the newest list, or of a new one when that is full.
 *
 * @param candidate - the n-th random number for this award, an integer from 0
 */
export function takeSlot(lists: SlotList[], candidate: (attempt: number) => number): Slot {
  const newest = lists.at(-1)
  if (newest === undefined || newest.count > fullAt) lists.push(emptyList())
  const list = lists.at(-1)!
  for (let attempt = 0; ; attempt += 1) {
    const index = candidate(attempt) % listLength
    if (isTaken(list, index)) continue
    addSlot(list, index)
    return { list: lists.length, index }
  }
}

/** Which slots were given to which awards, by their ids. */
export interface AssignedSlots {
  get(id: string): Slot | undefined
  set(id: string, slot: Slot): void
}

/** @param numberOf - of an award, by its id */
export function assignedSlots(numberOf: (id: string) => number): AssignedSlots {
  // A slot is one number here: of very many, objects take several times the room.
  const slots: (number | undefined)[] = []
  return {
    get(id) {
      const slot = slots[numberOf(id)]
      if (slot === undefined) return undefined
      return { list: Math.floor(slot / listLength), index: slot % listLength }
    },
    set(id, { list, index }) {
      slots[numberOf(id)] = list * listLength + index
    },
  }
}

function isTaken({ bits }: SlotList, index: number): boolean {
  return (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0
}
