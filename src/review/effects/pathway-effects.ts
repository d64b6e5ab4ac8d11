import type { PathwayRecord } from '../../kinds/records.ts'
import type { PathwayStep } from '../../kinds/pathway/schema.ts'
import type { ChangedDetail } from '../../model/staff-words/staff-words.ts'
import { changedIn, compared, same } from './compared.ts'

/** What becomes of a pathway. */
export interface PathwayEffect {
  readonly issuer: string
  readonly pathway: string
  readonly name: string
  readonly kind: 'new' | 'changed' | 'gone'
  /** What of it changes, in words; its steps by themselves. */
  readonly changes: readonly ChangedDetail[]
  readonly steps: readonly StepEffect[]
}

/** What becomes of a step of a pathway that stays. */
export interface StepEffect {
  readonly name: string
  readonly kind: 'new' | 'changed' | 'gone'
}

/** What a merge would do to pathways. */
export function pathwayEffects(
  before: readonly PathwayRecord[],
  after: readonly PathwayRecord[],
): readonly PathwayEffect[] {
  const was = byPath(before)
  const is = byPath(after)
  return compared(before, after, pathOf, pathwayChanges).flatMap(([path, kind, changes]) => {
    const record = is.get(path) ?? was.get(path)
    if (record === undefined) return []
    const { issuer, slug: pathway } = record
    const steps = stepEffects(was.get(path), is.get(path))
    return [{ issuer, pathway, name: record.pathway.name, kind, changes, steps }]
  })
}

function stepEffects(
  before: PathwayRecord | undefined,
  after: PathwayRecord | undefined,
): readonly StepEffect[] {
  if (before === undefined || after === undefined) return []
  const stepsOf = ({ pathway }: PathwayRecord) =>
    new Map(pathway.steps.map((each) => [each.id, each]))
  const [was, is] = [stepsOf(before), stepsOf(after)]
  const kindOf = ({ id }: PathwayStep): StepEffect['kind'] | undefined =>
    was.has(id) ? (same(was.get(id), is.get(id)) ? undefined : 'changed') : 'new'
  const left = before.pathway.steps.filter(({ id }) => !is.has(id))
  return [
    ...after.pathway.steps.flatMap((step) => {
      const kind = kindOf(step)
      return kind === undefined ? [] : [{ name: step.name, kind }]
    }),
    ...left.map(({ name }) => ({ name, kind: 'gone' as const })),
  ]
}

const pathwayWords: readonly (readonly [ChangedDetail, (record: PathwayRecord) => unknown])[] = [
  ['the name', ({ pathway }) => pathway.name],
  ['the description', ({ pathway }) => pathway.description],
  ['the text', ({ pathway }) => pathway.text],
  ['whether it is formal', ({ pathway }) => pathway.type],
  ['the completion badge', ({ pathway }) => pathway.completion],
  ['the translations', ({ pathway }) => pathway.translations],
  ['the steps', ({ pathway }) => pathway.steps],
  ['copies of badges of other sites', ({ copies }) => copies],
]

function pathwayChanges(before: PathwayRecord, after: PathwayRecord): readonly ChangedDetail[] {
  const named = changedIn(pathwayWords, before, after)
  return named.length > 0 || same(before.pathway, after.pathway) ? named : ['other details']
}

function byPath(records: readonly PathwayRecord[]): ReadonlyMap<string, PathwayRecord> {
  return new Map(records.map((record) => [pathOf(record), record]))
}

function pathOf({ issuer, slug }: PathwayRecord): string {
  return `${issuer}/${slug}`
}
