import { textIn } from '../../given-file.ts'
import {
  moveAwards,
  movedLines,
  openMove,
  type OpenedMove,
} from '../../../awarding/files/move-awards.ts'
import { freshCode } from '../../../awarding/learners/fresh-code.ts'
import type { RegisterLine } from '../../../awarding/register/register.ts'
import { filled } from '../../../model/text/filled.ts'
import { isProofFailure } from '../../../proof/failure.ts'
import { readMoveRequest } from '../../../proof/move-request.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { randomBytes } from '../../random-bytes.ts'
import type { Checks } from '../staff-form/check.ts'
import { makeInput, makeStep } from '../staff-form/field.ts'
import { folderOfNext, type FormContext } from '../staff-form/form-data.ts'
import { registerSaveView } from '../result/register-save.ts'
import type { Result } from '../result/result-view.ts'
import type { MoveFaultCode } from '../words.ts'

/**
 * Makes the part of the form that takes a holder's request, and says in plain words what it asks for. Only a register can
 * tell whose it is: its codes are tried.
 */
export function makeMovePart(context: FormContext, lines: () => readonly RegisterLine[]) {
  const { move: words } = context.words
  const file = makeInput({ type: 'file', accept: '.json,application/json' }, words.file)
  const asks = makeNode('div', { role: 'status' })
  const state: { text?: string; found: OpenedMove | MoveFaultCode } = { found: 'none' }
  const refresh = async () => {
    if (state.text === undefined) return
    state.found = await foundIn(state.text, lines(), context.site)
    asks.replaceChildren(...sentencesOf(state.found, context))
  }
  const take = (text: string) => {
    state.text = text
    return refresh()
  }
  file.control.addEventListener('change', () => {
    const [given] = file.control.files ?? []
    if (given !== undefined) void textIn(given).then(take)
  })
  return {
    node: makeStep(words.title, file.node, asks),
    field: file,
    /** A request that was given in another place. */
    take: (text: string) => void take(text),
    /** Looks again, as the register has changed. */
    refresh: () => void refresh(),
    found: () => state.found,
  }
}

export type MovePart = ReturnType<typeof makeMovePart>

/** Whether a text is a request, whoever made it. */
export function isMoveRequest(text: string): boolean {
  try {
    readMoveRequest(text)
    return true
  } catch {
    return false
  }
}

async function foundIn(
  text: string,
  lines: readonly RegisterLine[],
  site: string,
): Promise<OpenedMove | MoveFaultCode> {
  try {
    const opened = await openMove(readMoveRequest(text), lines, site)
    return 'fault' in opened ? opened.fault : opened
  } catch (error) {
    return isProofFailure(error) && error.code === 'move-wrong-code' ? 'changed' : 'none'
  }
}

function sentencesOf(
  found: OpenedMove | MoveFaultCode,
  { words: { move: words } }: FormContext,
): readonly HTMLElement[] {
  if (typeof found === 'string') return [makeNode('p', {}, words.faults[found])]
  const { move, lines } = found
  const name = lines.find((line) => line.name !== '')?.name ?? words.somebody
  const { email, did, made } = move
  const says = email !== undefined ? words.asks : did !== undefined ? words.asksKey : words.asksCode
  const values = { name, email: email ?? '', key: did ?? '', day: made, count: lines.length }
  const awards = lines.map(({ badge, awarded, file }) =>
    makeNode('li', {}, [badge, awarded, file].filter((each) => each !== '').join(', ')),
  )
  return [
    makeNode('p', {}, filled(says, values)),
    makeNode('ul', {}, ...awards),
    makeNode('p', {}, words.proven),
  ]
}

/** The files of awards that take the place of the holder's, and the register that knows of them. */
export async function moved(
  part: MovePart,
  files: ReadonlyMap<string, string>,
  lines: readonly RegisterLine[],
  checks: Checks,
  context: FormContext,
): Promise<Result | undefined> {
  const { move: words, register, noKey } = context.words
  const found = part.found()
  if (typeof found === 'string') {
    checks.fault(part.field, words.faults[found])
    return undefined
  }
  if (context.sealingKey === undefined) {
    checks.fault(part.field, noKey)
    return undefined
  }
  const paths = [...new Set(found.lines.map(({ file }) => file))]
  const lacking = paths.filter((path) => (files.get(path) ?? '') === '')
  if (lacking.length > 0) {
    checks.fault(part.field, filled(register.otherFiles, { files: lacking.join(', ') }))
    return undefined
  }
  const made = await moveAwards(found, files, context.sealingKey, {
    freshId: () => freshCode(randomBytes),
    folderFor: (path) => folderOfNext(path, context),
  })
  if ('fault' in made) {
    checks.fault(part.field, register.correctFaults[made.fault])
    return undefined
  }
  const facts = [filled(words.done, { count: made.moved.length }), register.sameCodes, words.after]
  const extras = [registerSaveView(movedLines(lines, found, made), context)]
  return { files: made.files, isEdit: 'new', facts, extras }
}
