import type { Code, VerificationReport } from '../../verifier/reporting/report.ts'
import { makeNode } from './make-node.ts'
import type { HolderAnswer, VerifierTexts } from './texts.ts'

/**
 * A form for "is it mine?", with its answer beside the field. What is typed is compared on this device and goes nowhere.
 *
 * @param compare gives the reports of the same badges, each compared with what was typed
 */
export function makeHolderForm(
  texts: VerifierTexts,
  compare: (holder: string) => Promise<readonly VerificationReport[]>,
): HTMLFormElement {
  const input = makeNode('input', {
    id: 'verifier-holder',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-describedby': 'verifier-holder-hint',
  })
  const answer = makeNode('p', { class: 'verifier-holder-answer', tabindex: '-1' })
  const form = makeNode(
    'form',
    { class: 'verifier-holder' },
    makeNode('label', { for: 'verifier-holder' }, texts.holder),
    makeNode('p', { id: 'verifier-holder-hint' }, texts.holderHint),
    input,
    makeNode('button', { type: 'submit', class: 'button button-quiet' }, texts.holderCheck),
    answer,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (input.value.trim() === '') return input.focus()
    void compare(input.value)
      .then((reports) => say(answerOf(reports)))
      .catch(() => say(undefined))
  })
  const say = (found: HolderAnswer | undefined) => {
    answer.textContent = found === undefined ? texts.failed : texts.holderAnswers[found]
    answer.dataset['outcome'] = found === undefined ? 'unknown' : outcomes[found]
    answer.focus()
  }
  return form
}

const outcomes: Readonly<Record<HolderAnswer, string>> = {
  yes: 'passed',
  weakly: 'passed',
  no: 'failed',
  'not-named': 'unknown',
  'method-unknown': 'unknown',
}

const answers: Partial<Record<Code, HolderAnswer>> = {
  'recipient-matches': 'yes',
  'recipient-matches-weakly': 'weakly',
  'recipient-differs': 'no',
  'recipient-method-unknown': 'method-unknown',
}

/** The best answer of all forms: an older one may name its holder by one identity where a newer has several. */
function answerOf(reports: readonly VerificationReport[]): HolderAnswer {
  const codes = reports.flatMap(({ checks }) => checks.map(({ code }) => code))
  const given = codes.map((code) => answers[code])
  const best = (Object.keys(outcomes) as HolderAnswer[]).find((each) => given.includes(each))
  // "No" is only said where nothing was hidden in a way that we do not know.
  return best === 'no' && given.includes('method-unknown')
    ? 'method-unknown'
    : (best ?? 'not-named')
}
