import type { Check, VerificationReport } from '../../verifier/reporting/report.ts'
import { english, showFacts } from './report-details.ts'
import { showCheck } from './report-view.ts'
import type { VerifierTexts } from './texts.ts'

/** What the badges came in, once for all of them: it has no say in what each is worth. */
export function showPresentations(
  found: readonly VerificationReport[],
  texts: VerifierTexts,
): readonly HTMLElement[] {
  const checks = found.flatMap(({ checks: made }) => made).filter(({ id }) => id === 'presentation')
  const nameOf = ({ code, detail }: Check) => JSON.stringify([code, detail])
  const own = checks.filter(
    (check, index) => checks.findIndex((each) => nameOf(each) === nameOf(check)) === index,
  )
  return own.map((check) => {
    const { holder, key, domain, challenge } = check.detail
    const shown = showCheck(check, texts)
    const facts = showFacts(Object.entries({ holder, key, domain, challenge }), english)
    shown.classList.add('verifier-presentation')
    if (facts !== undefined) shown.append(facts)
    return shown
  })
}
