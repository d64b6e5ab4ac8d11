import type { RecordSchema } from '../../model/fields/field-issues.ts'

/**
 * What texts said by their schema, for whoever reads two states of one tree, of which little differs: what was read of one
 * is not read again in the other.
 */
export interface RecordMemory {
  /** What was read of a text by that schema, or what is read of it now. @param key - all that it depends on */
  recall<Found>(schema: RecordSchema, key: string, read: () => Found): Found
}

/** In characters: enough for a tree of which two states are read, and nothing beside ten thousand awards. */
const mostKept = 250_000

/** A memory that holds nothing yet. All that it holds goes where there is no room for more. */
export function recordMemory(): RecordMemory {
  const lately = new Map<string, { readonly schema: RecordSchema; readonly found: unknown }>()
  let kept = 0
  const makeRoom = (length: number) => {
    if (length > mostKept) return false
    if (kept + length > mostKept) {
      lately.clear()
      kept = 0
    }
    kept += length
    return true
  }
  return {
    recall<Found>(schema: RecordSchema, key: string, read: () => Found): Found {
      const known = lately.get(key)
      // What a schema reads is only ever kept with it.
      if (known?.schema === schema) return known.found as Found
      const found = read()
      if (makeRoom(key.length)) lately.set(key, { schema, found })
      return found
    },
  }
}
