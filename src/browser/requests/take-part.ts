import { applicationLimits, asksMark } from '../../awarding/application/application.ts'
import { applicationsInText, fileOf } from '../../awarding/application/application-links.ts'
import {
  gatherApplications,
  type HandedApplication,
  type RefusedApplication,
} from '../../awarding/application/gather-applications.ts'
import type {
  ApplicationReader,
  ReadApplication,
} from '../../awarding/application/read-application.ts'
import { makeField, makeInput, makeStep } from '../award/field.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { RequestsContext } from './context.ts'

/** Makes the part that takes requests: files by button or drop, links and texts by message. */
export function makeTakePart(
  context: RequestsContext,
  reader: () => Promise<ApplicationReader>,
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
  let taken: readonly ReadApplication[] = []
  const take = async (handed: readonly HandedApplication[]) => {
    const gathered = await gatherApplications(handed, taken, await reader())
    taken = gathered.taken
    findings.replaceChildren(...refusedNodes(gathered.refused, context))
    changed()
  }
  const inTurn = oneByOne()
  const takeFiles = (files: FileList | null) =>
    inTurn(async () => take(await Promise.all([...(files ?? [])].map(readFile))))
  const takeText = () => {
    const texts = applicationsInText(text.control.value, context.site)
    const handed = texts.length === 0 ? [text.control.value] : texts
    text.control.value = ''
    inTurn(() => take(handed.map((each) => ({ file: '', text: each }))))
  }
  file.control.addEventListener('change', () => takeFiles(file.control.files))
  const button = makeButton(words.take, takeText, 'button button-quiet')
  const node = makeStep(words.decide, file.node, text.node, button, findings)
  node.addEventListener('dragover', (event) => event.preventDefault())
  node.addEventListener('drop', (event) => {
    event.preventDefault()
    takeFiles(event.dataTransfer?.files ?? null)
  })
  followLinks((letters) => {
    const handed = { file: '', text: fileOf(letters, context.site) }
    inTurn(() => take([handed]))
  })
  return { node, file, taken: () => taken }
}

/** Files of one drop after those of the one before, so that what is the same twice is seen. */
function oneByOne() {
  let last = Promise.resolve()
  return (work: () => Promise<void>) => void (last = last.then(work))
}

async function readFile(file: File): Promise<HandedApplication> {
  // One of many megabytes is not even looked into.
  if (file.size > 4 * applicationLimits.bytes) return { file: file.name }
  return { file: file.name, text: await file.text() }
}

/** A link that came by message opens this page: what a learner wrote must not stay in its address. */
function followLinks(take: (letters: string) => void): void {
  const follow = () => {
    const { hash } = location
    if (!hash.startsWith(asksMark) || hash === asksMark) return
    history.replaceState(null, '', location.pathname + location.search)
    take(hash.slice(asksMark.length))
  }
  addEventListener('hashchange', follow)
  follow()
}

/** The name of a file is its maker's: it is shown as text that turns nothing round. */
function refusedNodes(
  refused: readonly RefusedApplication[],
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
