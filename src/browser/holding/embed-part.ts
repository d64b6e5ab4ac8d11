import { copyText } from '../copy-text.ts'
import { saveFile } from '../save-file.ts'
import { withName, type Oembed } from './embed.ts'

/** Sets the part to work in which the holder of an unlisted award makes what shows it on a website. */
export function startEmbedding(part: HTMLElement): void {
  const { oembed = '{}', source = '' } = part.dataset
  const given = JSON.parse(oembed) as Oembed
  const withMine = part.querySelector<HTMLInputElement>('[data-embed-name] input')
  const code = part.querySelector<HTMLElement>('code')
  const status = part.querySelector('[role="status"]')
  const made = () => (withMine?.checked === true ? withName(given, source, location.hash) : given)
  const show = () => code?.replaceChildren(made().html)
  const isNamed = location.hash.startsWith('#n=')
  const label = part.querySelector<HTMLElement>('[data-embed-name]')
  if (label) label.hidden = !isNamed
  withMine?.addEventListener('change', show)
  part.querySelector('[data-embed-copy]')?.addEventListener('click', () => {
    void copyText(made().html).then((isCopied) =>
      status?.replaceChildren((isCopied ? part.dataset['copied'] : part.dataset['byHand']) ?? ''),
    )
  })
  part.querySelector('[data-embed-save]')?.addEventListener('click', () => {
    const content = JSON.stringify(made(), undefined, 2)
    saveFile({ name: 'oembed.json', type: 'application/json', content })
  })
  for (const each of part.querySelectorAll<HTMLElement>('[data-embed-made]')) each.hidden = false
  show()
}
