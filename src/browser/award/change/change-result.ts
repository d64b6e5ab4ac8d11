import { claimCards, type CardFace } from '../../../awarding/learners/claim-cards.ts'
import { freshCode } from '../../../awarding/learners/fresh-code.ts'
import type { RegisterLine } from '../../../awarding/register/register.ts'
import { correctedLines, renewCode, renewedLines } from '../../../awarding/learners/renew-code.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { randomBytes } from '../../random-bytes.ts'
import type { Checks } from '../staff-form/check.ts'
import type { CorrectPart } from './correct-part.ts'
import type { Field } from '../staff-form/field.ts'
import type { FormContext } from '../staff-form/form-data.ts'
import { registerSaveView } from '../result/register-save.ts'
import type { Result } from '../result/result-view.ts'
import { makeSaveButton } from '../result/buttons.ts'
import { filled } from '../../../model/text/filled.ts'

/** The award that was chosen, in its file, and what staff have dropped beside it. */
export interface ChosenAward {
  readonly id: string
  readonly path: string
  readonly text: string
  /** Texts that have been pasted so far, by their paths. */
  readonly files: ReadonlyMap<string, string>
  readonly lines: readonly RegisterLine[]
}

/** A new claim code for a learner: the changed files, a card, the register, and what others may have seen until then. */
export async function renewed(
  { id, path, files, lines }: ChosenAward,
  field: Field,
  checks: Checks,
  context: FormContext,
): Promise<Result | undefined> {
  const { register: words, editFaults, noKey } = context.words
  if (context.sealingKey === undefined) checks.fault(field, noKey)
  const own = lines.find((line) => line.id === id)
  const awards = [{ id, path }, ...othersOf(own, lines)]
  const lacking = new Set(awards.map((each) => each.path).filter((each) => !files.has(each)))
  if (lacking.size > 0)
    checks.fault(field, filled(words.otherFiles, { files: [...lacking].join(', ') }))
  if (checks.faults.length > 0 || context.sealingKey === undefined) return undefined
  const code = freshCode(randomBytes)
  const made = await renewCode(awards, files, code, context.sealingKey)
  if ('fault' in made) {
    checks.fault(field, editFaults[made.fault])
    return undefined
  }
  const sheet = claimCards([{ code }], faceFor(path, context))
  const card = makeNode(
    'div',
    { class: 'way-out' },
    makeNode('p', {}, words.cardHow),
    makeSaveButton(words.card, {
      name: `new-card-${context.today}.html`,
      type: 'text/html;charset=utf-8',
      text: () => sheet,
    }),
  )
  const since = { code, claimPage: context.claimPage, on: context.today }
  const ids = new Set(awards.map((each) => each.id))
  const kept = own === undefined ? [] : [registerSaveView(renewedLines(lines, ids, since), context)]
  const facts = [words.seen, words.seenKept, own === undefined ? words.alone : words.renewed]
  return { files: made.files, isEdit: 'edit', facts, keepsakes: [card], extras: kept }
}

/** The other awards that the same code opens. */
function othersOf(own: RegisterLine | undefined, lines: readonly RegisterLine[]) {
  if (own === undefined || own.code === '') return []
  return lines
    .filter(({ id, code }) => code === own.code && id !== own.id)
    .map(({ id, file }) => ({ id, path: file }))
}

function faceFor(path: string, context: FormContext): CardFace {
  const [, issuer = '', badge = ''] = path.split('/')
  return {
    badge:
      context.badges.find((each) => each.issuer === issuer && each.slug === badge)?.name ?? badge,
    issuer: context.issuers.find(({ slug }) => slug === issuer)?.name ?? issuer,
    page: context.claimPage,
    words: context.words.cards,
  }
}

/** A file of awards that take the place of those in another, with a slip put right. */
export function corrected(
  { id, path, text, lines }: Omit<ChosenAward, 'id'> & { readonly id: string | undefined },
  part: CorrectPart,
  checks: Checks,
  context: FormContext,
): Result | undefined {
  const { register: words } = context.words
  const read = part.read({ path, text, id }, checks)
  if (read === undefined) return undefined
  const { pairs, left, text: made } = read.made
  const facts = [filled(words.corrected, { count: pairs.length }), words.sameCodes]
  if (left > 0) facts.push(filled(words.left, { count: left }))
  const more = correctedLines(lines, pairs, read.path)
  const extras = more.length > lines.length ? [registerSaveView(more, context)] : []
  return { files: [{ path: read.path, text: made }], isEdit: 'new', facts, extras }
}
