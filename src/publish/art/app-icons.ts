import { cardLookOf, type CardLook } from './card-look.ts'
import { flower, letterFor } from './card.ts'
import { notKept, type Keep } from '../kept-picture.ts'
import { rasterize } from './rasterize.ts'
import type { Theme } from '../../kinds/site/look.ts'
import type { AppIcon } from '../../model/addresses/address.ts'

/** What the icons of a site are drawn from. */
export interface AppIconContent {
  readonly title: string
  readonly theme?: Theme | undefined
  /** A PNG. */
  readonly logo?: Uint8Array | undefined
}

/** How each is wanted: by Android and desktops with a shape of its own; with all of the square filled where systems cut the shape themselves. */
const kinds: Readonly<Record<AppIcon, { readonly size: number; readonly isCut: boolean }>> = {
  'icon-192': { size: 192, isCut: false },
  'icon-512': { size: 512, isCut: false },
  'icon-maskable-512': { size: 512, isCut: true },
  'apple-touch-icon': { size: 180, isCut: true },
}

/**
 * The icons of a site for home screens, as PNG: its logo, else its mark, else the first letter of its title, on the main
 * colour of its theme (a logo on white). What is drawn stays in the circle that is four fifths as wide, which no system
 * cuts into (W3C Web Application Manifest, Icon masks and safe zone).
 *
 * @param keep - what was drawn before
 */
export async function drawAppIcons(
  { title, theme, logo }: AppIconContent,
  keep: Keep = notKept,
): Promise<ReadonlyMap<AppIcon, Uint8Array>> {
  const look = cardLookOf(theme)
  const drawing = logo
    ? imageOf(logo)
    : look.mark
      ? `<g transform="scale(0.98)">${flower}</g>`
      : await letterOf(title)
  const ground = logo ? '#ffffff' : look.main
  const names = Object.keys(kinds) as AppIcon[]
  const made = names.map(async (name) => {
    const svg = svgOf({ name, ground, look, drawing })
    return [
      name,
      await keep(`${name} ${svg}`, () => rasterize(svg, { width: kinds[name].size, effort: 1 })),
    ] as const
  })
  return new Map(await Promise.all(made))
}

interface Drawn {
  readonly name: AppIcon
  readonly ground: string
  readonly look: CardLook
  readonly drawing: string
}

function svgOf({ name, ground, look, drawing }: Drawn): string {
  const corner = kinds[name].isCut ? '' : ' rx="30"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-64 -64 128 128"><rect x="-64" y="-64" width="128" height="128"${corner} fill="${ground}"/><g fill="${look.onMain}">${drawing}</g></svg>`
}

/** In the square that fits into the circle. */
function imageOf(logo: Uint8Array): string {
  const data = Buffer.from(logo).toString('base64')
  return `<image x="-36" y="-36" width="72" height="72" href="data:image/png;base64,${data}"/>`
}

/** A disc where no face of ours has the letter. */
async function letterOf(title: string): Promise<string> {
  return (await letterFor(title)) || '<circle r="30"/>'
}
