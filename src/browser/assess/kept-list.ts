import { filled } from '../../model/text/filled.ts'
import { dayText } from '../../verifier/reporting/day-text.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { KeptAssessment } from '../backpack/storing/store-schema.ts'
import type { Keeping } from './keeping.ts'
import { saveAssessment } from './save-assessment.ts'
import type { AssessData } from './texts.ts'

/** What was assessed on this device, to be saved again or forgotten; nothing where nothing was. */
export async function makeKeptList(
  keeping: Keeping,
  data: AssessData,
): Promise<readonly HTMLElement[]> {
  const { words } = data
  const all = await keeping.assessments()
  if (all.length === 0) return []
  const items = all.map((each) => {
    const item = makeNode('li', {}, `${nameOf(each, data)} `)
    const forget = async () => {
      await keeping.forget(each.about)
      item.remove()
    }
    item.append(
      makeButton(words.listSave, () => saveAssessment(each), 'button button-quiet'),
      makeButton(words.listForget, () => void forget(), 'button button-quiet'),
    )
    return item
  })
  const title = makeNode('summary', {}, words.listTitle)
  return [makeNode('details', { class: 'assess-kept' }, title, makeNode('ul', {}, ...items))]
}

function nameOf(
  { issuer, badge, made }: KeptAssessment,
  { badges, words, locale }: AssessData,
): string {
  const known = badges.find((each) => each.issuer === issuer && each.slug === badge)
  return filled(words.listed, { badge: known?.name ?? badge, day: dayText(locale, made) })
}
