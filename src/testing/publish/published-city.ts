import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import process from 'node:process'
import { addTree, engineRoot, programDigest } from '../../publish/engine.ts'
import { sharedFolder } from '../shared-folder.ts'
import { cityPlace, copyOf, placeIn, type Place } from './place.ts'
import { publishedByProgram } from './run.ts'

/**
 * A copy of the tiny city after its first publish, which is done once for all tests: for those that ask what happens
 * next. What a publish makes of a city that nobody has published is asked of `cityPlace`.
 */
export async function publishedCity(): Promise<Place> {
  const folder = await sharedFolder('city', [process.version, cityDigest()], async (draft) => {
    // Where it is kept there is a repository around it, which a publish would ask when each file appeared.
    const place = await cityPlace()
    await publishedByProgram(place)
    cpSync(place.folder, draft, { recursive: true, verbatimSymlinks: true })
  })
  return copyOf(placeIn(folder))
}

/** Names all that a publish of the city is made from. */
export function cityDigest(): string {
  const hash = createHash('sha256').update(programDigest())
  for (const path of ['scripts', 'src/testing/city', 'src/testing/publish'])
    addTree(hash, engineRoot, path)
  return hash.digest('hex')
}
