import { mostOfRequest, requestMark } from '../../awarding/assessment/assessment-request.ts'
import {
  readAssessmentRequest,
  requestFileOf,
  type ReadRequest,
} from '../../awarding/assessment/read-assessment-request.ts'
import { daysAt } from '../../model/fields/dates.ts'
import { makeField, makeInput, makeStep } from '../award/staff-form/field.ts'
import { textIn } from '../given-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AssessData, AssessedBadge } from './texts.ts'

/** A request that can be assessed. */
export type OpenRequest = ReadRequest<AssessedBadge>

/**
 * Makes the part that opens a request: a file by button or drop, a link that came by message, or the one that led here.
 *
 * @param opened - is called with each that can be assessed
 */
export function makeOpenPart(
  data: AssessData,
  opened: (read: OpenRequest) => void,
): HTMLFieldSetElement {
  const { words } = data
  const file = makeInput({ type: 'file', accept: '.json,application/json' }, words.file)
  const letters = { rows: '3', spellcheck: 'false', dir: 'ltr', autocapitalize: 'none' }
  const text = makeField(makeNode('textarea', letters), words.text)
  const findings = makeNode('div', { role: 'status' })
  const take = (handed: string) => {
    const read = readAssessmentRequest(handed, { ...data, latest: daysAt(new Date()).latest })
    if (!('fault' in read)) {
      findings.replaceChildren()
      return opened(read)
    }
    const told = makeNode('p', { class: 'callout' }, `${words.refused} ${words.faults[read.fault]}`)
    findings.replaceChildren(told)
  }
  const takeFile = async (files: FileList | null) => {
    const [first] = files ?? []
    // One of many megabytes is not even looked into.
    if (first)
      take(first.size > 4 * mostOfRequest ? ' '.repeat(mostOfRequest + 1) : await textIn(first))
  }
  const takeText = () => take(asFile(text.control.value))
  file.control.addEventListener('change', () => void takeFile(file.control.files))
  const button = makeButton(words.open, takeText, 'button button-quiet')
  const node = makeStep(words.openTitle, file.node, text.node, button, findings)
  node.classList.add('assess-open')
  node.addEventListener('dragover', (event) => event.preventDefault())
  node.addEventListener('drop', (event) => {
    event.preventDefault()
    void takeFile(event.dataTransfer?.files ?? null)
  })
  followLinks((link) => take(requestFileOf(link)))
  return node
}

/** What was pasted: the link among the words of a message, or the content of a file. */
function asFile(text: string): string {
  const link = text.split(/\s+/).find((word) => word.includes(requestMark))
  return link === undefined ? text : requestFileOf(link)
}

/** A link that came by message opens this page: what a learner wrote must not stay in its address. */
function followLinks(take: (link: string) => void): void {
  const follow = () => {
    const { hash } = location
    if (!hash.startsWith(requestMark) || hash === requestMark) return
    history.replaceState(null, '', location.pathname + location.search)
    take(hash)
  }
  addEventListener('hashchange', follow)
  // After the page has its form: what is opened takes its place.
  queueMicrotask(follow)
}
