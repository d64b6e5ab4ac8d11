import type { HostRules } from '../objects/host-rules.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { headersText } from './plan-deploy.ts'
import { nameDigest, type Pointer } from './pointer.ts'
import type { Remembered } from './remembered.ts'
import type { ListedObject } from '../objects/answer-xml.ts'

/** Whether what is remembered is what lies there: nobody else has been at the place since. */
export function isKnown(
  remembered: Remembered,
  target: string,
  pointer: Pointer | undefined,
): boolean {
  const place = remembered.place()
  return place?.turn !== undefined && place.target === target && place.turn === pointer?.turn
}

/**
 * Learns from the host what lies there.
 *
 * @param pointer - where it names the rules that hold today, what has not been put there since has the headers that it is to have
 */
export async function learnPlace(
  remembered: Remembered,
  store: ObjectStore,
  rules: HostRules,
  pointer: Pointer | undefined,
): Promise<void> {
  const { date = '', foreign = [] } = (pointer?.rules === rules.digest && pointer.look) || {}
  const [looked, others] = [Date.parse(date), new Set(foreign)]
  const isAsRuled = ({ key, modified = Infinity }: ListedObject) =>
    modified <= looked && !(others.size > 0 && others.has(nameDigest(key)))
  remembered.objects.clear()
  for await (const objects of inChunks(store.list()))
    remembered.transaction(() => {
      for (const object of objects) {
        const { key, etag, size } = object
        const headers = isAsRuled(object) ? { headers: headersText(rules.headersOf(key)) } : {}
        remembered.objects.put(key, { ...headers, listed: { etag, size } })
      }
    })
}

/** As many as a host lists at once. */
async function* inChunks(
  objects: AsyncIterable<ListedObject>,
): AsyncGenerator<readonly ListedObject[]> {
  let chunk: ListedObject[] = []
  for await (const object of objects) {
    chunk.push(object)
    if (chunk.length < 1000) continue
    yield chunk
    chunk = []
  }
  yield chunk
}
