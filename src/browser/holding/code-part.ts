import { makeNode } from '../verifier/make-node.ts'
import type { CodeSource, CodeTexts } from './code-texts.ts'

/**
 * Offers the QR code that is a badge. What makes it is brought when it is asked for.
 *
 * @param bring - gives the badge; undefined where there is none that a code can hold
 */
export function makeCodePart(
  texts: CodeTexts,
  bring: () => Promise<CodeSource | undefined>,
): HTMLElement {
  const said = makeNode('p', { role: 'status', class: 'small' })
  const place = makeNode('div', { class: 'qr-place qr-fine' })
  const details = makeNode(
    'details',
    { class: 'badge-code' },
    makeNode('summary', {}, texts.title),
    said,
    place,
  )
  let isMade = false
  const show = async () => {
    if (!details.open || isMade) return
    isMade = true
    try {
      const [source, { showCode }] = await Promise.all([bring(), import('./shown-code.ts')])
      await showCode(source, { texts, said, place })
    } catch {
      // It is tried again when the part is opened again.
      isMade = false
      said.replaceChildren(texts.unread)
    }
  }
  details.addEventListener('toggle', () => void show())
  return details
}

/** The text of a file that a code is made with; undefined where it cannot be had. Whoever answers learns nothing of the page. */
export async function textAt(
  address: string,
  ask: (address: string, how: RequestInit) => Promise<Pick<Response, 'ok' | 'text'>>,
): Promise<string | undefined> {
  const how = { referrerPolicy: 'no-referrer', credentials: 'omit' } as const
  const response = await ask(address, how).catch(() => undefined)
  return response?.ok ? response.text() : undefined
}
