import { cpSync, existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pictureFolder } from '../../publish/remembered/contents.ts'
import { afterFile } from '../after-file.ts'
import { bringPictures } from '../shared-pictures.ts'
import { bringRenderer, linkRenderer, rendererIn } from '../shared-renderer.ts'

/** The tiny city: a few awards in every state, with keys that are public on purpose. */
export const cityFolder = fileURLToPath(new URL('../city', import.meta.url))

/** A city of its own to publish, in a temporary folder that is gone when the test file is over. */
export interface Place {
  readonly folder: string
  readonly root: string
  readonly state: string
  readonly dist: string
  readonly ledger: string
}

/** A copy of the tiny city. The page components are compiled and its pictures drawn already, which is what takes longest. */
export async function cityPlace(): Promise<Place> {
  const place = placeIn(await temporaryFolder())
  for (const name of ['badges', 'awards']) {
    cpSync(join(cityFolder, name), join(place.root, name), { recursive: true })
  }
  await linkRenderer(place.state)
  await bringPictures(place.state)
  return place
}

/** A place without records. The page components are compiled already. */
export async function emptyPlace(): Promise<Place> {
  const place = placeIn(await temporaryFolder())
  await linkRenderer(place.state)
  return place
}

/**
 * The same place as another machine sees it that has worked on nothing yet, but has compiled the page components and drawn
 * what was drawn.
 */
export async function elsewhere(place: Place): Promise<Place> {
  const state = join(await temporaryFolder(), 'state')
  await bringDrawn(place, state)
  return { ...place, state }
}

/** Another place with the same records, ledger, working state and site: what happens in one is not seen in the other. */
export async function copyOf(place: Place): Promise<Place> {
  const copy = placeIn(await temporaryFolder())
  cpSync(place.folder, copy.folder, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** Gives a place compiled page components of its own, which may be written to. */
export async function ownRenderer({ state }: Place): Promise<void> {
  rmSync(rendererIn(state))
  await bringRenderer(state)
}

/** Another place with the same records and, unless none is wanted, the same ledger: nothing has been published there. */
export async function freshCopyOf(
  place: Place,
  ledger: 'same ledger' | 'no ledger',
): Promise<Place> {
  const copy = placeIn(await temporaryFolder())
  cpSync(place.root, copy.root, { recursive: true })
  if (ledger === 'same ledger') cpSync(place.ledger, copy.ledger, { recursive: true })
  await bringDrawn(place, copy.state)
  return copy
}

/** What takes longest, and is kept under digests of what it is made from: what is wanted otherwise is made. */
async function bringDrawn(from: Place, state: string): Promise<void> {
  await linkRenderer(state)
  const drawn = join(from.state, pictureFolder)
  if (existsSync(drawn)) cpSync(drawn, join(state, pictureFolder), { recursive: true })
  else await bringPictures(state)
}

/** Writes a record. @param path - such as `awards/oakfield/robot-builder/new.yml` */
export async function write(place: Place, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(place.root, path)), { recursive: true })
  await writeFile(join(place.root, path), text)
}

/** Edits a record; a text that is not there is an error. */
export async function edit(place: Place, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(place.root, path), 'utf8')
  if (!text.includes(from)) throw new Error(`${path} does not hold what is to be edited`)
  await writeFile(
    join(place.root, path),
    text.replace(from, () => to),
  )
}

/** An empty folder that is gone when the test file is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-place-'))
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where the parts of a place lie in its folder. */
export function placeIn(folder: string): Place {
  return {
    folder,
    root: join(folder, 'city'),
    state: join(folder, 'state'),
    dist: join(folder, 'dist'),
    ledger: join(folder, 'ledger'),
  }
}
