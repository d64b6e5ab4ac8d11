/** On paper stands when it was printed and how the award stood then: as it was checked, or as its page says. */
export function datePaper(award: HTMLElement): void {
  const line = award.querySelector<HTMLElement>('[data-paper-verdict]')
  if (line === null) return
  const write = () => {
    const { locale, paperVerdict = '', paperChecked = '' } = line.dataset
    const checked = award.querySelector('.verifier-report .verdict-title')?.textContent
    const said = checked ?? award.querySelector('.status-sentence')?.textContent ?? ''
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date())
    const words = checked === undefined || checked === null ? paperVerdict : paperChecked
    line.textContent = words.replace('{day}', day).replace('{verdict}', () => said.trim())
  }
  addEventListener('beforeprint', write)
  write()
}
