import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cityPlace } from '../../testing/publish/place.ts'
import { witness } from '../witness/witness.ts'
import { checkWitness } from './check-witness.ts'
import { prepare } from '../prepare/prepare.ts'

test('awards in the folder of a month are read by both readings, and are those of their badge', async () => {
  const place = await cityPlace()
  const before = await prepare({ root: place.root, state: place.state, today: '2026-11-01' })
  const folder = 'awards/oakfield/robot-builder'
  const moved = join(place.root, folder, '2026-06-2/ada.yml')
  await mkdir(dirname(moved))
  await rename(join(place.root, folder, 'ada.yml'), moved)
  const { prepared, problems } = await prepare({
    ...{ root: place.root, state: place.state, today: '2026-11-01' },
  })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const placesOf = ({ records }: NonNullable<typeof prepared>) =>
    records.awards.map(({ award, badge, issuer }) => [award.id, issuer, badge].join(' ')).sort()
  expect(placesOf(prepared!)).toEqual(placesOf(before.prepared!))
  expect(prepared!.records.awards.map(({ file }) => file)).toContain(`${folder}/2026-06-2/ada.yml`)
  await expect(checkWitness(prepared!, await witness(place.root))).resolves.not.toThrow()
})
