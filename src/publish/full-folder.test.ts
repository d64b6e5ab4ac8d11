import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nearlyFull } from '../kinds/award/where.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { sealRecipient } from '../proof/sealing/seal.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityPlace, write } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'

const keys = [...cityKeyLines, citySealingLine]
const usual = 'awards/oakfield/robot-builder'

const awardOf = (name: string) =>
  `id: ${madeUpId(name)}\nawarded: 2026-05-01\nrecipient:\n  claim: ${madeUpId(`code ${name}`)}\n`
/** It fills a folder as any other, and nothing of it is signed. */
const erasedAward = (name: string) => `id: ${madeUpId(name)}\nerased:\n  on: 2026-05-01\n`

test('staff’s forms know a full folder, also after a publish that looks at little of what there is', async () => {
  const place = await cityPlace()
  const names = Array.from({ length: nearlyFull }, (_, index) => `full-${index}`)
  const textOf = (name: string, index: number) =>
    index % 10 === 0 ? awardOf(name) : erasedAward(name)
  await Promise.all(
    names.map((name, index) => write(place, `${usual}/${name}.yml`, textOf(name, index))),
  )
  await sealCity(place, citySealingLine)
  await published(place, { keys })
  const form = () => readFile(join(place.dist, 'award/index.html'), 'utf8')
  const before = await form()
  expect(before).toContain('fullFolders')
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const claim = { type: 'claim', value: madeUpId('code later') } as const
  const sealed = await sealRecipient({ identities: [claim] }, publicKeyJwk)
  const text = `id: ${madeUpId('later')}\nawarded: 2026-05-01\nrecipient: ${sealed}\n`
  await write(place, 'awards/council/river-watch/later.yml', text)
  expect(await published(place, { keys })).toMatchObject({ issued: 1 })
  expect(await form()).toBe(before)
})
