import type { ResultDescription } from '../../kinds/badge/parts.ts'
import { makeChoices, makeStep } from '../award/staff-form/field.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { AssessedBadge, AssessWords } from './texts.ts'

/** Makes the rubric: of each criterion its levels, the best first, and which one has to be reached. */
export function makeRubric({ criteria }: AssessedBadge, words: AssessWords) {
  const rows = criteria.map((criterion) => ({ criterion, field: makeLevels(criterion, words) }))
  const told = makeNode('p', { role: 'status', class: 'assess-outcome' })
  const all = () => rows.map(({ criterion, field }) => ({ criterion, level: field.chosen()[0] }))
  const node = makeStep(words.judge, ...rows.map(({ field }) => field.node), told)
  node.addEventListener('change', () => {
    const chosen = all()
    const isWhole = chosen.every(({ level }) => level !== undefined)
    told.textContent = isWhole ? words[chosen.every(reaches) ? 'agrees' : 'agreesNot'] : ''
  })
  return {
    node,
    fields: rows.map(({ field }) => field),
    /** Nothing where one is not answered. */
    levels: () => {
      const chosen = all().flatMap(({ criterion, level }) =>
        level === undefined ? [] : [[criterion.id, level] as const],
      )
      return chosen.length === rows.length ? Object.fromEntries(chosen) : undefined
    },
    unanswered: () => rows.flatMap(({ field }) => (field.chosen().length === 0 ? [field] : [])),
    isAgreed: () => all().every(reaches),
  }
}

function makeLevels({ name, levels = [], requiredLevel }: ResultDescription, words: AssessWords) {
  const choices = [...levels].reverse().map(({ id, name: label, description }) => {
    const hints = [description, id === requiredLevel ? words.required : undefined]
    const hint = hints.filter((each) => each !== undefined).join(' ')
    return [id, hint === '' ? { label } : { label, hint }] as const
  })
  return makeChoices('radio', { label: name }, choices)
}

/** Whether a level is the one that is asked for, or a better one: they are described from the lowest up. */
function reaches({
  criterion: { levels = [], requiredLevel },
  level,
}: {
  readonly criterion: ResultDescription
  readonly level: string | undefined
}): boolean {
  const place = (wanted: string | undefined) => levels.findIndex(({ id }) => id === wanted)
  return level !== undefined && place(level) >= place(requiredLevel)
}
