import { packPlaces } from '../../backpack/pack/format.ts'
import type { PackPage } from '../../backpack/pack/page.ts'

/**
 * All of a pack's page that tells or does anything, piece by piece, so that it can be compared with another. What others
 * add to a page (a browser's extensions do) is no piece of it, and neither is white space in a tag.
 */
export function piecesOf(page: Document): readonly string[] {
  const { main, data, program, loader } = packPlaces
  const root = page.documentElement
  const elements = [
    ...page.querySelectorAll('meta, title'),
    page.querySelector('head > style'),
    ...[main, data, program, loader].map((id) => page.getElementById(id)),
  ]
  const loose = [page.head, page.body].flatMap((parent) =>
    [...parent.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
  )
  return [
    page.doctype?.name ?? '',
    page.compatMode,
    page.characterSet,
    root.lang,
    root.dir,
    ...loose.map(({ textContent }) => textContent?.trim() ?? ''),
    ...elements.map((element) => element?.outerHTML ?? ''),
  ].filter((piece) => piece !== '')
}

/** The pieces that a page is made from. */
export function packedIn(page: Document): Pick<PackPage, 'data' | 'program' | 'loader'> {
  const textOf = (id: string) => page.getElementById(id)?.textContent ?? ''
  const { data, program, loader } = packPlaces
  return { data: textOf(data), program: textOf(program), loader: textOf(loader) }
}
