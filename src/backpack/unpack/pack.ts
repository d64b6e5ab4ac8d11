import { objectOf } from '../../bytes/json.ts'
import { packPlaces } from '../pack/format.ts'
import { readPackData, type PackFile } from '../pack/pack-data.ts'
import type { Archive, Manifest } from './archive.ts'
import { canProveItself } from './pack-whole.ts'

/** What a page that is a pack holds. */
export interface UnpackedPage {
  readonly files: readonly PackFile[]
  /** The page was changed so that it cannot prove itself any more; its files are what they were. */
  readonly isChanged: boolean
}

/**
 * The files of badges in a page that is a pack, each by its hash. What else the page says has no say in them: the verifier
 * judges what comes out of it, as it does with every file.
 *
 * @returns undefined where the page is no pack; `damaged` where it was one, and is cut or altered
 */
export async function readPackPage(
  bytes: Uint8Array,
): Promise<UnpackedPage | 'damaged' | undefined> {
  const page = packPageText(bytes)
  if (page === undefined) return undefined
  const [, behind = ''] = page.split(` id="${packPlaces.data}">`, 2)
  // No part of it holds the sign that ends it.
  const pack = await readPackData(behind.split('<', 1)[0] ?? '')
  if (pack === undefined) return 'damaged'
  return { files: pack.files, isChanged: !(await canProveItself(page)) }
}

/** The text of a page that is a pack, whole or not; undefined where it is none. */
export function packPageText(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 64))
  if (!/^\s*<!doctype html>/i.test(start)) return undefined
  const page = new TextDecoder().decode(bytes)
  const places = Object.values(packPlaces).filter((id) => page.includes(` id="${id}">`))
  // Another page may have one of that name.
  return places.length < 2 ? undefined : page
}

/**
 * An archive without what a pack has beside the files of its badges: the page, what the issuers answered, and what
 * explains both. As it is where it is no pack.
 */
export function withoutPackParts(archive: Archive, manifest: Manifest | undefined): Archive {
  const { made, answers } = objectOf(manifest?.value)
  const isPack = typeof made === 'string' && Array.isArray(answers)
  const paths = new Set(archive.entries.map(({ path }) => path))
  if (manifest === undefined || !isPack || !paths.has(`${manifest.folder}README.txt`))
    return archive
  const { folder } = manifest
  const isPart = (path: string) => path.startsWith(folder) && parts.test(path.slice(folder.length))
  return { ...archive, entries: archive.entries.filter(({ path }) => !isPart(path)) }
}

/** As `makePackZip` names them. */
const parts = /^(?:README\.txt|manifest\.json|[^/]+\.html|issuer\/[^/]+)$/
