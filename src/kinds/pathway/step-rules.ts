import { asWritten, sentence, type Sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import type { Problem } from '../../model/problem.ts'
import { problemAt, type Draft, type PathwayFile, type Rule } from '../draft.ts'
import { firstCircle } from '../circle.ts'
import type { PathwayPart, PathwayStep } from './schema.ts'

/** What can be wrong with the steps of one pathway. */
export const stepRules: readonly Rule[] = [
  {
    code: 'pathway-step-duplicate',
    *check({ pathways }) {
      for (const record of pathways)
        for (const [index, { id }] of record.pathway.steps.entries())
          if (record.pathway.steps.findIndex((step) => step.id === id) < index)
            yield problemAt(this.code, record, ['steps', index, 'id'], {
              message: sentence`Another step has the id “${id}”.`,
              hint: asWritten`id: ${id}-2`,
            })
    },
  },
  {
    code: 'pathway-step-unknown',
    *check({ pathways }) {
      for (const record of pathways)
        for (const { path, id, from } of namedSteps(record)) {
          const others = record.pathway.steps.map((step) => step.id).filter((each) => each !== from)
          if (others.includes(id) || id === from) continue
          yield problemAt(this.code, record, path, {
            message: sentence`There is no step “${id}”.`,
            hint: asLine(path, nearestWord(id, others) ?? others[0] ?? 'another-step'),
          })
        }
    },
  },
  {
    code: 'pathway-part-duplicate',
    *check({ pathways }) {
      for (const record of pathways)
        for (const [at, { of }] of record.pathway.steps.entries())
          for (const [index, part] of of.entries())
            if (of.findIndex((other) => nameOf(other) === nameOf(part)) < index)
              yield problemAt(this.code, record, ['steps', at, 'of', index], {
                message: sentence`“${nameOf(part)}” stands in this step twice.`,
                hint: sentence`Keep one of the two.`,
              })
    },
  },
  {
    code: 'pathway-needs-too-many',
    *check({ pathways }) {
      for (const record of pathways)
        for (const [at, { needs, of }] of record.pathway.steps.entries())
          if (needs > of.length)
            yield problemAt(this.code, record, ['steps', at, 'needs'], {
              message: sentence`The step needs ${needs}, and has ${of.length} to choose from.`,
              hint: asWritten`needs: ${of.length}`,
            })
    },
  },
  {
    code: 'pathway-nothing-needed',
    *check({ pathways }) {
      for (const record of pathways)
        if (record.pathway.steps.every(({ optional }) => optional))
          yield problemAt(this.code, record, ['steps', 0, 'optional'], {
            message: sentence`Every step of the pathway is optional.`,
            hint: asWritten`optional: false`,
          })
    },
  },
  { code: 'pathway-circle', check: ({ pathways }) => pathways.flatMap(circleProblems) },
  {
    code: 'pathway-badge-unknown',
    check: (draft) => draft.pathways.flatMap((record) => unknownBadges(draft, record)),
  },
  {
    code: 'pathway-dead-end',
    check: (draft) => draft.pathways.flatMap((record) => deadEnds(draft, record)),
  },
]

function circleProblems(record: PathwayFile): readonly Problem[] {
  const ids = record.pathway.steps.map(({ id }) => id)
  // Of two steps with one id nobody can tell which is meant.
  if (new Set(ids).size < ids.length) return []
  const names = namedSteps(record)
  const circle = firstCircle(ids, (id) =>
    names.filter(({ from }) => from === id).map((named) => named.id),
  )
  if (circle === undefined) return []
  const [from = '', to = from] = circle
  const named = names.find((each) => each.from === from && each.id === to)
  if (named === undefined) return []
  const message =
    from === to
      ? sentence`The step “${to}” waits for itself.`
      : sentence`These steps wait for each other: ${[...circle, from].join(', ')}.`
  return [
    problemAt('pathway-circle', record, named.path, {
      message,
      hint: sentence`Take this line out.`,
    }),
  ]
}

function unknownBadges(draft: Draft, record: PathwayFile): readonly Problem[] {
  const { completion, steps } = record.pathway
  const named = [
    ...(completion === undefined ? [] : [{ name: completion, path: ['completion'] }]),
    ...steps.flatMap(({ of }, at) =>
      of.flatMap((part, index) =>
        'badge' in part ? [{ name: part.badge, path: ['steps', at, 'of', index, 'badge'] }] : [],
      ),
    ),
  ]
  return named
    .filter(({ name }) => !draft.badgeFolders.includes(name))
    .map(({ name, path }) =>
      problemAt('pathway-badge-unknown', record, path, {
        message: sentence`There is no badge “${name}”.`,
        hint: asLine(path, nearestWord(name, draft.badgeFolders) ?? 'issuer/badge'),
      }),
    )
}

function deadEnds(draft: Draft, record: PathwayFile): readonly Problem[] {
  const { steps } = record.pathway
  // Of two steps with one id nobody can tell which is meant.
  if (new Set(steps.map(({ id }) => id)).size < steps.length) return []
  const canEarn = earnableIn(draft, steps)
  const canFinish = ({ of, needs }: PathwayStep) =>
    of.filter(canEarn).length >= Math.min(needs, of.length)
  return steps.flatMap((step, at) => {
    // Of a step whose parts are steps, the step within it is named.
    const gone = step.of.filter((part) => 'badge' in part && !canEarn(part))
    const isDeadEnd = !canFinish(step) && gone.length > 0
    return isDeadEnd ? [deadEnd(record, { step, at, gone })] : []
  })
}

/**
 * Whether somebody new can earn a part. Each step is looked at once, however many others lead to it; a step in a circle, or
 * a badge that is missing, is told by its own problem and counts as one that can be earned.
 */
function earnableIn(draft: Draft, steps: readonly PathwayStep[]): (part: PathwayPart) => boolean {
  const stepAt = new Map(steps.map((step) => [step.id, step]))
  const known = new Map<string, boolean>()
  const canFinish = (id: string): boolean => {
    const answer = known.get(id)
    if (answer !== undefined) return answer
    known.set(id, true)
    const { of = [], needs = 0 } = stepAt.get(id) ?? {}
    const can = of.filter(canEarn).length >= Math.min(needs, of.length)
    known.set(id, can)
    return can
  }
  const canEarn = (part: PathwayPart): boolean =>
    'step' in part
      ? canFinish(part.step)
      : !('badge' in part && draft.badgeAt.get(part.badge)?.badge.retired === true)
  return canEarn
}

function deadEnd(
  record: PathwayFile,
  end: { readonly step: PathwayStep; readonly at: number; readonly gone: readonly PathwayPart[] },
): Problem {
  const { step, at, gone } = end
  const left = step.of.length - gone.length
  const waiting = record.pathway.steps.filter(({ after }) => after.includes(step.id))
  const names = waiting.map(({ name }) => name).join('”, “')
  const parts = gone.map(nameOf).join('”, “')
  const message = sentence`Nobody new can finish the step: “${parts}” is not awarded any more.`
  const index = step.of.findIndex((part) => gone.includes(part))
  return problemAt('pathway-dead-end', record, ['steps', at, 'of', index, 'badge'], {
    message: names === '' ? message : sentence`${message} Nobody can reach “${names}”.`,
    hint: left === 0 ? sentence`Name a badge that is awarded.` : asWritten`needs: ${left}`,
  })
}

/** Every place where a step names another. */
function namedSteps({ pathway }: PathwayFile) {
  return pathway.steps.flatMap(({ id: from, after, of }, at) => [
    ...after.map((id, index) => ({ from, id, path: ['steps', at, 'after', index] })),
    ...of.flatMap((part, index) =>
      'step' in part ? [{ from, id: part.step, path: ['steps', at, 'of', index, 'step'] }] : [],
    ),
  ])
}

function nameOf(part: PathwayPart): string {
  return 'badge' in part ? part.badge : 'url' in part ? part.url : part.step
}

function asLine(path: readonly (string | number)[], value: string): Sentence {
  const key = path.at(-1)
  return typeof key === 'string' ? asWritten`${key}: ${value}` : asWritten`- ${value}`
}
