import { asWritten, sentence, type Sentence } from '../../../bytes/sentence.ts'
import type { BadgeFile } from '../../draft.ts'
import type { Advised } from './advised.ts'
import { reviewerWordsFor, wordsIn, type ReviewerWords } from './reviewer-words.ts'

/** How many words a description has at least that its name has not. */
const fewestOwnWords = 4

/** The description starts with what the earner can do, says what a stranger could see, and more than the name. */
export function* descriptionAdvice({ badge }: BadgeFile): Iterable<Advised> {
  const { name, description, language } = badge
  const named = new Set(wordsIn(name))
  if (wordsIn(description).filter((word) => !named.has(word)).length < fewestOwnWords)
    yield {
      code: 'description-repeats',
      path: ['description'],
      message: sentence`The description says little more than the name.`,
      hint: sentence`Say what somebody has done who has it: with what, how well, how often.`,
    }
  const known = reviewerWordsFor(language)
  const said = known && ofItsStart(badge, known)
  if (said) yield { path: ['description'], ...said }
}

/** One piece of advice is enough for a beginning that has to be written anew. */
function ofItsStart(
  { description, layer }: BadgeFile['badge'],
  { startsElsewhere, startsWithPeople, unseen, attendance }: ReviewerWords,
): Omit<Advised, 'path'> | undefined {
  if (startsElsewhere.test(description) && !startsWithPeople.test(description))
    return {
      code: 'description-start',
      message: sentence`The description does not start with what somebody can do who has it.`,
      hint: fromDoing(description),
    }
  if (unseen.test(description))
    return {
      code: 'description-unseen',
      message: sentence`The description says what somebody knows, and nobody can see that.`,
      hint: sentence`Say what they do with it, as in “Explains …”, “Chooses …”, “Mends …”.`,
    }
  // Below these layers to have been there is what counts.
  if (attendance.test(description) && layer !== 'Engage' && layer !== 'Participate')
    return {
      code: 'description-attendance',
      message: sentence`The description says that somebody was there, not what they can do since.`,
      hint: sentence`Say what they did there or can do now; or, where to be there is all, write \`layer: Participate\`.`,
    }
  return undefined
}

/** Where it comes to what somebody can do, that could be the beginning. */
function fromDoing(description: string): Sentence {
  const doing = / who ((?:can|has) .{10,})/.exec(description)?.[1]
  if (doing === undefined) return sentence`Begin with a verb, as in “Builds a robot that …”.`
  return asWritten`description: ${doing.charAt(0).toUpperCase()}${doing.slice(1)}`
}
