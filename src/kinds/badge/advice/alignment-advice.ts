import { asWritten, sentence } from '../../../bytes/sentence.ts'
import { nearestWord } from '../../../model/text/nearest-word.ts'
import type { BadgeFile, FrameworkFile } from '../../draft.ts'
import { referenceOf } from '../../framework/alignment.ts'
import type { WrittenAlignment } from '../parts.ts'
import type { Advised, AdviceSources } from './advised.ts'

/** Skills are named in words that others know, and by their codes where these are kept. */
export function* alignmentAdvice(
  { badge: { tags, alignments }, writtenAlignments }: BadgeFile,
  { frameworks }: AdviceSources,
): Iterable<Advised> {
  if (alignments.length === 0 && writtenAlignments.length === 0 && tags.length === 0)
    yield {
      code: 'skills-none',
      path: ['name'],
      message: sentence`No skill is named, so nobody finds the badge by one.`,
      hint: asWritten`tags: [teamwork]\nalignments:\n  - framework: skills-builder\n    code: teamwork`,
    }
  for (const [index, written] of writtenAlignments.entries()) {
    if (referenceOf(written) !== undefined) continue
    const kept = frameworks.find((each) => isCalled(each, written.framework))
    const said = kept && ofKept(written, kept)
    if (said) yield { code: 'alignment-code', path: ['alignments', index], ...said }
  }
}

function isCalled({ slug, framework }: FrameworkFile, name: string | undefined): boolean {
  return [slug, framework.name].some((each) => each.toLowerCase() === name?.toLowerCase())
}

/** What is said of an alignment that is written out, though its framework is kept as a file. */
function ofKept(
  { name = '', code }: WrittenAlignment,
  { slug, framework: { items } }: FrameworkFile,
): Pick<Advised, 'message' | 'hint'> | undefined {
  const byCode = (wanted: string) => asWritten`- framework: ${slug}\n  code: '${wanted}'`
  const codes = items.map((item) => item.code)
  const meant = items.find((item) =>
    code === undefined ? item.name.toLowerCase() === name.toLowerCase() : item.code === code,
  )
  if (meant !== undefined)
    return {
      message: sentence`“${meant.name}” is kept in badges/frameworks/${slug}.yml, and need not be written out.`,
      hint: byCode(meant.code),
    }
  if (code === undefined) return undefined
  const nearest = nearestWord(code, codes)
  return {
    message: sentence`The framework is kept in badges/frameworks/${slug}.yml, which has no “${code}”.`,
    hint:
      nearest === undefined
        ? sentence`Add it there, and refer to it by its code:\n${byCode(code)}`
        : byCode(nearest),
  }
}
