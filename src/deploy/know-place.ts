import type { HostRules } from './host-rules.ts'
import type { ObjectStore } from './object-store.ts'
import { headersText } from './plan-deploy.ts'
import type { Pointer } from './pointer.ts'
import type { Remembered, RemoteObject } from './remembered.ts'
import type { ListedObject } from './answer-xml.ts'

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
 * @param pointer - where it names the rules that hold today, objects have the headers that they are to have
 */
export async function learnPlace(
  remembered: Remembered,
  store: ObjectStore,
  rules: HostRules,
  pointer: Pointer | undefined,
): Promise<void> {
  const listed: ListedObject[] = []
  for await (const object of store.list()) listed.push(object)
  const isAsRuled = pointer?.rules === rules.digest
  remembered.transaction(() => {
    remembered.objects.clear()
    for (const { key, etag, size } of listed) {
      const headers = isAsRuled ? { headers: headersText(rules.headersOf(key)) } : {}
      const object: RemoteObject = { ...headers, listed: { etag, size } }
      remembered.objects.put(key, object)
    }
  })
}
