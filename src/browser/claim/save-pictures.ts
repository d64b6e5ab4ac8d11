import { isPng } from '../../baking/png/png-chunks.ts'
import { fileName } from '../../model/addresses/file-name.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { fetchWhole } from '../fetch-whole.ts'
import { localDay } from '../local-day.ts'
import { saveFile } from '../save-file.ts'
import type { ClaimSite } from './find-boxes.ts'
import { pictureOf } from './read-award.ts'
import type { ClaimTexts } from './texts.ts'

/**
 * Fetches the baked picture of each badge and puts them into one zip file, each named for its badge and day. Nothing in
 * it names the holder. Without any picture there is no archive; `missing` are the badges whose picture could not be had.
 */
export async function savePictures(boxes: readonly ClaimBox[], site: ClaimSite) {
  const { found, missing } = await fetchPictures(boxes, site)
  if (found.length === 0) return { archive: undefined, missing }
  // Where the site has gone silent since, this does not come either.
  const packer = await import('fflate').catch(() => undefined)
  if (packer === undefined) return { archive: undefined, missing: boxes }
  const packed = Object.fromEntries(found.map(({ name, bytes }) => [name, bytes]))
  // PNG is compressed already.
  return { archive: packer.zipSync(packed, { level: 0 }), missing }
}

/** The baked picture of each badge under a name of its own, and the badges whose picture could not be had. */
export async function fetchPictures(boxes: readonly ClaimBox[], site: ClaimSite) {
  const pictures = await Promise.all(boxes.map((box) => fetchPicture(box, site)))
  const found = fileNames(boxes).flatMap((name, at) => {
    const bytes = pictures[at]
    return bytes === undefined ? [] : [{ name, bytes }]
  })
  return { found, missing: boxes.filter((_, at) => pictures[at] === undefined) }
}

/** A name for each, no two alike. */
export function fileNames(
  boxes: readonly Pick<ClaimBox, 'badge' | 'awarded'>[],
): readonly string[] {
  const taken = new Set<string>()
  return boxes.map(({ badge, awarded }) => {
    const stem = `${badge}-${awarded}`
    let name = `${stem}.png`
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.png`
    taken.add(name)
    return name
  })
}

/**
 * Has all pictures saved as one file.
 *
 * @param nameOf - what the badge of an award is called
 * @returns what came of it, in words
 */
export async function saveAll(
  boxes: readonly ClaimBox[],
  site: ClaimSite,
  nameOf: (box: ClaimBox) => string,
  texts: ClaimTexts,
): Promise<string> {
  const { archive, missing } = await savePictures(boxes, site)
  const file = fileName(['badges', localDay(new Date())], 'zip')
  if (archive !== undefined) saveFile({ name: file, type: 'application/zip', content: archive })
  return savedText(boxes.length, missing.map(nameOf), file, texts)
}

function savedText(
  count: number,
  missing: readonly string[],
  file: string,
  texts: ClaimTexts,
): string {
  if (missing.length === 0)
    return filled(pluralForm(texts.locale, count, texts.savedAll), { count, file })
  if (missing.length === count) return texts.savedNone
  return filled(texts.savedSome, { badges: missing.join(', '), file })
}

/** Has the picture of an award saved. @returns whether it could be had */
export async function savePicture(box: ClaimBox, site: ClaimSite): Promise<boolean> {
  const content = await fetchPicture(box, site)
  if (content !== undefined) saveFile({ name: 'badge.png', type: 'image/png', content })
  return content !== undefined
}

/** The bytes of the picture of an award; undefined where it cannot be had. */
async function fetchPicture(
  box: Pick<ClaimBox, 'slug'>,
  site: ClaimSite,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = site.bakes === undefined ? await storedPicture(pictureOf(box, site)) : 'none'
  if (stored !== 'none') return stored
  const baking = await import('../bake/bake-picture.ts').catch(() => undefined)
  return baking?.bakePicture('badge.png', { slug: box.slug, site: site.site, base: site.base })
}

/** Other sites do not say beforehand whether they store pictures. */
async function storedPicture(url: string): Promise<Uint8Array<ArrayBuffer> | 'none' | undefined> {
  const fetched = await fetchWhole((init) => fetch(url, init))
  if (fetched.kind === 'refused' && [404, 410].includes(fetched.status)) return 'none'
  // A host may answer any address with a page of its own.
  return fetched.kind === 'whole' && isPng(fetched.bytes) ? fetched.bytes : undefined
}
