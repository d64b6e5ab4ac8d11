import { readAward, type AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'
import { completePanels } from './panels.ts'
import { preparePaper } from './paper.ts'

/**
 * Completes an award's page with what all such pages say alike, and with what the browser can do.
 *
 * @param ready - what to wait for before anything is printed
 */
export function completeAward(
  award: HTMLElement,
  texts: AwardTexts,
  ready: () => Promise<void>,
): AwardFacts {
  const facts = readAward(award, texts)
  const place = preparePaper(award, texts)
  completePanels(award, { facts, texts, ready })
  const draw = async () => {
    const { makeQr } = await import('./qr.ts')
    // The badge itself may be in its place by now.
    if (!place.hasChildNodes()) place.append(makeQr(facts.url, texts.share.qrLabel))
  }
  // On paper it must be there before anybody prints.
  void draw().catch(() => undefined)
  return facts
}
