import { filled } from '../../model/text/filled.ts'
import { groupedClaimCode, readClaimCode } from '../../proof/sealing/claim-code.ts'
import { makeChoices, makeInput, makeStep, type FieldFault } from '../award/staff-form/field.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { OpenRequest } from './open-part.ts'
import type { AssessData } from './texts.ts'

/** Letters of a kept code by which its holder knows it again. */
const start = 4

/** Makes the part in which an assessor shows that they may decide: with a claim code, typed or kept on this device. */
export function makeWho({ badge }: OpenRequest, kept: readonly string[], { words }: AssessData) {
  const held = badge.by === 'staff' ? badge.from : badge.by.holdersOf
  const known = kept.map((code) => {
    return [
      code,
      { label: filled(words.keptCode, { start: groupedClaimCode(code).slice(0, start) }) },
    ] as const
  })
  const which = makeChoices('radio', words.which, [...known, ['typed', { label: words.otherCode }]])
  const typed = { type: 'text', autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' }
  const code = makeInput(typed, words.code)
  which.choose(known[0]?.[0] ?? 'typed')
  which.node.hidden = known.length === 0
  const show = () => {
    code.node.hidden = which.chosen()[0] !== 'typed'
  }
  which.control.addEventListener('change', show)
  show()
  const told = makeNode('p', {}, filled(words.holds, { name: held }))
  return {
    node: makeStep(words.who, told, which.node, code.node),
    fields: [which, code],
    /** Nothing where the code cannot be read. */
    read: (fault: (found: FieldFault) => void): string | undefined => {
      const [chosen = 'typed'] = which.chosen()
      if (chosen !== 'typed') return chosen
      const reading = readClaimCode(code.control.value)
      if (reading.kind === 'read') return reading.codes[0]
      fault({ field: code, message: words.wrongCode })
      return undefined
    },
  }
}
