import { makeButton, makeNode } from '../verifier/make-node.ts'
import { askToPersist, storageState } from './storage-state.ts'
import type { DeviceTexts } from './texts.ts'

/** What can happen to what is kept here, and what helps. */
export function makeDevicePart(texts: DeviceTexts): HTMLElement {
  const place = makeNode('div', {})
  const show = async () => {
    const { isPersistent, goesAfterSevenDays, isPrivate } = await storageState()
    const line = (text: string) => makeNode('p', {}, text)
    const ask = () => void askToPersist().then(show)
    place.replaceChildren(
      line(texts.here),
      ...(isPrivate ? [line(texts.isPrivate)] : []),
      ...(goesAfterSevenDays ? [line(texts.safari), line(texts.home)] : []),
      line(isPersistent ? texts.isPersistent : texts.notPersistent),
      ...(!isPersistent && 'storage' in navigator
        ? [makeButton(texts.persist, ask, 'button button-quiet')]
        : []),
    )
  }
  void show()
  return makeNode('section', { class: 'kept-device' }, makeNode('h2', {}, texts.title), place)
}
