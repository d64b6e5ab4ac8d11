import { makeButton, makeNode } from '../../verifier/make-node.ts'
import { askToPersist, storageState } from '../storing/storage-state.ts'
import type { BackpackStore, Settings } from '../storing/store.ts'
import type { DeviceTexts } from '../texts.ts'

/** What can happen to what is kept here, what helps, and whom the page may ask. */
export function makeDevicePart(
  texts: DeviceTexts,
  store: Pick<BackpackStore, 'settings' | 'putSettings' | 'onChange'>,
): HTMLElement {
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
  return makeNode(
    'section',
    { class: 'kept-device' },
    makeNode('h2', {}, texts.title),
    place,
    makeNode('h2', {}, texts.askTitle),
    makeNode('p', {}, makeNode('label', { for: 'kept-ask' }, texts.askLabel), choice(texts, store)),
  )
}

function choice(
  { askChoices }: DeviceTexts,
  { settings, putSettings, onChange }: Pick<BackpackStore, 'settings' | 'putSettings' | 'onChange'>,
): HTMLElement {
  const choices = Object.entries(askChoices)
  const options = choices.map(([value, label]) => makeNode('option', { value }, label))
  const select = makeNode('select', { id: 'kept-ask' }, ...options)
  const show = async () => {
    select.value = (await settings()).mayAsk ?? 'ask'
  }
  const chosen = (): Settings['mayAsk'] =>
    select.value === 'always' || select.value === 'never' ? select.value : undefined
  select.addEventListener('change', () => void putSettings({ mayAsk: chosen() }))
  // The question above may be answered at any time.
  select.addEventListener('focus', () => void show())
  onChange(() => void show())
  void show()
  return select
}
