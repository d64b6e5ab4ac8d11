import {
  handedLimits,
  remarkFault,
  remarkKinds,
  type Remark,
} from '../../awarding/assessment/handed-assessment.ts'
import { asMeant, inputSentence, publicTextFault } from '../../awarding/input-faults.ts'
import { listedNames } from '../../awarding/learners/listed-names.ts'
import type { TextLimits } from '../../model/text/safe-text.ts'
import {
  makeChoices,
  makeField,
  makeInput,
  makeStep,
  type Field,
  type FieldFault,
} from '../award/staff-form/field.ts'
import {
  publicCommentLimits,
  type PublicComment,
} from '../../kinds/assessment/assessor-endorsement.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { OpenRequest } from './open-part.ts'
import type { AssessData } from './texts.ts'

/** What an assessor says beside the levels. */
export interface SaidBeside {
  readonly remarks: readonly Remark[]
  /** What everybody may read, with their consent. */
  readonly shown?: PublicComment
}

type Report = (found: FieldFault) => void

/** Makes the part for comments, and the one that asks what of it everybody may read. */
export function makeRemarks(read: OpenRequest, data: AssessData) {
  const { words } = data
  const fields = remarkKinds.map((kind) => {
    const attributes = { rows: '3', dir: 'auto', maxlength: String(handedLimits.remark) }
    return { kind, field: makeField(makeNode('textarea', attributes), words[kind]) }
  })
  const shown = makeShown(read, fields[0]!.field, data)
  const legend = makeNode('p', { class: 'small' }, words.whoReads)
  return {
    nodes: [makeStep(words.remarks, legend, ...fields.map(({ field }) => field.node)), shown.node],
    fields: [...fields.map(({ field }) => field), ...shown.fields],
    read: (fault: Report): SaidBeside => {
      const said = fields.filter(({ field }) => textOf(field) !== '')
      for (const { field } of said) {
        const found = remarkFault(textOf(field))
        if (found) fault({ field, message: inputSentence(found, field.label, data.problems) })
      }
      const remarks = said.map(({ kind, field }) => ({ kind, text: textOf(field) }))
      return { remarks, ...shown.read(fault) }
    },
  }
}

type TextField = Field<HTMLTextAreaElement | HTMLInputElement>

function textOf({ control }: TextField): string {
  return asMeant(control.value)
}

/** Nothing is shown but with consent: then the praise, and a name where learners are of age and one was written. */
function makeShown({ request, badge }: OpenRequest, kudos: TextField, data: AssessData) {
  const { words, problems } = data
  const consent = makeChoices('checkbox', words.consent, [['yes', words.show]])
  const line = { type: 'text', maxlength: String(publicCommentLimits.name), dir: 'auto' }
  const name = makeInput(line, words.name)
  name.node.hidden = true
  consent.control.addEventListener('change', () => {
    name.node.hidden = badge.minors || consent.chosen().length === 0
  })
  const publicText = (field: TextField, limits: TextLimits, fault: Report) => {
    const text = textOf(field)
    const found = text === '' ? undefined : publicTextFault(text, limits)
    if (found) fault({ field, message: inputSentence(found, field.label, problems) })
    else if (listedNames([request.name]).inText(text) !== undefined)
      fault({ field, message: words.namesLearner })
    return text
  }
  return {
    fields: [consent, name],
    node: makeStep(
      words.shownTitle,
      consent.node,
      makeNode('p', { class: 'small' }, words.shownNever),
      name.node,
    ),
    read: (fault: Report): Pick<SaidBeside, 'shown'> => {
      if (consent.chosen().length === 0) return {}
      const comment = publicText(kudos, { max: handedLimits.remark, lines: 'many' }, fault)
      if (comment === '') fault({ field: kudos, message: words.kudosNeeded })
      const own = badge.minors
        ? ''
        : publicText(name, { max: publicCommentLimits.name, lines: 'one' }, fault)
      return { shown: own === '' ? { comment } : { comment, name: own } }
    },
  }
}
