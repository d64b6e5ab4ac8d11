import { hashBytes } from '../../bytes/hash-bytes.ts'
import type { ShownItem } from '../collection.ts'
import { places } from '../export/format.ts'
import { originalPaths } from '../export/original-names.ts'
import { exportPage } from '../export/page.ts'
import type { ExportTexts } from '../export/texts.ts'
import { zipFile } from '../export/zip-file.ts'
import { standingAlone, type FileOf } from './standing-alone.ts'

/** A collection as it is to be shown. */
export interface ShownSite {
  readonly title: string
  readonly words: string
  readonly items: readonly Pick<ShownItem, 'badge' | 'words'>[]
  readonly file: FileOf
}

/**
 * A collection as a zip file that can be put on any web space: a page without scripts, and the files of its badges beside
 * it, as they came, but for those that hold other badges too. Of what the holder has written only the words of the collection are in it, no note and no tag.
 *
 * @throws ExportFailure `export-too-large`
 */
export async function writeShownSite(
  { title, words, items, file: kept }: ShownSite,
  { made, texts }: { readonly made: string; readonly texts: ExportTexts },
): Promise<Uint8Array<ArrayBuffer>> {
  const shown = items.map(({ badge: { deleted: _deleted, ...badge }, words: about }, place) => {
    return { ...badge, own: { tags: [], note: about, place } }
  })
  const { badges, file } = await standingAlone(shown, kept)
  const paths = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  for (const [sha256, path] of originalPaths(badges)) {
    const bytes = await file(sha256)
    if (bytes === undefined || (await hashBytes(bytes)) !== sha256) continue
    paths.set(sha256, path)
    files.set(path, bytes)
  }
  const intro = [words, texts.page.intro].filter((each) => each !== '').join('\n')
  const page = await exportPage({
    ...{ badges, paths, made },
    texts: { ...texts, title: title || texts.title, page: { ...texts.page, intro } },
  })
  return zipFile(new Map([[places.page, new TextEncoder().encode(page)], ...files]))
}
