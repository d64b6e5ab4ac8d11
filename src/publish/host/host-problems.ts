import { asWritten } from '../../bytes/sentence.ts'
import type { SiteRecord } from '../../kinds/records.ts'
import { problem, type Problem } from '../../model/problem.ts'
import type { Fullness, Level } from './fullness.ts'
import { fullestInWords, remediesFor } from './host-words.ts'

const codes = {
  filling: 'host-filling',
  'nearly-full': 'host-nearly-full',
  full: 'host-full',
} as const satisfies Readonly<Record<Exclude<Level, 'roomy'>, string>>

/** What staff have to know of how full the host is: nothing where there is room. It stops nothing, as a host may have granted more. */
export function hostProblems(
  { file, fields, position, site }: SiteRecord,
  full: Fullness,
): readonly Problem[] {
  const { host, level, limits } = full
  const [fullest] = limits
  if (host === undefined || fullest === undefined || level === 'roomy') return []
  const [first, ...others] = remediesFor(level, fullest, site)
  const hint = others.reduce((text, line) => asWritten`${text}\n${line}`, first!)
  const at = fields['host'] ?? fields['url'] ?? position
  return [problem(codes[level], file, at, { message: fullestInWords(full, fullest, host), hint })]
}
