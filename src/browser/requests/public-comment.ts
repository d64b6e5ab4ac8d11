import { publicTextFault } from '../../awarding/input-faults.ts'
import { listedNames } from '../../awarding/learners/listed-names.ts'
import type { ReadAssessment } from '../../kinds/assessment/assessment.ts'
import {
  publicCommentLimits,
  publicCommentOf,
} from '../../kinds/assessment/assessor-endorsement.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { RequestsContext } from './context.ts'

/** What an assessor lets everybody read: staff see it before it is published. */
export function publicCommentNodes(
  read: ReadAssessment,
  { everybodyReads }: RequestsContext['words']['requests'],
): readonly HTMLElement[] {
  const said = publicCommentOf(read)
  if (typeof said === 'string') return []
  const quote = makeNode('blockquote', { dir: 'auto', class: 'request-said' }, said.comment)
  const by = said.name === undefined ? [] : [makeNode('p', { dir: 'auto' }, `— ${said.name}`)]
  return [makeNode('div', {}, makeNode('p', { class: 'small' }, everybodyReads), quote, ...by)]
}

/**
 * Whether it must not be published: it names a learner, holds what looks like an address or a number of somebody, names an
 * assessor where learners are under 18, or belongs to another assessment.
 */
export function isUnfit(
  read: ReadAssessment,
  { names, isOfMinors }: { readonly names: readonly string[]; readonly isOfMinors: boolean },
): boolean {
  const said = publicCommentOf(read)
  if (typeof said === 'string') return said === 'wrong'
  const { comment, name } = said
  if (name !== undefined && isOfMinors) return true
  const texts = [comment, ...(name === undefined ? [] : [name])]
  const { inText } = listedNames(names)
  const limits = { max: publicCommentLimits.comment, lines: 'many' } as const
  return texts.some(
    (text) => publicTextFault(text, limits) !== undefined || inText(text) !== undefined,
  )
}
