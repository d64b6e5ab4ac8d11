import { localDay } from '../local-day.ts'
import { makeKeyPair, signerOf } from '../key-pair.ts'
import { writeHanded } from '../../awarding/assessment/handed-assessment.ts'
import { filled } from '../../model/text/filled.ts'
import {
  makeChoices,
  makeInput,
  makeStep,
  makeSummary,
  showFaults,
  type FieldFault,
} from '../award/staff-form/field.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { KeptAssessment } from '../backpack/storing/store-schema.ts'
import type { Keeping } from './keeping.ts'
import { showHanding } from './made-view.ts'
import { makeKeptList } from './kept-list.ts'
import type { OpenRequest } from './open-part.ts'
import { makeRemarks } from './remarks-part.ts'
import { makeRequestView } from './request-view.ts'
import { makeRubric } from './rubric-part.ts'
import { saveAssessment } from './save-assessment.ts'
import type { Judgement } from './sign-assessment.ts'
import type { makeStaffPart, StaffKey } from './staff-part.ts'
import type { AssessData } from './texts.ts'
import { makeWho } from './who-part.ts'

/** A request that somebody judges, and what they judge it with. */
export interface Judging {
  readonly read: OpenRequest
  readonly data: AssessData
  /** Absent where this browser has no backpack. */
  readonly kept: Keeping | undefined
  readonly staff: ReturnType<typeof makeStaffPart>
  /** Is called when something more is kept. */
  readonly changed: () => void
  /** Leads back to where a request is opened. */
  readonly leave: () => void
}

/** Shows a request, and below it the form to judge it with. */
export async function showRequest(place: HTMLElement, judging: Judging): Promise<void> {
  const { words } = judging.data
  const view = makeRequestView(judging.read, judging.data)
  const form = makeNode('div')
  const back = makeButton(words.another, judging.leave, 'button button-quiet')
  place.replaceChildren(view.node, form, makeNode('p', {}, back))
  view.title.focus()
  await showJudging(form, judging)
}

/** Shows what was judged on this device before. */
export async function showKept(
  place: HTMLElement,
  kept: Keeping | undefined,
  data: AssessData,
): Promise<void> {
  place.replaceChildren(...(kept ? await makeKeptList(kept, data) : []))
}

/** Shows the form, or first that this device has assessed the same already: one person counts once. */
async function showJudging(place: HTMLElement, judging: Judging): Promise<void> {
  const { kept, read, data } = judging
  const before = (await kept?.assessments())?.find(({ about }) => about === read.request.about)
  if (before === undefined) return showForm(place, judging)
  const { words, locale } = data
  place.replaceChildren(
    makeNode(
      'p',
      { class: 'callout' },
      filled(words.before, { day: dayText(locale, before.made) }),
    ),
    makeButton(words.beforeSave, () => saveAssessment(before), 'button'),
    makeButton(words.beforeOther, () => showForm(place, judging), 'button button-quiet'),
  )
}

function showForm(place: HTMLElement, judging: Judging): void {
  const { words } = judging.data
  const parts = makeParts(judging)
  const summary = makeSummary()
  const made = makeNode('div', { class: 'made' })
  made.hidden = true
  const submit = makeNode('button', { type: 'submit', class: 'button' }, words.make)
  const attributes = { novalidate: '', autocomplete: 'off', class: 'staff-form' }
  const form = makeNode('form', attributes, summary, ...parts.nodes, submit)
  const make = async () => {
    const faults: FieldFault[] = []
    const read = parts.read((found) => void faults.push(found))
    showFaults(summary, words.summary, parts.fields, faults)
    made.hidden = true
    if (faults.length > 0 || read === undefined) return
    submit.disabled = true
    try {
      await finish(read, made, judging)
    } catch {
      made.hidden = false
      made.replaceChildren(makeNode('p', { role: 'alert' }, words.failed))
    } finally {
      submit.disabled = false
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void make()
  })
  place.replaceChildren(form, made)
}

