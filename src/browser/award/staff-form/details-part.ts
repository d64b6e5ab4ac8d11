import { allowedWords, resultOf } from '../../../awarding/files/result-of.ts'
import type { SharedFields } from '../../../awarding/files/compose-awards.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { awardFields, awardLimits } from '../../../kinds/award/fields.ts'
import type { ResultDescription } from '../../../kinds/badge/parts.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { Checks } from './check.ts'
import { fillSelect, makeChoices, makeField, makeInput, makeStep, type Field } from './field.ts'
import { makePlainPart } from './plain-part.ts'
import type { FormContext } from './form-data.ts'
import { filled } from '../../../model/text/filled.ts'

type ResultField = Field<HTMLInputElement | HTMLSelectElement>

/** What all awards of the file say, for everybody to read: words, evidence, results. */
export function makeDetailsPart(context: FormContext) {
  const { words } = context
  const narrative = makeField(makeNode('textarea', { rows: '3' }), words.fields.narrative)
  const evidence = makeField(makeNode('textarea', { rows: '3' }), words.fields.evidence)
  const url = makeInput({ type: 'url', placeholder: 'https://' }, words.fields.evidenceUrl)
  const whole = makeWholeRecordChoice(context)
  const fixed = [narrative, evidence, url]
  const more = makePlainPart(context)
  let badge: KnownBadge | undefined
  const resultPlace = makeNode('div')
  let results: readonly (readonly [ResultDescription, ResultField])[] = []
  return {
    node: makeStep(
      words.steps.details,
      ...fixed.map(({ node }) => node),
      resultPlace,
      more.node,
      whole.node,
    ),
    fields: (): readonly Field[] => [
      ...fixed,
      ...results.map(([, field]) => field),
      ...more.fields,
    ],
    /** Shows the results that the badge describes. */
    showBadge: (chosen: KnownBadge | undefined) => {
      badge = chosen
      results = (badge?.resultDescriptions ?? []).map((each) => [each, resultField(each, context)])
      resultPlace.replaceChildren(...results.map(([, { node }]) => node))
    },
    read: (checks: Checks): SharedFields => {
      const details = {
        narrative: checks.publicText(narrative, awardFields.narrative.most),
        words: checks.publicText(evidence, awardLimits.evidenceNarrative),
        url: checks.url(url),
      }
      const given = results.flatMap(([description, field]) =>
        readResult(description, field, context, checks),
      )
      return {
        ...more.read(checks, badge),
        ...(whole.chosen().length === 0 ? {} : { wholeRecord: true }),
        ...(details.narrative === undefined ? {} : { narrative: details.narrative }),
        ...(details.words === undefined && details.url === undefined
          ? {}
          : { evidence: [{ ...part('url', details.url), ...part('narrative', details.words) }] }),
        ...(given.length === 0 ? {} : { results: given }),
      }
    },
  }
}

/** What a holder asks for is said of all awards of the file: whoever makes it knows whether one holder asked, or a class. */
function makeWholeRecordChoice({ words }: FormContext) {
  const { question, choice } = words.wholeRecord
  return makeChoices('checkbox', question, [['whole', choice]])
}

function part<Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>)
}

function resultField(description: ResultDescription, { words }: FormContext): ResultField {
  const { name, levels, allowedValues } = description
  const labels = {
    label: filled(words.fields.result.label, { name }),
    ...part('hint', words.fields.result.hint),
  }
  const values =
    levels?.map(({ id, name: label }) => [id, label] as const) ??
    allowedValues?.map((each) => [each, each] as const)
  if (values === undefined) return makeInput({ type: 'text' }, labels)
  const field = makeField(makeNode('select'), labels)
  fillSelect(field.control, values, words.choose)
  return field
}

function readResult(
  description: ResultDescription,
  field: ResultField,
  { words }: FormContext,
  checks: Checks,
): NonNullable<SharedFields['results']> {
  const isTyped = field.control instanceof HTMLInputElement
  const text =
    (isTyped ? checks.publicText(field, awardLimits.resultValue) : field.control.value) ?? ''
  if (text === '') return []
  const result = resultOf(description, text)
  if (result) return [result]
  checks.fault(
    field,
    filled(words.problems['result-invalid'], { allowed: allowedWords(description) }),
  )
  return []
}
