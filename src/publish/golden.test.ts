import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, test } from 'vitest'
import { citySealingLine, cityKeyLines } from '../testing/publish/canaries.ts'
import { digestsIn, digestsOf, documentsOf, filesIn, type Files } from '../testing/publish/files.ts'
import { cityFolder, freshCopyOf, write, type Place } from '../testing/publish/place.ts'
import { bigClass } from '../testing/publish/big-class.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { published, publishedByProgram } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'

// CINQUEFOIL_UPDATE=1 writes what is published over what was expected: look at the difference before committing it.

const expectedFolder = join(cityFolder, 'expected')

let place: Place
let documents: Files
beforeAll(async () => {
  place = await publishedCity()
  documents = documentsOf(await filesIn(place.dist))
  if (process.env['CINQUEFOIL_UPDATE'] === '1') await writeExpected(documents)
})

test('the tiny city is published to the byte as expected', async () => {
  const expected = await filesIn(expectedFolder)
  expect([...documents.keys()]).toEqual([...expected.keys()])
  expect(digestsOf(documents)).toEqual(digestsOf(expected))
})

test('a full rebuild from the ledger needs no key and has the same bytes', async () => {
  const again = await freshCopyOf(place, 'same ledger')
  const { issued, republished } = await published(again, { keys: [] })
  expect({ issued, republished }).toEqual({ issued: 0, republished: 11 })
  expect(await digestsIn(again.dist)).toEqual(await digestsIn(place.dist))
})

test('a second clean publish has the same bytes, whatever the workers, time zone, language, umask and folder', async () => {
  const [here, there] = [
    await freshCopyOf(place, 'no ledger'),
    await freshCopyOf(place, 'no ledger'),
  ]
  for (const each of [here, there])
    await write(each, 'awards/oakfield/robot-builder/big.yml', bigClass(150))
  await publishedByProgram(here, { flags: ['--json', '--workers', '1'] })
  await publishedByProgram(there, {
    flags: ['--json', '--workers', '4'],
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    umask: '077',
    cwd: '/',
  })
  expect(await digestsIn(there.dist)).toEqual(await digestsIn(here.dist))
  expect(await digestsIn(there.ledger)).toEqual(await digestsIn(here.ledger))
})

describe('beside a public repository', () => {
  let sealed: Place
  const keys = [...cityKeyLines, citySealingLine]
  beforeAll(async () => {
    sealed = await freshCopyOf(place, 'no ledger')
    await sealCity(sealed, citySealingLine)
    await published(sealed, { keys })
  })

  test('recipients are sealed, and the documents are the same', async () => {
    const files = await filesIn(sealed.dist)
    expect(digestsOf(documentsOf(files))).toEqual(digestsOf(documents))
  })

  test('the ledger is sealed and says nothing in the open', async () => {
    const segments = await filesIn(sealed.ledger)
    expect([...segments.keys()].every((name) => name.endsWith('.jsonl.jwe'))).toBe(true)
    const slugs = [...documents.keys()].flatMap((path) => /^awards\/([^/]+)/.exec(path)?.[1] ?? [])
    for (const bytes of segments.values()) {
      expect(slugs.filter((slug) => bytes.includes(slug))).toEqual([])
    }
  })

  test('a clean rebuild opens it with the sealing key alone', async () => {
    const again = await freshCopyOf(sealed, 'same ledger')
    const { issued } = await published(again, { keys: [citySealingLine] })
    expect(issued).toBe(0)
    expect(await digestsIn(again.dist)).toEqual(await digestsIn(sealed.dist))
  })

  test('without the sealing key it is refused', async () => {
    const again = await freshCopyOf(sealed, 'same ledger')
    await expect(published(again, { keys: cityKeyLines })).rejects.toMatchObject({
      code: 'ledger-sealed',
    })
  })
})

async function writeExpected(files: Files): Promise<void> {
  await rm(expectedFolder, { recursive: true, force: true })
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(expectedFolder, path)), { recursive: true })
    await writeFile(join(expectedFolder, path), bytes)
  }
}
