import { cpSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { cityKeyLines, citySealingLine } from '../../testing/publish/canaries.ts'
import { digestsIn, digestsOf, filesIn, type Files } from '../../testing/publish/files.ts'
import { jobsHere } from '../../testing/publish/in-parts.ts'
import { cityPlace, type Place } from '../../testing/publish/place.ts'
import { published } from '../../testing/publish/run.ts'
import { engineRoot } from '../engine.ts'

// An award that others agreed to, as it was signed once: beside the tiny city lie a badge, its holders and that award.
// CINQUEFOIL_UPDATE=1 writes what is published over what was expected: look at the difference before committing it.

const added = join(engineRoot, 'src/testing/assessments/city')
const expectedFolder = join(added, 'expected')
const keys = [...cityKeyLines, citySealingLine]

async function assessedPlace(): Promise<Place> {
  const place = await cityPlace()
  for (const folder of ['badges', 'awards'])
    cpSync(join(added, folder), join(place.root, folder), { recursive: true })
  return place
}

test('an award that others agreed to is published in parts as it is in one, and to the byte as expected', async () => {
  const [place, whole] = [await assessedPlace(), await assessedPlace()]
  await published(whole, { keys })
  const documents = documentsOfBadge(await filesIn(whole.dist))
  if (process.env['CINQUEFOIL_UPDATE'] === '1') await writeExpected(documents)
  const expected = await filesIn(expectedFolder)
  expect([...documents.keys()]).toEqual([...expected.keys()])
  expect(digestsOf(documents)).toEqual(digestsOf(expected))
  expect(await jobsHere.publish(place, keys)).toMatchObject({ code: 0 })
  expect(await digestsIn(place.dist)).toEqual(await digestsIn(whole.dist))
})

/** What is signed of the badge and of its awards, and what lies beside it. */
function documentsOfBadge(files: Files): Files {
  const json = [...files].filter(([path]) => path.endsWith('.json'))
  const folders = json.flatMap(([path, bytes]) => {
    const [folder] = /^awards\/\w+\//.exec(path) ?? []
    return folder !== undefined && bytes.includes('/robot-coach/') ? [folder] : []
  })
  const starts = ['badges/oakfield/robot-coach/', ...folders]
  return new Map(json.filter(([path]) => starts.some((start) => path.startsWith(start))))
}

async function writeExpected(files: Files): Promise<void> {
  await rm(expectedFolder, { recursive: true, force: true })
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(expectedFolder, path)), { recursive: true })
    await writeFile(join(expectedFolder, path), bytes)
  }
}
