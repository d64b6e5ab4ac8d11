import type { ComposedFile } from '../../../awarding/files/composed-file.ts'
import {
  editUrl,
  codeHostOf,
  newFileUrl,
  pullsUrl,
  uploadUrl,
  type CodeHost,
} from '../../../awarding/code-host.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { makeCopyButton, makeSaveButton } from './buttons.ts'
import { makeInput } from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { filled } from '../../../model/text/filled.ts'

/** Files that are new in the repository, or take the place of files that are there. */
export type Arrival = 'new' | 'edit'

type Step = readonly (HTMLElement | string)[]

/**
 * The steps that bring files into the repository, each with its link or button. Where the repository is not known, the
 * steps are named all the same, with a field that takes its address.
 *
 * @param changed - is told when the address has been given, with the steps that hold then
 */
export function repositorySteps(
  files: readonly ComposedFile[],
  arrival: Arrival,
  context: FormContext,
  changed: (steps: readonly HTMLElement[]) => void,
): readonly HTMLElement[] {
  const forge = codeHostOf(context.forge)
  const steps =
    forge === undefined
      ? unknownHostSteps(files, arrival, context, (typed) =>
          changed(repositorySteps(files, arrival, { ...context, forge: typed }, changed)),
        )
      : [...knownSteps(files, arrival, forge, context), ...lastSteps(pullsUrl(forge), context)]
  return steps.map((parts) => makeNode('li', {}, ...parts))
}

function knownSteps(
  files: readonly ComposedFile[],
  arrival: Arrival,
  forge: CodeHost,
  context: FormContext,
): readonly Step[] {
  const { result: words } = context.words
  const { host } = new URL(forge.repository)
  const link = (label: string, href: string) => linkTo(filled(label, { host }), href, 'button')
  if (arrival === 'edit')
    return files.flatMap((file) => [
      [text(words.editHow), ...copyParts(file, context)],
      [link(words.edit, editUrl(forge, file.path))],
    ])
  const filledIn = files.map((file) => newFileUrl(forge, file))
  if (!filledIn.includes(undefined))
    return filledIn.map((href) => [link(words.open, href ?? forge.repository)])
  const upload = link(words.upload, uploadUrl(forge, files[0]?.path ?? ''))
  return [saveStep(files, context), [text(words.drop), upload]]
}

function unknownHostSteps(
  files: readonly ComposedFile[],
  arrival: Arrival,
  context: FormContext,
  tell: (address: string) => void,
): readonly Step[] {
  const { result: words, fields } = context.words
  const known = isWebAddress(context.forge) ? context.forge : undefined
  const repository = known ?? 'https://github.com/'
  const address = makeInput(
    { type: 'url', placeholder: 'https://github.com/…', value: known ?? '' },
    fields.repository,
  )
  address.control.addEventListener('change', () => {
    const typed = address.control.value.trim()
    if (isWebAddress(typed)) tell(typed)
  })
  const path = files[0]?.path ?? ''
  const folder = path.slice(0, path.lastIndexOf('/'))
  const { host } = new URL(repository)
  const open = linkTo(filled(words.openRepository, { host }), repository, 'button')
  const place =
    arrival === 'edit'
      ? text(filled(words.replaceThere, { path }))
      : text(filled(words.dropThere, { folder }))
  return [
    saveStep(files, context),
    [text(words.findRepository), address.node, open],
    [place, linkTo(filled(words.openRepository, { host }), repository, '')],
    ...lastSteps(repository, context),
  ]
}

function saveStep(files: readonly ComposedFile[], { words }: FormContext): Step {
  const buttons = files.map(({ path, text: content }) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const type = 'text/plain;charset=utf-8'
    const label =
      files.length === 1 ? words.result.download : filled(words.result.downloadOf, { name })
    return makeSaveButton(label, { name, type, text: () => content })
  })
  return [text(words.result.saveFile), ...buttons]
}

function lastSteps(pulls: string, { words: { result: words } }: FormContext): readonly Step[] {
  return [[text(words.next)], [text(words.merge), linkTo(words.pulls, pulls, '')]]
}

function copyParts(file: ComposedFile, context: FormContext): readonly HTMLElement[] {
  return makeCopyButton(context.words.result.copy, file.text, context)
}

function linkTo(label: string, href: string, look: string): HTMLElement {
  const attributes = { href, target: '_blank', rel: 'noopener noreferrer' }
  return makeNode('a', look === '' ? attributes : { class: look, ...attributes }, label)
}

function text(sentence: string): HTMLElement {
  return makeNode('p', {}, sentence)
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && URL.canParse(address) && new URL(address).protocol === 'https:'
}
