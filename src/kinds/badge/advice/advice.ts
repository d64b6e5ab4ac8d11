import type { Position } from '../../../model/problem.ts'
import { placeOf, type BadgeFile } from '../../draft.ts'
import type { Advice, Advised, AdviceSources } from './advised.ts'
import { alignmentAdvice } from './alignment-advice.ts'
import { criteriaAdvice } from './criteria-advice.ts'
import { descriptionAdvice } from './description-advice.ts'
import { nameAdvice } from './name-advice.ts'
import { pictureAdvice } from './picture-advice.ts'

type AdviceRule = (badge: BadgeFile, sources: AdviceSources) => Iterable<Advised>

const adviceRules: readonly AdviceRule[] = [
  nameAdvice,
  descriptionAdvice,
  pictureAdvice,
  alignmentAdvice,
  criteriaAdvice,
]

/**
 * What a reviewer of badges would say of these, by file and line. A badge that is not given any more gets no advice, and
 * what depends on words is said of languages alone whose words are known.
 *
 * @param badges those that are asked about; all there are, if left out
 */
export function adviceOn(
  sources: AdviceSources,
  badges: readonly BadgeFile[] = sources.badges,
): readonly Advice[] {
  return badges
    .filter(({ badge }) => !badge.retired)
    .flatMap((badge) => {
      const said = adviceRules.flatMap((rule) => [...rule(badge, sources)])
      const placed = said.map(({ path, ...rest }) => ({
        ...rest,
        file: badge.file,
        ...(path.length === 0 ? criteriaPlace(badge) : placeOf(badge, path)),
      }))
      return placed.sort((a, b) => a.line - b.line)
    })
}

/** The first line of the criteria that has words. */
function criteriaPlace({ criteriaAt, criteriaText }: BadgeFile): Position {
  const index = criteriaText.split('\n').findIndex((line) => line.trim() !== '')
  return { line: criteriaAt.line + Math.max(index, 0), column: 1 }
}
