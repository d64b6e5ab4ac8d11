import { badgesIn } from '../../backpack/pack/badges-in.ts'
import { inputOf } from '../../backpack/pack/collect.ts'
import { sayingOf } from '../../backpack/pack/saying.ts'
import { filled } from '../../model/filled.ts'
import { verifyBadges } from '../../verifier/verify-badge.ts'
import { localDay } from '../local-day.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { showVerdict } from '../verifier/report-view.ts'
import type { Shown } from './shown.ts'

/** Asks the issuers anew, when it is pressed and not before: those hosts that were asked when the pack was made. */
export function makeAskPart(shown: Shown): HTMLElement {
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
    ask.disabled = true
    news.textContent = texts.working
    void askAnew(shown, hosts, results)
      .then((said) => (news.textContent = said))
      .catch(() => (news.textContent = words.verifier.failed))
      .finally(() => (ask.disabled = false))
  })
  return makeNode(
    'section',
    { class: 'pack-ask' },
    makeNode('h2', {}, texts.title),
    makeNode('p', {}, filled(texts.text, { hosts: hosts.join(', ') })),
    makeNode('p', {}, ask),
    news,
    results,
  )
}

async function askAnew(
  { pack, words }: Shown,
  hosts: readonly string[],
  place: HTMLElement,
): Promise<string> {
  const now = new Date()
  const reports = await verifyBadges(
    pack.files.map(({ bytes }) => inputOf(bytes)),
    { fetch: (url, init) => fetch(url, init), now, mayAsk: (host) => hosts.includes(host) },
  )
  const badges = badgesIn(pack.files, reports)
  const nodes = badges.map(({ forms }) => {
    const verdicts = forms.map(({ verdict }) => verdict)
    const { telling } = sayingOf(verdicts, pack.made.slice(0, 10), localDay(now))
    return showVerdict(telling, words.verifier, 3)
  })
  place.replaceChildren(...nodes)
  const { locale } = words.pack
  const style = { dateStyle: 'long', timeStyle: 'short' } as const
  const moment = new Intl.DateTimeFormat(locale, style).format(now)
  return filled(words.pack.ask.result, { moment })
}
