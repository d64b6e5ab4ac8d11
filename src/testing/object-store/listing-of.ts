import type { ListedObject } from '../../deploy/objects/answer-xml.ts'
import type { ObjectStore } from '../../deploy/objects/object-store.ts'

/** All that a store lists. */
export async function listingOf(store: ObjectStore): Promise<readonly ListedObject[]> {
  const listed: ListedObject[] = []
  for await (const object of store.list()) listed.push(object)
  return listed
}
