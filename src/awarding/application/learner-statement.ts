import { isDate } from '../../model/fields/dates.ts'
import { isSafeUrl } from '../../model/addresses/safe-url.ts'
import type { JsonObject } from '../../bytes/json.ts'
import { plainTextFault } from '../input-faults.ts'
import { applicationLimits, type Application } from './application.ts'

/** What a learner said, to whoever gives the badge or to those who judge: texts, and where there is something to see. */
export type LearnerStatement<Name extends string> = Readonly<Record<Name, string>> &
  Pick<Application, 'evidence'>

/**
 * The shape alone.
 *
 * @param names - of all texts there are
 * @returns undefined where something is missing, of another kind, or more than that
 */
export function learnerStatementIn<Name extends string>(
  { evidence, ...texts }: JsonObject,
  names: readonly Name[],
): LearnerStatement<Name> | undefined {
  const isWhole = names.every((name) => typeof texts[name] === 'string')
  if (!isWhole || Object.keys(texts).length !== names.length) return undefined
  const isListed = Array.isArray(evidence) && evidence.length <= applicationLimits.evidence
  if (!isListed || !evidence.every((each) => typeof each === 'string')) return undefined
  return { ...(texts as Readonly<Record<Name, string>>), evidence }
}

/** What is wrong with what it says. @param latest - YYYY-MM-DD, the newest day that has begun anywhere */
export function learnerStatementFault(
  { name, words, evidence, made }: LearnerStatement<'name' | 'words' | 'made'>,
  latest: string,
): 'text' | 'link' | 'future' | undefined {
  const { name: longest, words: most } = applicationLimits
  const isNamed = plainTextFault(name, { max: longest, lines: 'one' }) === undefined
  const isPlain = words === '' || plainTextFault(words, { max: most, lines: 'many' }) === undefined
  if (!isNamed || !isPlain || (words === '' && evidence.length === 0)) return 'text'
  if (!evidence.every(isSafeUrl)) return 'link'
  return isDate(made) && made <= latest ? undefined : 'future'
}
