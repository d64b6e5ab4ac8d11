import { isPng } from '../../baking/png-chunks.ts'
import type { ClaimBox } from '../../proof/claim-box.ts'
import { fetchWhole } from '../fetch-whole.ts'
import type { ClaimSite } from './find-boxes.ts'
import { pictureOf } from './read-award.ts'

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
  const pictures = await Promise.all(boxes.map((box) => fetchPicture(pictureOf(box, site))))
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

/** The bytes of a picture; undefined where it cannot be had. */
async function fetchPicture(url: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const fetched = await fetchWhole((init) => fetch(url, init))
  // A host may answer any address with a page of its own.
  return fetched.kind === 'whole' && isPng(fetched.bytes) ? fetched.bytes : undefined
}
