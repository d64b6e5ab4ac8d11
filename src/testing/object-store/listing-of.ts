import type { ListedObject } from '../../deploy/answer-xml.ts'
import type { ObjectStore } from '../../deploy/object-store.ts'

/** All that a store lists. */
export async function listingOf(store: ObjectStore): Promise<readonly ListedObject[]> {
  const listed: ListedObject[] = []
  for await (const object of store.list()) listed.push(object)
  return listed
}
