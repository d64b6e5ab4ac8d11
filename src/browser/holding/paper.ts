import { makeNode } from '../verifier/make-node.ts'
import type { AwardTexts } from './element.ts'

/**
 * Adds what only a script can put on paper: a place for a code, and how the award stood when it was printed.
 *
 * @returns the place
 */
export function preparePaper(award: HTMLElement, texts: AwardTexts): HTMLElement {
  const place = makeNode('div', { class: 'qr-place' })
  const verdict = makeNode('p', { class: 'paper-verdict' })
  const address = award.querySelector('.printed')
  address?.classList.remove('printed')
  const says = makeNode('div', {}, verdict, makeNode('p', { class: 'code-says' }), address ?? '')
  const proof = makeNode('div', { class: 'paper-proof' }, place, says)
  award.querySelector('.columns')?.after(makeNode('div', { class: 'paper' }, proof))
  datePaper(award, verdict, texts)
  return place
}

/** On paper stands when it was printed and how the award stood then: as it was checked, or as its page says. */
function datePaper(award: HTMLElement, line: HTMLElement, { paper, locale }: AwardTexts): void {
  const write = () => {
    const checked = award.querySelector('.verifier-report .verdict-title')?.textContent
    const said = checked ?? award.querySelector('.status p')?.textContent ?? ''
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date())
    const words = checked === undefined || checked === null ? paper.verdict : paper.checked
    line.textContent = words.replace('{day}', day).replace('{verdict}', () => said.trim())
  }
  addEventListener('beforeprint', write)
  write()
}
