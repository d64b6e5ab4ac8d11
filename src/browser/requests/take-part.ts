import { applicationLimits, asksMark } from '../../awarding/application/application.ts'
import { fileOf } from '../../awarding/application/application-links.ts'
import type { HandedApplication } from '../../awarding/application/gather-applications.ts'
import { assessedMark, handedFileOf } from '../../awarding/assessment/handed-assessment.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { textIn } from '../given-file.ts'
import { pageLanguage } from '../page-language.ts'
import { makeField, makeInput, makeStep } from '../award/staff-form/field.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { RequestsContext } from './context.ts'
import { handedInText, takeHanded, type Reader, type Refused, type Taken } from './take.ts'

/** Makes the part that takes requests: files by button or drop, links and texts by message. */
export function makeTakePart(
  context: RequestsContext,
  reader: () => Promise<Reader>,
  changed: () => void,
) {
  const words = context.words.requests
  const file = makeInput(
    { type: 'file', multiple: '', accept: '.json,application/json' },
    words.file,
  )
  const text = makeField(
    makeNode('textarea', { rows: '3', spellcheck: 'false', dir: 'ltr' }),
    words.text,
  )
  const findings = makeNode('div', { role: 'status' })
  let taken: Taken = { applications: [], assessments: [] }
  const take = async (handed: readonly HandedApplication[]) => {
    const gathered = await takeInTurns(handed, taken, await reader())
    taken = gathered.taken
    findings.replaceChildren(
      ...waitingNodes(taken, context),
      ...refusedNodes(gathered.refused, context),
    )
    changed()
  }
  const inTurn = oneByOne()
  const takeFiles = (files: FileList | null) =>
    inTurn(async () => take(await Promise.all([...(files ?? [])].map(readFile))))
  const takeText = () => {
    const handed = handedInText(text.control.value, context.site)
    text.control.value = ''
    inTurn(() => take(handed))
  }
  file.control.addEventListener('change', () => takeFiles(file.control.files))
  const button = makeButton(words.take, takeText, 'button button-quiet')
  const node = makeStep(words.decide, file.node, text.node, button, findings)
  node.addEventListener('dragover', (event) => event.preventDefault())
  node.addEventListener('drop', (event) => {
    event.preventDefault()
    takeFiles(event.dataTransfer?.files ?? null)
  })
  followLinks(asksMark, (letters) =>
    inTurn(() => take([{ file: '', text: fileOf(letters, context.site) }])),
  )
  followLinks(assessedMark, (letters) =>
    inTurn(() => take([{ file: '', text: handedFileOf(letters) }])),
  )
  return { node, file, taken: () => taken }
}

/** Files that are looked into before the page has its turn. */
const atOnce = 8

/** Takes them a few at a time: the page answers its visitor in between. */
async function takeInTurns(
  handed: readonly HandedApplication[],
  before: Taken,
  reader: Reader,
): ReturnType<typeof takeHanded> {
  let taken = before
  const refused: Refused[] = []
  for (let start = 0; start < handed.length; start += atOnce) {
    const gathered = await takeHanded(handed.slice(start, start + atOnce), taken, reader)
    taken = gathered.taken
    refused.push(...gathered.refused)
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  return { taken, refused }
}

/** Files of one drop after those of the one before, so that what is the same twice is seen; one that fails holds up none after it. */
function oneByOne() {
  let last = Promise.resolve()
  return (work: () => Promise<void>) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    // It is still told as an error of the page.
    void done.then()
  }
}

async function readFile(file: File): Promise<HandedApplication> {
  // One of many megabytes is not even looked into.
  if (file.size > 4 * applicationLimits.bytes) return { file: file.name }
  return { file: file.name, text: await textIn(file) }
}

/** A link that came by message opens this page: what somebody wrote must not stay in its address. */
function followLinks(mark: string, take: (letters: string) => void): void {
  const follow = () => {
    const { hash } = location
    if (!hash.startsWith(mark) || hash === mark) return
    history.replaceState(null, '', location.pathname + location.search)
    take(hash.slice(mark.length))
  }
  addEventListener('hashchange', follow)
  follow()
}

/** Assessments whose request has not come yet. */
function waitingNodes(
  { applications, assessments }: Taken,
  { words: { requests: words } }: RequestsContext,
): readonly HTMLElement[] {
  const abouts = new Set(applications.map(({ about }) => about))
  const count = assessments.filter(({ read }) => !abouts.has(read.assessment.about)).length
  if (count === 0) return []
  return [makeNode('p', {}, filled(pluralForm(pageLanguage(), count, words.waiting), { count }))]
}

/** The name of a file is its maker's: it is shown as text that turns nothing round. */
function refusedNodes(
  refused: readonly Refused[],
  { words: { requests: words } }: RequestsContext,
): readonly HTMLElement[] {
  if (refused.length === 0) return []
  const items = refused.map(({ file, fault }) => {
    const name = file === '' ? words.message : shown(file)
    return makeNode('li', {}, makeNode('bdi', {}, name), ': ', words.faults[fault])
  })
  return [makeNode('p', {}, words.refused), makeNode('ul', { class: 'callout' }, ...items)]
}

function shown(name: string): string {
  return name.replaceAll(/\p{C}/gu, '\ufffd').slice(0, 120)
}
