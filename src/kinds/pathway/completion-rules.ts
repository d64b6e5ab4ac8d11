import { sentence } from '../../bytes/sentence.ts'
import type { Problem } from '../../model/problem.ts'
import { problemAt, type PathwayFile, type Rule } from '../draft.ts'
import { firstCircle } from '../circle.ts'
import { badgesOf } from './progress.ts'

/** What can be wrong with the badge that stands for a whole pathway. */
export const completionRules: readonly Rule[] = [
  {
    code: 'pathway-completion-inside',
    *check({ pathways }) {
      for (const record of pathways)
        if (badgesWithin(record).includes(record.pathway.completion ?? ''))
          yield problemAt(this.code, record, ['completion'], {
            message: sentence`The completion badge is part of one of the steps.`,
            hint: sentence`Name another badge, or take it out of the step.`,
          })
    },
  },
  // Several pathways together; one alone is looked at with its steps.
  { code: 'pathway-circle', check: ({ pathways }) => circleProblems(pathways) },
]

function circleProblems(pathways: readonly PathwayFile[]): readonly Problem[] {
  const before = (badge: string) =>
    pathways
      .filter(({ pathway }) => pathway.completion === badge)
      .flatMap(badgesWithin)
      .filter((name) => name !== badge)
  const circle = firstCircle(
    pathways.flatMap(({ pathway }) => pathway.completion ?? []),
    before,
  )
  const record = pathways.find(({ pathway }) => pathway.completion === circle?.[0])
  if (circle === undefined || record === undefined) return []
  return [
    problemAt('pathway-circle', record, ['completion'], {
      message: sentence`The badges of these pathways wait for each other: ${[...circle, circle[0]].join(', ')}.`,
      hint: sentence`Take one of them out of the steps of the other’s pathway.`,
    }),
  ]
}

function badgesWithin({ pathway }: PathwayFile): readonly string[] {
  return badgesOf(pathway).flatMap((name) => ('badge' in name ? name.badge : []))
}
