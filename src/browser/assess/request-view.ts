import { filled } from '../../model/text/filled.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { OpenRequest } from './open-part.ts'
import type { AssessData, AssessWords } from './texts.ts'

/** Shows who asks for what, and what they did. Each link says where it leads, and is followed by nobody but the reader. */
export function makeRequestView(
  { request, badge }: OpenRequest,
  { words, locale }: Pick<AssessData, 'words' | 'locale'>,
) {
  const title = makeNode(
    'h2',
    { tabindex: '-1', dir: 'auto' },
    filled(words.asks, { name: request.name, badge: badge.name }),
  )
  const by =
    badge.by === 'staff'
      ? filled(words.entitled.staff, { name: badge.from })
      : filled(words.entitled.holders, { name: badge.by.holdersOf })
  const node = makeNode(
    'section',
    { class: 'assess-request' },
    title,
    makeNode(
      'p',
      { class: 'small' },
      filled(words.asksOn, { day: writtenDay(locale, request.made), name: badge.from }),
    ),
    makeNode('p', {}, by),
    makeNode('h3', {}, words.said),
    request.words === ''
      ? makeNode('p', {}, words.saysNothing)
      : makeNode('blockquote', { dir: 'auto', class: 'request-said' }, request.words),
    ...linkNodes(request.evidence, words),
  )
  return { node, title }
}

function linkNodes(links: readonly string[], words: AssessWords): readonly HTMLElement[] {
  if (links.length === 0) return []
  const items = links.map((url) => {
    const leading = { href: url, target: '_blank', rel: 'noopener noreferrer nofollow', dir: 'ltr' }
    const host = filled(words.leadsTo, { host: new URL(url).host })
    return makeNode(
      'li',
      {},
      makeNode('a', leading, url),
      makeNode('span', { class: 'field-hint' }, ` ${host}`),
    )
  })
  return [makeNode('h3', {}, words.links), makeNode('ul', { class: 'request-links' }, ...items)]
}
