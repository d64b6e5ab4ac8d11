import { localDay } from '../local-day.ts'

/**
 * A page that was made while the award was valid goes on saying so. Once its last day has passed on the reader's clock,
 * its banner says what the next publish will say.
 */
export function showExpiry(award: HTMLElement): void {
  const { award: state, expires } = award.dataset
  const banner = award.querySelector<HTMLElement>('.status')
  const over = award.querySelector<HTMLTemplateElement>('template[data-expired]')
  if (state !== 'valid' || expires === undefined || banner === null || over === null) return
  if (expires >= localDay(new Date())) return
  banner.replaceChildren(over.content.cloneNode(true))
  banner.classList.replace('status-valid', 'status-expired')
  award.dataset['award'] = 'expired'
}
