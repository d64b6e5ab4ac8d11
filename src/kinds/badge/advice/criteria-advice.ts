import { sentence } from '../../../bytes/sentence.ts'
import { parseMarkdown, plainText, type Block } from '../../../model/text/markdown.ts'
import type { BadgeFile } from '../../draft.ts'
import type { Advised, AdviceCode, AdviceSources } from './advised.ts'
import { reviewerWordsFor, wordsIn, type ReviewerWords } from './reviewer-words.ts'

/** There are at least two criteria, in words of their own, and a stranger could judge what they ask for. */
export function* criteriaAdvice(record: BadgeFile, { badges }: AdviceSources): Iterable<Advised> {
  const { blocks } = parseMarkdown(record.criteriaText)
  const text = plainText(blocks)
  const words = wordsIn(text)
  if (words.length === 0) return
  if (isCopy(words, wordsIn(record.badge.description))) {
    yield criteriaSay('criteria-copy')
    return
  }
  if (criteriaCount(blocks) < 2) yield criteriaSay('criteria-few')
  const twin = badges.find((other) => other !== record && hasSameCriteria(other, record))
  if (twin !== undefined)
    yield {
      code: 'criteria-twin',
      path: [],
      message: sentence`The same criteria stand in ${twin.file}.`,
      hint: sentence`Say what this badge asks for that the other does not, or keep one of the two.`,
    }
  const known = reviewerWordsFor(record.badge.language)
  if (known) yield* ofWords({ text, words, record, known })
}

interface CriteriaInWords {
  readonly text: string
  readonly words: readonly string[]
  readonly record: BadgeFile
  readonly known: ReviewerWords
}

function* ofWords({ text, words, record, known }: CriteriaInWords): Iterable<Advised> {
  if (!known.evidence.test(text)) yield criteriaSay('criteria-evidence')
  if (!known.judged.test(text)) yield criteriaSay('criteria-judged')
  const isMeasured = words.some((word) => known.numbers.has(word) || /\p{N}/u.test(word))
  if (!isMeasured && record.badge.resultDescriptions.length === 0)
    yield criteriaSay('criteria-measure')
}

const sayings = {
  'criteria-copy': {
    message: sentence`The criteria say what the description says.`,
    hint: sentence`Say what has to be done, what is shown, and how it is judged, each below a heading of its own.`,
  },
  'criteria-few': {
    message: sentence`There are fewer than two criteria.`,
    hint: sentence`Write a list, one line for each thing that has to be done:\n- …\n- …`,
  },
  'criteria-evidence': {
    message: sentence`The criteria do not ask for anything that a stranger could judge.`,
    hint: sentence`Say what is shown, below a heading “What you show”: a photograph, a diary, a film, a report.`,
  },
  'criteria-judged': {
    message: sentence`The criteria do not say who judges, or how.`,
    hint: sentence`Say it below a heading “How it is judged”, as in “Your teacher watches one test and asks three questions.”`,
  },
  'criteria-measure': {
    message: sentence`The criteria have no number: “good” means something else to everybody.`,
    hint: sentence`Say how many, how often or how well, as in “three trips” or “eight of ten tries”.`,
  },
} as const satisfies Partial<Record<AdviceCode, Pick<Advised, 'message' | 'hint'>>>

function criteriaSay(code: keyof typeof sayings): Advised {
  return { code, path: [], ...sayings[code] }
}

/** Entries of lists; where there is none, sentences. */
function criteriaCount(blocks: readonly Block[]): number {
  const entries = blocks.reduce(
    (sum, block) => sum + (block.type === 'list' ? block.items.length : 0),
    0,
  )
  if (entries > 0) return entries
  const text = plainText(blocks.filter(({ type }) => type === 'paragraph'))
  return text.split(/[.!?।؟\n]/).filter((each) => wordsIn(each).length > 1).length
}

/** Whether hardly a word is in the criteria that is not in the description. */
function isCopy(words: readonly string[], described: readonly string[]): boolean {
  const known = new Set(described)
  return words.filter((word) => !known.has(word)).length * 5 < words.length
}

function hasSameCriteria(one: BadgeFile, other: BadgeFile): boolean {
  return one.criteriaText.trim() === other.criteriaText.trim()
}
