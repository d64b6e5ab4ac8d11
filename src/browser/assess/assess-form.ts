import { makeNode } from '../verifier/make-node.ts'
import { makeOpenPart, type OpenRequest } from './open-part.ts'
import type { AssessData } from './texts.ts'

/** Starts the page: a request is opened, looked at, and what is thought of it is signed. Nothing is sent. */
export function startAssess(element: HTMLElement, data: AssessData): void {
  const place = makeNode('div', { class: 'assess-place' })
  const list = makeNode('div')
  const staff = makeNode('div')
  // What signs and keeps is loaded after what opens a request.
  const rest = Promise.all([
    import('./judging.ts'),
    import('./keeping.ts'),
    import('./staff-part.ts'),
  ])
  const ready = rest.then(async ([judging, { openKeeping }, { makeStaffPart }]) => {
    const own = makeStaffPart(data)
    staff.replaceChildren(own.node)
    const kept = await openKeeping(new URL(data.base, location.href).href, data.site)
    await judging.showKept(list, kept, data)
    return { ...judging, staff: own, kept }
  })
  const show = async (read: OpenRequest) => {
    open.hidden = true
    const { showRequest, staff: own, kept } = await ready
    const changed = () => void ready.then(({ showKept }) => showKept(list, kept, data))
    const leave = () => {
      open.hidden = false
      place.replaceChildren()
      open.querySelector('input')?.focus()
    }
    await showRequest(place, { read, data, kept, staff: own, changed, leave })
  }
  const refuse = () => {
    open.hidden = false
    place.replaceChildren(makeNode('p', { role: 'alert' }, data.words.failed))
  }
  const open = makeOpenPart(data, (read) => void show(read).catch(refuse))
  element.replaceChildren(...(data.badges.length === 0 ? [] : [open]), place, list, staff)
}
