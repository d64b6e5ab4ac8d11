import { asWritten, sentence } from '../../../bytes/sentence.ts'
import type { BadgeFile } from '../../draft.ts'
import type { Advised } from './advised.ts'
import { wordsIn } from './reviewer-words.ts'

/** How many words say what a picture shows, at least, beside those of the name. */
const fewestOwnWords = 2

/** The picture says more than text does, and so does what is said of it to somebody who cannot see it. */
export function* pictureAdvice({ badge: { name, image, alt, art } }: BadgeFile): Iterable<Advised> {
  if (image === undefined) {
    yield {
      code: 'picture-letters',
      path: art === undefined ? ['name'] : ['art'],
      message: sentence`The picture is letters: it says no more than the name does.`,
      hint: sentence`Bring a picture of what is done, as image.svg or image.png beside badge.md, and name it:\n${asWritten`image: image.svg`}`,
    }
    return
  }
  const known = new Set([...wordsIn(name), ...plain])
  if (alt !== undefined && wordsIn(alt).filter((word) => !known.has(word)).length < fewestOwnWords)
    yield {
      code: 'picture-alt',
      path: ['alt'],
      message: sentence`“${alt}” does not say what the picture shows.`,
      hint: sentence`Say what somebody sees, as in\n${asWritten`alt: A compass whose needle is a pencil.`}`,
    }
}

/** Words that fit every picture of a badge. */
const plain = 'a an the of for badge image picture logo icon photo png svg બૅજ બેજ ચિત્ર લોગો નું'.split(
  ' ',
)
