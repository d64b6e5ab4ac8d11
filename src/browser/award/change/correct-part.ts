import {
  correctable,
  correctAwards,
  removable,
  type Correctable,
  type Correction,
} from '../../../awarding/files/correct-awards.ts'
import { textIn } from '../../../awarding/files/compose-awards.ts'
import { freshEnd, nameAfter } from '../../../awarding/files/file-name.ts'
import { plainFields, type PlainField } from '../../../awarding/files/plain-fields.ts'
import { freshCode } from '../../../awarding/learners/fresh-code.ts'
import { awardFields, awardLimits } from '../../../kinds/award/fields.ts'
import type { Evidence } from '../../../kinds/award/parts.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { randomBytes } from '../../random-bytes.ts'
import type { Checks } from '../staff-form/check.ts'
import { makeChoices, makeField, makeInput, makeStep, type Field } from '../staff-form/field.ts'
import { makePlainPart } from '../staff-form/plain-part.ts'
import { folderOfNext, type FormContext } from '../staff-form/form-data.ts'

/** What shall be put right in the awards of a file. */
export function makeCorrectPart(context: FormContext) {
  const parts = makeFields(context)
  const { register } = context.words
  const { out, name: newName, ...others } = parts
  const more = makePlainPart(context, plainFields.filter(isCorrectable))
  const fields: readonly Field[] = [...Object.values(others), ...more.fields, out, newName]
  const node = makeStep(
    register.correctStep,
    ...Object.values(others).map((each) => each.node),
    more.node,
    out.node,
    newName.node,
  )
  /** Only the award chosen above. */
  const isOne = () => parts.scope.chosen()[0] === 'one'
  return {
    node,
    fields,
    isOne,
    /** Proposes a name beside this file: what it ends in tells it from that of an earlier correction. */
    proposeName: (path: string) => {
      parts.name.control.value =
        path === '' ? '' : nameAfter(path, `corrected-${freshEnd(randomBytes)}`)
    },
    /** The new file's path and what is in it; nothing when a field is wrong. */
    read: ({ path, text, id }: CorrectedFile, checks: Checks) => {
      const corrected = { ...readCorrected(parts, checks), ...more.read(checks) }
      const name = checks.required(parts.name)
      checks.slug(parts.name)
      if (checks.faults.length > 0) return undefined
      const only = isOne() && id !== undefined ? { only: new Set([id]) } : {}
      const correction = { fields: corrected, out: parts.out.chosen() }
      const made = correctAwards(text, correction, {
        freshId: () => freshCode(randomBytes),
        ...only,
      })
      if (!('fault' in made)) return correctedFile(folderOfNext(path, context), `${name}.yml`, made)
      const field = made.fault === 'nothing-changed' ? parts.narrative : parts.scope
      checks.fault(field, register.correctFaults[made.fault])
      return undefined
    },
  }
}

function correctedFile<Made extends { readonly text: string }>(
  folder: string,
  file: string,
  made: Made,
) {
  return { path: `${folder}/${file}`, made: { ...made, text: textIn(folder, made.text) } }
}

export type CorrectPart = ReturnType<typeof makeCorrectPart>

interface CorrectedFile {
  readonly path: string
  readonly text: string
  readonly id: string | undefined
}

function makeFields({ words, latest }: FormContext) {
  const { register, fields } = words
  const text = () => makeNode('input', { type: 'text' })
  const scope = makeChoices('radio', register.scope, [
    ['all', register.all],
    ['one', register.one],
  ])
  scope.choose('all')
  return {
    scope,
    narrative: makeField(makeNode('textarea', { rows: '4' }), fields.narrative),
    evidence: makeField(text(), fields.evidence),
    evidenceUrl: makeInput({ type: 'url' }, fields.evidenceUrl),
    day: makeInput({ type: 'date', max: latest }, register.day),
    out: makeChoices<Correctable>(
      'checkbox',
      register.takeOut,
      removable.map((key) => [key, { label: fields[key].label }] as const),
    ),
    name: makeInput({ type: 'text', spellcheck: 'false' }, register.newName),
  }
}

function isCorrectable(field: PlainField): boolean {
  return correctable.some((each) => each === field)
}

function readCorrected(parts: ReturnType<typeof makeFields>, checks: Checks): Correction['fields'] {
  const narrative = checks.publicText(parts.narrative, awardFields.narrative.most)
  const shown = checks.publicText(parts.evidence, awardLimits.evidenceNarrative)
  const url = checks.url(parts.evidenceUrl)
  const awarded = checks.day(parts.day)
  const evidence: Evidence = {
    ...(url === undefined ? {} : { url }),
    ...(shown === undefined ? {} : { narrative: shown }),
  }
  return {
    ...(awarded === undefined ? {} : { awarded }),
    ...(narrative === undefined ? {} : { narrative }),
    ...(Object.keys(evidence).length === 0 ? {} : { evidence: [evidence] }),
  }
}
