import type { ComposedFile } from '../../../awarding/files/composed-file.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { makeCopyButton, makeSaveButton } from './buttons.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { repositorySteps, type Arrival } from './repository-steps.ts'
import { filled } from '../../../model/text/filled.ts'

export interface Result {
  readonly files: readonly ComposedFile[]
  readonly isEdit: Arrival
  readonly facts?: readonly string[]
  /** Steps that come before the repository: what to keep or hand out, which never goes there. */
  readonly keepsakes?: readonly HTMLElement[]
  /** What else is to be kept, with fields of its own: it belongs to the last of those steps. */
  readonly extras?: readonly HTMLElement[]
}

/** Shows what was made and what to do next, step by step, and moves the reader there. */
export function showResult(place: HTMLElement, result: Result, context: FormContext): void {
  const { result: words } = context.words
  const { files, facts = [], keepsakes = [], extras = [], isEdit } = result
  const title = makeNode('h2', { tabindex: '-1' }, words.title)
  const heading = makeNode('h3', {}, words.steps)
  const steps = makeNode('ol', { class: 'next-steps', tabindex: '-1' })
  const own = keptSteps(keepsakes, extras)
  const fill = (others: readonly HTMLElement[]) => steps.replaceChildren(...own, ...others)
  fill(
    repositorySteps(files, isEdit, context, (changed) => {
      fill(changed)
      steps.focus()
    }),
  )
  place.replaceChildren(
    title,
    ...facts.map((fact) => makeNode('p', {}, fact)),
    heading,
    steps,
    ...files.map((file) => rawView(file, context)),
  )
  place.hidden = false
  title.focus()
}

function keptSteps(
  keepsakes: readonly HTMLElement[],
  extras: readonly HTMLElement[],
): readonly HTMLElement[] {
  const steps = keepsakes.map((each) => makeNode('li', {}, each))
  const last = steps.at(-1)
  if (last === undefined) return extras.map((each) => makeNode('li', {}, each))
  last.append(...extras)
  return steps
}

/** The file itself, folded: few want to see it. */
function rawView(file: ComposedFile, context: FormContext): HTMLElement {
  const { result: words } = context.words
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const type = 'text/plain;charset=utf-8'
  return makeNode(
    'details',
    { class: 'made-file' },
    makeNode('summary', {}, filled(words.file, { path: file.path })),
    makeNode(
      'div',
      { class: 'made-file-tools' },
      ...makeCopyButton(words.copy, file.text, context),
      makeSaveButton(filled(words.downloadOf, { name }), { name, type, text: () => file.text }),
    ),
    makeNode(
      'pre',
      { tabindex: '0', role: 'region', 'aria-label': file.path },
      makeNode('code', {}, file.text),
    ),
  )
}
