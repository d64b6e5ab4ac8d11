import { copyText } from '../copy-text.ts'
import { walletLink } from './wallet-link.ts'

// The page holds every button, hidden: each is shown where this browser can do what it says.

/**
 * Sets the buttons to work that show an award to others and hand it to wallets.
 *
 * @param ready - what to wait for before anything is printed
 */
export function startSharing(award: HTMLElement, ready: () => Promise<void>): void {
  const panel = award.querySelector<HTMLElement>('[data-share]')
  if (panel === null) return
  const { share: url = '', title = '', credential = '' } = panel.dataset
  for (const button of panel.querySelectorAll<HTMLElement>('[data-copy]')) {
    act(button, async () => say(panel, (await copyText(textFor(button))) ? 'copied' : 'byHand'))
  }
  const sheet = panel.querySelector<HTMLElement>('[data-sheet]')
  if (sheet && typeof navigator.share === 'function') {
    act(sheet, () => navigator.share({ url, title }).catch(() => undefined))
  }
  const json = panel.querySelector<HTMLElement>('[data-json]')
  if (json) {
    act(json, async () => {
      const text = await read(credential)
      const copied = text !== undefined && (await copyText(text))
      say(panel, copied ? 'copied' : 'byHand')
    })
  }
  const wallet = panel.querySelector<HTMLElement>('[data-wallet]')
  if (wallet) {
    act(wallet, async () => {
      const text = await read(credential)
      if (text === undefined) say(panel, 'unread')
      else location.assign(walletLink(text))
    })
  }
  offerEmbedding(panel)
  const whole = panel.querySelector<HTMLElement>('[data-print-whole]')
  if (whole) act(whole, () => ready().then(printWhole))
  const paper = panel.querySelector<HTMLElement>('[data-print]')
  if (paper) act(paper, () => ready().then(print))
}

/** What the button says, or else the lines that are shown beside it. */
function textFor(button: HTMLElement): string {
  return (
    button.dataset['copy'] || (button.closest('details')?.querySelector('code')?.innerText ?? '')
  )
}

/** What makes the lines for a website is brought when the part is opened. */
function offerEmbedding(panel: HTMLElement): void {
  const part = panel.querySelector<HTMLElement>('[data-embed]')
  if (part === null) return
  part.hidden = false
  const start = async () => (await import('./embed-part.ts')).startEmbedding(part)
  part.addEventListener('toggle', () => void start(), { once: true })
}

/** Puts a QR code into each place that waits for one; on paper it must be there before anybody prints. */
export async function drawCodes(award: HTMLElement): Promise<void> {
  const places = [...award.querySelectorAll<HTMLElement>('[data-qr]')]
  if (places.length === 0) return
  const { makeQr } = await import('./qr.ts')
  for (const place of places) {
    place.replaceChildren(makeQr(place.dataset['qr'] ?? '', place.dataset['label'] ?? ''))
  }
}

/** What stands on paper is a certificate, unless all of the page was asked for. */
function printWhole(): void {
  document.documentElement.classList.add('print-whole')
  addEventListener('afterprint', () => document.documentElement.classList.remove('print-whole'), {
    once: true,
  })
  print()
}

function act(button: HTMLElement, work: () => unknown): void {
  button.hidden = false
  button.addEventListener('click', () => void work())
}

function say(panel: HTMLElement, what: 'copied' | 'byHand' | 'unread'): void {
  panel.querySelector('[role="status"]')?.replaceChildren(panel.dataset[what] ?? '')
}

async function read(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { referrerPolicy: 'no-referrer', credentials: 'omit' })
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}
