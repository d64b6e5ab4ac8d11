import { badgesIn } from '../../backpack/pack/badges-in.ts'
import { inputOf } from '../../backpack/pack/collect.ts'
import { sayingOf } from '../../backpack/pack/saying.ts'
import { filled } from '../../model/text/filled.ts'
import { verifyBadges } from '../../verifier/verify-badge.ts'
import { localDay } from '../local-day.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { showVerdict } from '../verifier/report-view.ts'
import type { Shown } from './shown.ts'

/**
 * Asks the issuers anew, when it is pressed and not before: those hosts that were asked when the pack was made.
 *
 * @param level - of the headings of what is found then
 */
export function makeAskPart(shown: Shown, level: 2 | 3): HTMLElement {
  const { pack, reports, words } = shown
  const texts = words.pack.ask
  const answered = pack.answers.map(({ url }) => new URL(url).host)
  const wanted = reports.flat().flatMap(({ asked }) => asked)
  const hosts = [...new Set([...answered, ...wanted])].sort()
  if (hosts.length === 0)
    return makeNode('section', { class: 'pack-ask' }, makeNode('p', {}, texts.nobody))
  const news = makeNode('p', { role: 'status' })
  const results = makeNode('div', {})
  const ask = makeButton(texts.button, () => {
    results.replaceChildren()
    ask.disabled = true
    news.textContent = texts.working
    void askAnew(shown, hosts, { place: results, level })
      .then((said) => (news.textContent = said))
      .catch(() => (news.textContent = words.verifier.failed))
      .finally(() => (ask.disabled = false))
  })
  return makeNode(
    'section',
    { class: 'pack-ask' },
    makeNode('p', {}, ask),
    news,
    results,
    makeNode('p', { class: 'small' }, filled(texts.text, { hosts: hosts.join(', ') })),
  )
}

async function askAnew(
  { pack, words }: Shown,
  hosts: readonly string[],
  { place, level }: { readonly place: HTMLElement; readonly level: number },
): Promise<string> {
  const now = new Date()
  let isAnswered = false
  const reports = await verifyBadges(
    pack.files.map(({ bytes }) => inputOf(bytes)),
    {
      fetch: async (url, init) => {
        const answer = await fetch(url, init)
        isAnswered = true
        return answer
      },
      now,
      mayAsk: (host) => hosts.includes(host),
    },
  )
  // Nothing has been found out, so nothing is said anew: least of all that something could not be checked.
  if (!isAnswered) return navigator.onLine ? words.pack.ask.silent : words.pack.ask.offline
  const badges = badgesIn(pack.files, reports)
  const nodes = badges.map(({ forms }) => {
    const verdicts = forms.map(({ verdict }) => verdict)
    const { telling } = sayingOf(verdicts, pack.made.slice(0, 10), localDay(now))
    return showVerdict(telling, words.verifier, level)
  })
  place.replaceChildren(...nodes)
  const { locale } = words.pack
  const style = { dateStyle: 'long', timeStyle: 'short' } as const
  const moment = new Intl.DateTimeFormat(locale, style).format(now)
  return filled(words.pack.ask.result, { moment })
}