type Parts = ReturnType<typeof makeParts>
type Read = NonNullable<ReturnType<Parts['read']>>

function makeParts(judging: Judging) {
  const { read, data, kept } = judging
  const { words } = data
  const rubric = makeRubric(read.badge, words)
  const close = makeChoices('checkbox', words.conflict, [['yes', words.close]])
  const remarks = makeRemarks(read, data)
  const who = read.badge.by === 'staff' ? makeOwnKey(judging) : withCode(read, kept, data)
  who.node.append(close.node)
  return {
    nodes: [rubric.node, ...remarks.nodes, who.node],
    fields: [...rubric.fields, ...remarks.fields, close, ...who.fields],
    read: (fault: (found: FieldFault) => void) => {
      const levels = rubric.levels()
      for (const field of levels === undefined ? rubric.unanswered() : [])
        fault({ field, message: filled(words.missing, { label: field.label }) })
      const { shown, ...said } = remarks.read(fault)
      const by = who.read(fault)
      if (levels === undefined || by === undefined) return undefined
      const isClose = close.chosen().length > 0
      const isAgreed = rubric.isAgreed() && !isClose
      return { levels, isClose, isAgreed, ...said, ...(shown ? { shown } : {}), ...by }
    },
  }
}

/** Who signs: somebody with a code by a key for this one assessment, or staff by the key that is listed. */
interface Signing {
  readonly code?: string
  readonly own?: StaffKey
}

function withCode(read: OpenRequest, kept: Keeping | undefined, data: AssessData) {
  const { read: code, ...part } = makeWho(read, kept?.codes ?? [], data)
  return {
    ...part,
    read: (fault: (found: FieldFault) => void): Signing | undefined => {
      const found = code(fault)
      return found === undefined ? undefined : { code: found }
    },
  }
}

function makeOwnKey({ read: { badge }, data: { words }, staff }: Judging) {
  const field = makeInput({ type: 'text', readonly: '', dir: 'ltr' }, words.ownKey)
  const told = makeNode('p', { class: 'callout' })
  told.hidden = true
  let own: StaffKey | undefined
  staff.whenKnown((key) => {
    own = key
    field.control.value = key.did
    told.hidden = badge.keys.includes(key.did)
    told.textContent = filled(words.keyNotListed, { name: badge.from })
  })
  return {
    node: makeStep(words.who, field.node, told),
    fields: [field],
    read: (fault: (found: FieldFault) => void): Signing | undefined => {
      if (own !== undefined) return { own }
      fault({ field, message: words.noKey })
      return undefined
    },
  }
}

async function finish(
  { own, remarks, isAgreed, ...said }: Read,
  place: HTMLElement,
  { read, data, kept, changed }: Judging,
): Promise<void> {
  const { request } = read
  const now = new Date()
  const judgement: Judgement = { request, made: localDay(now), ...said }
  const pair = own?.pair ?? (await makeKeyPair())
  if (pair === undefined) throw new RangeError('this browser has no such keys')
  const { signJudgement } = await import('./sign-assessment.ts')
  const assessment = await signJudgement(judgement, {
    ...{ signer: await signerOf(pair), site: data.site, sealingKey: data.sealingKey, canonize },
    created: now.toISOString().replace(/\.\d+/, ''),
  })
  const { file, link } = writeHanded({ assessment, remarks }, data)
  const { about, issuer, badge } = request
  const row: KeptAssessment = {
    ...{ about, issuer, badge, made: judgement.made, file },
    ...(own === undefined ? { key: pair } : {}),
  }
  const isKept =
    (await kept?.keep(row).then(
      () => true,
      () => false,
    )) ?? false
  showHanding(place, { row, link, isAgreed, isKept }, data)
  if (isKept) changed()
}

/** What canonicalises is large: it is loaded by whoever lets something be shown. */
async function canonize() {
  const [{ createCanonize }, { contextDocument }] = await Promise.all([
    import('../../proof/canonical/canonize.ts'),
    import('../../openbadges/contexts.ts'),
  ])
  return createCanonize(contextDocument)
}
