import type { PackBadge } from '../../backpack/pack/badges-in.ts'
import { signingKeys } from '../../backpack/pack/signing-keys.ts'
import { filled } from '../../model/text/filled.ts'
import { hostNamed } from '../../verifier/fetching/host-named.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { Shown } from './shown.ts'

/** Says what a file like this proves and what it cannot, and how to be sure: the keys in it came from whoever made it. */
export function makeProofPart({ pack, words }: Shown, badges: readonly PackBadge[]): HTMLElement {
  const texts = words.pack.prove
  const hosts = issuersOf(badges)
  const host = [...hosts.keys()].join(', ') || words.pack.nobody
  const section = makeNode(
    'section',
    { class: 'pack-proof' },
    makeNode('h2', {}, texts.title),
    makeNode('p', {}, texts.can),
    makeNode('p', {}, texts.cannot),
    makeNode('p', {}, texts.how),
    makeNode('ol', {}, ...texts.steps.map((step) => makeNode('li', {}, filled(step, { host })))),
  )
  for (const [name, own] of hosts) {
    const place = makeNode('div', {})
    section.append(place)
    void signingKeys(own, pack.answers).then((keys) => {
      if (keys.length === 0) return
      const items = keys.map((key) => makeNode('li', {}, makeNode('code', { dir: 'ltr' }, key)))
      const line = filled(texts.keys, { host: name })
      place.replaceChildren(makeNode('p', {}, line), makeNode('ul', {}, ...items))
    })
  }
  const digest = makeNode('code', { dir: 'ltr' }, pack.digest)
  section.append(makeNode('p', { class: 'small' }, `${words.pack.digest} `, digest))
  return section
}

/** What was found of each issuer's badges, by its host. */
function issuersOf(badges: readonly PackBadge[]): ReadonlyMap<string, VerificationReport[]> {
  const hosts = new Map<string, VerificationReport[]>()
  for (const { facts, forms } of badges) {
    const host = hostNamed([facts.issuerId]) ?? facts.issuerId
    const known = hosts.get(host) ?? []
    hosts.set(host, [...known, ...forms.flatMap(({ verdict }) => verdict.reports)])
  }
  return hosts
}
