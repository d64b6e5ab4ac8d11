import { issuerOn } from '../award-issuer.ts'
import { oembedOf, type Embedded } from '../../openbadges/oembed.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'
import { withName } from './embed.ts'
import type { ShareContext } from './share-context.ts'

/**
 * The lines that show an award on another website. The document of a listed one lies beside its page; of an unlisted one its holder
 * may make it, with their name where they came by a link that shows it.
 */
export function fillEmbed(part: HTMLElement, { facts, texts, copyButton }: ShareContext): void {
  const words = texts.share.embed
  const award = embedded(facts, texts)
  const given = oembedOf(award)
  const mine = makeNode('input', { type: 'checkbox' })
  const made = () => (mine.checked ? withName(given, award.credential, location.hash) : given)
  const code = makeNode('code', { class: 'embed-code' }, given.html)
  mine.addEventListener('change', () => code.replaceChildren(made().html))
  const save = () => {
    const content = JSON.stringify(made(), undefined, 2)
    saveFile({ name: 'oembed.json', type: 'application/json', content })
  }
  const label = makeNode('label', {}, mine, ` ${words.named}`)
  label.hidden = !location.hash.startsWith('#n=')
  const isListed = document.querySelector('meta[name=robots]') === null
  const own = (...nodes: readonly Node[]) => (isListed ? [] : nodes)
  // The link to the document, of which the lines are.
  part.querySelector('p')?.remove()
  part.append(
    makeNode('p', {}, words.text),
    ...own(makeNode('p', {}, words.unlisted), label),
    code,
    makeNode(
      'p',
      { class: 'share-buttons' },
      copyButton(words.copy, () => made().html),
      ...own(makeButton(words.save, save, 'button button-quiet')),
    ),
  )
}

/** What the page says of its award, as another website is told it. */
function embedded(facts: AwardFacts, { site, language }: AwardTexts): Embedded {
  const { folder, title, state, version, publicAddress } = facts
  const issuer = issuerOn(document)
  return {
    ...{ title, language, site },
    // In the language of the words, unlike the address that was signed.
    url: find<HTMLMetaElement>('meta[property="og:url"]')?.content ?? facts.url,
    name: textAt('h1') ?? '',
    issuer: { name: issuer.name, url: publicAddress(issuer.page) },
    credential: publicAddress(`${folder}credential.json`),
    awarded: textAt('.certificate time'),
    standing: state === 'valid' ? undefined : textAt('.status p'),
    picture: publicAddress(`${version}image.png`),
    card: find<HTMLMetaElement>('meta[property="og:image"]')?.content ?? '',
    script: `${site.url}open-badge.js`,
  }
}

const find = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector)
const textAt = (selector: string) => find(selector)?.textContent.trim()
