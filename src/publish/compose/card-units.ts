import type { Addresses } from '../../model/addresses/address.ts'
import type { Art, SiteRecord } from '../../kinds/records.ts'
import { cardLookOf } from '../art/card-look.ts'
import type { Card } from '../art/card.ts'
import type { FileSet } from '../documents/file-set.ts'
import { keptPng, type Keep } from '../kept-picture.ts'
import type { DrawnBadge } from './sources.ts'

/** A card to be drawn: drawing costs time, so it waits until it is known to be needed. */
export interface CardUnit {
  readonly inputs: string
  readonly draw: (keep: Keep) => Promise<FileSet>
}

/** The pictures that appear when the site or one of its badges is shared, and where it is put on a home screen. */
export function cardUnits(
  { site, pictures }: Pick<SiteRecord, 'site' | 'pictures'>,
  badges: readonly DrawnBadge[],
  issuerName: (slug: string) => string,
  addresses: Addresses,
  digest: (value: unknown) => string,
): ReadonlyMap<string, CardUnit> {
  const look = cardLookOf(site.theme)
  const logo = pictures?.logo
  const home = { heading: site.title, line: site.description, foot: new URL(site.url).host, look }
  const ofLogo = `logo:${logo ? digest(Buffer.from(logo.bytes).toString('base64')) : 'none'}`
  const units = new Map<string, CardUnit>([
    iconUnit(site, logo, ofLogo, { addresses, digest }),
    [
      'card',
      {
        inputs: `words:${digest(home)} ${ofLogo}`,
        draw: async (keep) => {
          const card = { ...home, ...(logo && { art: await pngOf(logo, keep) }) }
          return drawn(addresses.fileOf(addresses.card), card, keep)
        },
      },
    ],
  ])
  for (const { record, version, draw } of badges) {
    const words = {
      heading: record.badge.name,
      headings: Object.values(record.badge.translations).flatMap(({ name }) => name ?? []),
      line: issuerName(record.issuer),
      foot: site.title,
      look,
    }
    const size = site.badgePictures === 'small' ? ' small' : ''
    const path = addresses.fileOf(addresses.badgeCard(record.issuer, record.slug))
    units.set(`card/${record.issuer}/${record.slug}`, {
      inputs: `words:${digest(words)} version:${version}${size}`,
      draw: async (keep) => drawn(path, { ...words, art: (await draw()).png }, keep),
    })
  }
  return units
}

/** Letters as outlines take a library and thirteen fonts, which most publishes never need. */
async function drawn(path: string, card: Card, keep: Keep): Promise<FileSet> {
  const { drawCard } = await import('../art/card.ts')
  return new Map([[path, await drawCard(card, keep)]])
}

/** What stands for the site on home screens. */
function iconUnit(
  { title, theme }: SiteRecord['site'],
  logo: Art | undefined,
  ofLogo: string,
  {
    addresses,
    digest,
  }: { readonly addresses: Addresses; readonly digest: (value: unknown) => string },
): readonly [string, CardUnit] {
  const draw = async (keep: Keep) => {
    const icon = { title, theme, logo: logo && (await pngOf(logo, keep)) }
    const { drawAppIcons } = await import('../art/app-icons.ts')
    const icons = await drawAppIcons(icon, keep)
    return new Map(
      [...icons].map(([name, png]) => [addresses.fileOf(addresses.appIcon(name)), png]),
    )
  }
  return ['icons', { inputs: `look:${digest({ title, look: cardLookOf(theme) })} ${ofLogo}`, draw }]
}

async function pngOf({ type, bytes }: Art, keep: Keep): Promise<Uint8Array> {
  return type === 'png' ? bytes : keptPng(bytes, keep)
}
