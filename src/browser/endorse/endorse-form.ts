import { textFault } from '../../model/text/safe-text.ts'
import { makeField, makeInput, makeSummary, showFaults } from '../award/staff-form/field.ts'
import { localDay } from '../local-day.ts'
import { makeNode } from '../verifier/make-node.ts'
import { randomBytes } from '../random-bytes.ts'
import { showMade } from './made-view.ts'
import type { EndorseData, EndorseWords } from './texts.ts'
import { wantedThing, type EndorsableThing } from './wanted-thing.ts'

/** Starts the form. The address says behind `#` what is to be endorsed. */
export async function startEndorse(element: HTMLElement, data: EndorseData): Promise<void> {
  const { words } = data
  // Something else is meant: what the page has said of the first does not hold.
  addEventListener('hashchange', () => {
    if (/^#(?:issuer|badge|award)=/.test(location.hash)) location.reload()
  })
  const status = makeNode('p', { role: 'status' }, words.loading)
  element.replaceChildren(status)
  const root = new URL(data.base, document.baseURI)
  const thing = await wantedThing(location.hash.slice(1), data, (path) => load(new URL(path, root)))
  if (thing === undefined) status.textContent = words.nothing
  else showForm(element, thing, data)
}

async function load(url: URL): Promise<unknown> {
  try {
    const response = await fetch(url)
    return response.ok ? ((await response.json()) as unknown) : undefined
  } catch {
    return undefined
  }
}

function showForm(element: HTMLElement, thing: EndorsableThing, data: EndorseData): void {
  const { words } = data
  const fields = makeFields(words)
  const summary = makeSummary()
  const place = makeNode('div', { class: 'made' })
  place.hidden = true
  const about = makeNode('p', { class: 'lead', dir: 'auto' }, makeNode('strong', {}, thing.name))
  const submit = makeNode('button', { type: 'submit', class: 'button' }, words.sign)
  const form = makeNode(
    'form',
    { novalidate: '', autocomplete: 'off', class: 'staff-form' },
    summary,
    makeNode('p', {}, words[thing.kind]),
    about,
    ...fields.all.map(({ node }) => node),
    makeNode('p', { class: 'callout' }, words.key),
    submit,
  )
  const make = async () => {
    const said = readFields(fields, words)
    showFaults(summary, words.summary, fields.all, said.faults)
    place.hidden = true
    if (said.faults.length > 0) return
    submit.disabled = true
    await signAndShow(place, thing, said.values, data)
    submit.disabled = false
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void make()
  })
  element.replaceChildren(form, place)
}

type Values = Readonly<Record<'name' | 'comment' | 'on', string>>

async function signAndShow(
  place: HTMLElement,
  thing: EndorsableThing,
  values: Values,
  data: EndorseData,
): Promise<void> {
  const { words } = data
  const fail = (text: string) => {
    place.hidden = false
    place.replaceChildren(makeNode('p', { role: 'alert' }, text))
  }
  try {
    const [{ signEndorsement }, { openStore }, { deviceSigner }] = await Promise.all([
      import('./sign-endorsement.ts'),
      import('../backpack/storing/store.ts'),
      import('../backpack/storing/device-key.ts'),
    ])
    const store = await openStore({ root: new URL(data.base, document.baseURI).href })
    const signer = await deviceSigner(store)
    if (signer === undefined) return fail(words.noKey)
    const made = await signEndorsement({
      said: { ...values, about: thing.id },
      signer,
      created: `${new Date().toISOString().slice(0, 19)}Z`,
      random: randomBytes(16),
    })
    showMade(place, { ...made, thing, name: values.name }, data)
  } catch {
    fail(words.failed)
  }
}

function makeFields(words: EndorseWords) {
  const today = localDay(new Date())
  const name = makeInput({ type: 'text', maxlength: '200', dir: 'auto' }, words.name)
  const area = makeNode('textarea', { rows: '5', maxlength: '2000', dir: 'auto' })
  const comment = makeField(area, words.comment)
  const on = makeInput({ type: 'date', max: today, value: today }, words.on)
  return { name, comment, on, all: [name, comment, on] as const, today }
}

function readFields(
  { name, comment, on, today }: ReturnType<typeof makeFields>,
  words: EndorseWords,
) {
  const plain = (text: string) => text.normalize('NFC').trim()
  const values: Values = {
    name: plain(name.control.value),
    comment: plain(comment.control.value),
    on: on.control.value,
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(values.on) && values.on <= today
  const faults = [
    textFault(values.name, { max: 200, lines: 'one' }) && {
      field: name,
      message: words.wrongName,
    },
    textFault(values.comment, { max: 2000, lines: 'many' }) && {
      field: comment,
      message: words.wrongComment,
    },
    isDay ? undefined : { field: on, message: words.wrongDay },
  ]
  return { values, faults: faults.flatMap((each) => each ?? []) }
}
