import { setTimeout } from 'node:timers/promises'
import { patience, type Visitor } from './visitor.ts'

/** The element that an act is about to use; no page has this by itself. */
const mark = 'data-story'
const marked = `[${mark}]`

/** Waits until an expression is true in the page. @param what - what is waited for, if it does not come */
export async function until(visitor: Visitor, expression: string, what: string): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    // A page that is just being left answers nothing.
    if (await visitor.read<boolean>(`!!(${expression})`).catch(() => false)) return
    if (Date.now() > end) throw new Error(`${visitor.name} does not come to this: ${what}`)
    await setTimeout(50)
  }
}

/** Waits until the page shows a text. */
export function sees(visitor: Visitor, text: string): Promise<void> {
  const shown = 'document.body.innerText.replace(/\\s+/g, " ")'
  return until(visitor, `${shown}.includes(${JSON.stringify(text)})`, `it says “${text}”`)
}

/** Clicks the button, link or summary that has this text and can be seen. */
export async function press(visitor: Visitor, text: string): Promise<void> {
  await find(
    visitor,
    `all('button, a, summary').find((each) => textOf(each) === ${JSON.stringify(text)} && each.getClientRects().length > 0)`,
    `it has something to press that is called “${text}”`,
  )
  await visitor.click(marked)
}

/** Types into the field with this label. */
export async function fill(visitor: Visitor, label: string, text: string): Promise<void> {
  await findLabelled(visitor, label)
  await visitor.type(marked, text)
}

/** Chooses what is called so in the list with this label. No driver opens lists as people do. */
export async function choose(visitor: Visitor, label: string, option: string): Promise<void> {
  await findLabelled(visitor, label)
  const wanted = `[...list.options].find((each) => each.text.trim() === ${JSON.stringify(option)})`
  await until(
    visitor,
    `((list) => { const found = ${wanted}; if (found) { found.selected = true; list.dispatchEvent(new Event('input', { bubbles: true })); list.dispatchEvent(new Event('change', { bubbles: true })) } return found })(document.querySelector('${marked}'))`,
    `“${label}” offers “${option}”`,
  )
}

/** Gives files to a field for files, as if they had been chosen. */
export async function give(
  visitor: Visitor,
  selector: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ])
  await until(visitor, `document.querySelector('${selector}')`, `it takes files`)
  await visitor.read(`((given) => {
    const carried = new DataTransfer()
    for (const [name, text] of given)
      carried.items.add(new File([Uint8Array.from(atob(text), (each) => each.charCodeAt(0))], name))
    const field = document.querySelector('${selector}')
    field.files = carried.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })(${JSON.stringify(given)})`)
}

/** What the page gives its visitor to save, instead of where the browser would put it. */
export async function saved(visitor: Visitor, work: () => Promise<void>): Promise<Buffer> {
  await visitor.read(`(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => { window.storySaved = blob; return make.call(URL, blob) }
  })()`)
  await work()
  await until(visitor, 'window.storySaved', 'it gives something to be saved')
  const text = await visitor.read<string>(`new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.split(',')[1])
    reader.readAsDataURL(window.storySaved)
  })`)
  return Buffer.from(text, 'base64')
}

/** What a camera sees that is held before a part of the page. */
export async function photoOf(visitor: Visitor, selector: string): Promise<Uint8Array> {
  const found = `document.querySelector('${selector}')`
  await until(visitor, found, `there is something to be photographed`)
  await visitor.read(`${found}.scrollIntoView({ block: 'center', behavior: 'instant' })`)
  // What has just been put into a page may not have been painted yet.
  await visitor.read(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))',
  )
  return visitor.picture()
}

/** That nothing is wider than the window. */
export function fits(visitor: Visitor): Promise<void> {
  const width = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth'
  return until(visitor, width, 'nothing is wider than the window')
}

function findLabelled(visitor: Visitor, label: string): Promise<void> {
  const found = `all('label').find((each) => textOf(each) === ${JSON.stringify(label)})?.control`
  return find(visitor, found, `it has a field that is called “${label}”`)
}

/** Marks the element that an expression finds. */
function find(visitor: Visitor, expression: string, what: string): Promise<void> {
  return until(
    visitor,
    `(() => {
      const all = (selector) => [...document.querySelectorAll(selector)]
      const textOf = (each) => each.textContent.replace(/\\s+/g, ' ').trim()
      all('${marked}').forEach((each) => each.removeAttribute('${mark}'))
      const found = ${expression}
      found?.setAttribute('${mark}', '')
      return found
    })()`,
    what,
  )
}
