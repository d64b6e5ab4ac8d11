import { readCollectKey } from '../../awarding/application/collect-key.ts'
import type { Asking } from '../../awarding/application/write-application.ts'
import { writeAssessmentRequest } from '../../awarding/assessment/write-assessment-request.ts'
import { aboutOf } from '../../kinds/assessment/assessment.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { makeSummary, showFaults } from '../award/staff-form/field.ts'
import { makeNode } from '../verifier/make-node.ts'
import { makeFields, type AskFields } from './fields.ts'
import { judgesOf } from './judges-part.ts'
import { showMade } from './made-view.ts'
import { readAsking } from './read-asking.ts'
import type { AskData } from './texts.ts'

/** Starts the form. The address says behind `#` which badge is meant (`badge=`) and who collects (`to=`). */
export async function startAsk(element: HTMLElement, data: AskData): Promise<void> {
  const { words } = data
  const fragment = new URLSearchParams(location.hash.slice(1))
  const letters = fragment.get('to')
  const reader = letters === null ? undefined : await readerIn(letters)
  // Another badge or another reader: what the page has said of the first does not hold.
  addEventListener('hashchange', () => {
    if (/^#(?:badge|to)=/.test(location.hash)) location.reload()
  })
  if (letters !== null && reader === undefined)
    return element.prepend(makeNode('p', { class: 'callout', role: 'alert' }, words.broken))
  const fields = makeFields(data, takesIn(element), fragment.get('badge') ?? '')
  showForm(element, fields, data, reader)
}

function showForm(
  element: HTMLElement,
  fields: AskFields,
  data: AskData,
  reader: PublicJwk | undefined,
): void {
  const { words } = data
  const summary = makeSummary()
  const place = makeNode('div', { class: 'made' })
  place.hidden = true
  const notice = makeNode('p', { class: 'callout' }, reader ? words.locked : words.open)
  const submit = makeNode('button', { type: 'submit', class: 'button' }, words.make)
  const attributes = { novalidate: '', autocomplete: 'off', class: 'staff-form' }
  const form = makeNode('form', attributes, summary, ...fields.nodes, notice, submit)
  const make = async () => {
    const { asking, isNewCode, faults } = readAsking(fields, data)
    showFaults(summary, words.summary, fields.all, faults)
    place.hidden = true
    if (asking === undefined) return
    submit.disabled = true
    try {
      showMade(place, { ...(await makeRequest(asking, reader, data)), isNewCode }, data)
    } catch {
      place.hidden = false
      place.replaceChildren(makeNode('p', { role: 'alert' }, words.failed))
    } finally {
      submit.disabled = false
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void make()
  })
  element.replaceChildren(form, place)
}

/** Writes the request, and what others judge it by where the badge asks for that. */
async function makeRequest(asking: Asking, reader: PublicJwk | undefined, data: AskData) {
  const { writeApplication } = await import('../../awarding/application/write-application.ts')
  const { site, sealingKey, page, assessPage } = data
  const to = { site, sealingKey, page, ...(reader ? { reader } : {}) }
  const written = await writeApplication(asking, to)
  const made = { written, asking, isLocked: reader !== undefined }
  if (judgesOf(asking, data) === undefined) return made
  const about = await aboutOf(written.recipient)
  const request = writeAssessmentRequest({ ...asking, about }, { site, page: assessPage })
  return { ...made, request }
}

/** Nothing where letters are missing or others, so that the point is not on the curve. */
async function readerIn(letters: string): Promise<PublicJwk | undefined> {
  const key = readCollectKey(letters)
  if (key === undefined) return undefined
  try {
    const curve = { name: 'ECDH', namedCurve: 'P-256' }
    await crypto.subtle.importKey('jwk', { ...key }, curve, false, [])
    return key
  } catch {
    return undefined
  }
}

/** What each badge takes, as the page says it without JavaScript, by `issuer/badge`. */
function takesIn(element: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const all = [...element.querySelectorAll<HTMLElement>('[data-badge]')]
  return new Map(all.map((each) => [each.dataset['badge'] ?? '', each]))
}
